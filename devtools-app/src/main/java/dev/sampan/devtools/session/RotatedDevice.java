package dev.sampan.devtools.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.simulator.device.DeviceProfile;

/// A device of the catalogue lying on its side: width and height change places, the landscape insets hold.
final class RotatedDevice {
    private static final JsonMapper JSON = new JsonMapper();

    private RotatedDevice() {}

    static DeviceProfile of(DeviceProfile upright) {
        return new DeviceProfile(
                upright.name(),
                upright.platform(),
                upright.heightPx(),
                upright.widthPx(),
                upright.pixelRatio(),
                upright.preset(),
                json(upright));
    }

    private static String json(DeviceProfile upright) {
        try {
            if (!(JSON.readTree(upright.json()) instanceof ObjectNode device)) {
                return upright.json();
            }
            var insets = device.path("safeAreaInsetsLandscape");
            var width = upright.heightPx();
            var height = upright.widthPx();
            device.put("width", width).put("height", height).put("deviceOrientation", "landscape");
            device.set("safeAreaInsets", insets);
            var left = insets.path("left").asInt();
            var top = insets.path("top").asInt();
            var right = width - insets.path("right").asInt();
            var bottom = height - insets.path("bottom").asInt();
            device.putObject("safeArea")
                    .put("left", left)
                    .put("top", top)
                    .put("right", right)
                    .put("bottom", bottom)
                    .put("width", right - left)
                    .put("height", bottom - top);
            return device.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the catalogue is JSON", e);
        }
    }
}
