package dev.sampan.simulator.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The devices of `devices.json`, in its order. Immutable.
public final class DeviceCatalogue {
    private static final String DEFAULT = "iPhone 12/13 (Pro)";

    private final List<DeviceProfile> devices;

    private DeviceCatalogue(List<DeviceProfile> devices) {
        this.devices = List.copyOf(devices);
    }

    /// Reads the catalogue that lies in the jar.
    public static DeviceCatalogue load() {
        try (InputStream in = DeviceCatalogue.class.getResourceAsStream("devices.json")) {
            if (in == null) {
                throw new IllegalStateException("devices.json is missing in the jar");
            }
            List<DeviceProfile> devices = new ArrayList<>();
            for (JsonNode entry : new JsonMapper().readTree(in).path("devices")) {
                devices.add(profile(entry));
            }
            return new DeviceCatalogue(devices);
        } catch (IOException e) {
            throw new UncheckedIOException("devices.json cannot be read", e);
        }
    }

    public List<DeviceProfile> all() {
        return devices;
    }

    /// @param name as in the catalogue; letter case does not matter
    public Optional<DeviceProfile> find(String name) {
        return devices.stream().filter(d -> d.name().equalsIgnoreCase(name)).findFirst();
    }

    /// What a project starts with.
    public DeviceProfile standard() {
        return find(DEFAULT).orElseGet(devices::getFirst);
    }

    private static DeviceProfile profile(JsonNode entry) {
        return new DeviceProfile(
                entry.path("name").asText(),
                entry.path("platform").asText(),
                entry.path("width").asInt(),
                entry.path("height").asInt(),
                entry.path("pixelRatio").asDouble(1),
                entry.path("devtoolsPreset").asBoolean(),
                entry.toString());
    }
}
