package dev.sampan.devtools.device;

import dev.sampan.devtools.run.DeviceProfile;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// View-model of the device: profile, zoom, rotation. FX thread.
public final class DeviceModel {
    /// Zoom value that means: as large as the region allows, never above 100 %.
    public static final int FIT = 0;

    public static final List<Integer> ZOOMS = List.of(FIT, 50, 75, 85, 100, 125, 150);
    static final double BEZEL_PX = 12;
    private final List<DeviceProfile> profiles;
    private final ObjectProperty<DeviceProfile> profile = new SimpleObjectProperty<>();
    private final IntegerProperty zoom = new SimpleIntegerProperty(FIT);
    private final BooleanProperty landscape = new SimpleBooleanProperty();

    /// @param profiles not empty
    public DeviceModel(List<DeviceProfile> profiles, String chosen, int zoom, boolean landscape) {
        this.profiles = List.copyOf(profiles);
        this.profile.set(profiles.stream()
                .filter(candidate -> candidate.name().equals(chosen))
                .findFirst()
                .orElse(profiles.getFirst()));
        this.zoom.set(ZOOMS.contains(zoom) ? zoom : FIT);
        this.landscape.set(landscape);
    }

    public List<DeviceProfile> profiles() {
        return profiles;
    }

    public ObjectProperty<DeviceProfile> profileProperty() {
        return profile;
    }

    public IntegerProperty zoomProperty() {
        return zoom;
    }

    public BooleanProperty landscapeProperty() {
        return landscape;
    }

    public double widthPx() {
        return landscape.get() ? profile.get().heightPx() : profile.get().widthPx();
    }

    public double heightPx() {
        return landscape.get() ? profile.get().widthPx() : profile.get().heightPx();
    }

    /// The factor for a free area of this size, in pixels.
    public double scaleIn(double width, double height) {
        if (zoom.get() != FIT) {
            return zoom.get() / 100.0;
        }
        var factor = Math.min(width / (widthPx() + 2 * BEZEL_PX), height / (heightPx() + 2 * BEZEL_PX));
        return Math.clamp(factor, 0.25, 1.0);
    }
}
