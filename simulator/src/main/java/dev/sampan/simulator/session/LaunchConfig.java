package dev.sampan.simulator.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.simulator.device.DeviceProfile;

/// Writes the `config` of contracts/host.md.
final class LaunchConfig {
    private static final JsonMapper JSON = new JsonMapper();

    private LaunchConfig() {}

    /// Version of the base library that a manifest asks for; empty when it names none.
    static String libraryVersion(String manifest) {
        try {
            return JSON.readTree(manifest).path("libVersion").asText("");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest that we wrote is not JSON", e);
        }
    }

    /// @param stack pages to open again, as the logic layer told them
    static String json(
            String manifest,
            DeviceProfile device,
            Theme theme,
            LaunchOptions launch,
            JsonNode stack,
            String userDataPath) {
        try {
            ObjectNode config = JSON.createObjectNode();
            config.set("manifest", JSON.readTree(manifest));
            config.set("device", JSON.readTree(device.json()));
            config.put("theme", theme.id());
            ObjectNode options = config.putObject("launch");
            options.put("path", launch.path());
            ObjectNode query = options.putObject("query");
            launch.query().forEach(query::put);
            options.put("scene", launch.scene());
            options.set("referrerInfo", JSON.readTree(launch.referrerInfoJson()));
            config.set("stack", stack);
            config.put("userDataPath", userDataPath);
            return JSON.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest or device that we wrote is not JSON", e);
        }
    }
}
