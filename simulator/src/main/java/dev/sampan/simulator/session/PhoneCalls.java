package dev.sampan.simulator.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.preview.PhoneNative;
import dev.sampan.simulator.preview.PreviewDevice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Native calls of phones: those that make sense from afar, with requests kept away from this computer's own network.
final class PhoneCalls implements PhoneNative {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NETWORK = Set.of("request", "download", "upload");
    private static final List<String> ALLOWED =
            List.of("fs.", "login", "account.", "image.info", "location.get", "network.type", "request.abort");
    private static final long LONGEST_SECONDS = 120;

    private final NativeLayer natives;

    PhoneCalls(NativeLayer natives) {
        this.natives = natives;
    }

    @Override
    public String call(PreviewDevice device, String name, String argsJson) {
        if (NETWORK.contains(name)) {
            String refusal = refusal(argsJson);
            if (!refusal.isEmpty()) {
                return failure(refusal);
            }
        } else if (ALLOWED.stream().noneMatch(name::startsWith)) {
            return failure("not supported in a phone's browser");
        }
        CompletableFuture<String> answer = new CompletableFuture<>();
        natives.invoke(0, name, argsJson, text -> {
            if (!text.contains("\"progress\":")) {
                answer.complete(text);
            }
        });
        try {
            return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return failure("timeout");
        } catch (ExecutionException e) {
            return failure("internal error");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failure("interrupted");
        }
    }

    /// Why an address may not be asked on a phone's behalf; empty when it may (spec/preview.md 4, "Requests of the
    /// app").
    private static String refusal(String argsJson) {
        try {
            JsonNode args = JSON.readTree(argsJson);
            String host = URI.create(args.path("url").asText()).getHost();
            if (host == null) {
                return "invalid url";
            }
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress()) {
                    return "the preview does not pass requests to this computer";
                }
            }
            return "";
        } catch (java.net.UnknownHostException e) {
            return "unknown host";
        } catch (IOException | IllegalArgumentException e) {
            return "invalid url";
        }
    }

    private static String failure(String reason) {
        return JSON.createObjectNode().put("ok", false).put("errMsg", reason).toString();
    }
}
