package dev.sampan.packaging.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes JSON files as they stand in a package: strict, minified, with the key order of the source, and with the
/// references rewritten that the platform's packer rewrites (package.md 2.1).
final class JsonFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Component path → resolved `usingComponents`.
    private final Map<String, Map<String, String>> using;

    private final Map<String, String> globalUsing;

    private final boolean minify;

    /// @param minify false keeps line breaks and indentation of two
    JsonFiles(BundleManifest manifest, boolean minify) {
        this.minify = minify;
        this.using = manifest.using();
        this.globalUsing = manifest.globalUsing();
    }

    /// The packed text of a JSON file, or empty when it cannot be parsed: then the compiler has reported it, and the
    /// file goes in as it is.
    Optional<byte[]> pack(String path, SourceText text) {
        JsonParser.Result parsed = JsonParser.parse(text);
        JsonValue value = parsed.value();
        if (value == null || parsed.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        JsonNode tree = JSON.valueToTree(value.plain());
        if (tree instanceof ObjectNode object) {
            if (path.equals("app.json")) {
                rewriteApp(object);
            } else if (path.endsWith(".json")) {
                String component = path.substring(0, path.length() - ".json".length());
                rewriteUsing(object, component, using.getOrDefault(component, Map.of()));
            }
        }
        return Optional.of(minify ? bytes(tree) : readable(tree));
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    /// Two spaces and LF on every machine.
    static byte[] readable(JsonNode tree) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    private void rewriteApp(ObjectNode app) {
        for (String key : new String[] {"subpackages", "subPackages"}) {
            if (app.get(key) instanceof ArrayNode list) {
                list.forEach(JsonFiles::closeRoot);
            }
        }
        rewriteUsing(app, "app", globalUsing);
    }

    private static void closeRoot(JsonNode subpackage) {
        if (subpackage instanceof ObjectNode object && object.get("root") instanceof TextNode root) {
            String text = root.asText();
            object.put("root", text.endsWith("/") ? text : text + "/");
        }
    }

    /// An npm name becomes a relative path; what is a path already stays.
    private static void rewriteUsing(ObjectNode file, String from, Map<String, String> resolved) {
        if (!(file.get("usingComponents") instanceof ObjectNode tags)) {
            return;
        }
        for (String tag : resolved.keySet()) {
            String target = resolved.get(tag);
            JsonNode written = tags.get(tag);
            if (target != null && isNpmName(written, target)) {
                tags.put(tag, relative(from, target));
            }
        }
    }

    private static boolean isNpmName(@Nullable JsonNode written, String target) {
        return written instanceof TextNode text
                && !text.asText().startsWith(".")
                && !text.asText().startsWith("/")
                && ("/" + target).contains("/miniprogram_npm/");
    }

    /// The path from the folder of `from` to `target`.
    static String relative(String from, String target) {
        String[] base = from.split("/");
        String[] goal = target.split("/");
        int shared = 0;
        while (shared < base.length - 1 && shared < goal.length - 1 && base[shared].equals(goal[shared])) {
            shared++;
        }
        int up = base.length - 1 - shared;
        String rest = String.join("/", Arrays.copyOfRange(goal, shared, goal.length));
        return (up == 0 ? "./" : "../".repeat(up)) + rest;
    }
}
