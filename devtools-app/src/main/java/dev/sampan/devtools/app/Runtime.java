package dev.sampan.devtools.app;

import dev.sampan.devtools.panels.preview.PreviewService;
import dev.sampan.devtools.run.DeviceProfile;
import dev.sampan.devtools.run.ProjectActions;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// What runs the mini-program of one window: its screen, the devices it knows, and its actions.
///
/// @param screen sized by the device frame
/// @param previews makes a preview of the project on phones
/// @param automation opens the port for automation clients
/// @param device told when another device is chosen, or it is turned (true for landscape)
public record Runtime(
        Node screen,
        List<DeviceProfile> devices,
        String standardDevice,
        ProjectActions actions,
        Supplier<PreviewService> previews,
        Automation automation,
        BiConsumer<DeviceProfile, Boolean> device) {

    /// Serves automation clients.
    @FunctionalInterface
    public interface Automation {
        /// @param port 0 for any free one
        /// @param closeWindow called on any thread when a client wants the window to end
        /// @throws java.io.UncheckedIOException when the port is taken
        AutoCloseable serve(int port, Runnable closeWindow);
    }

    /// Makes the runtime of a project. Two exist: the simulator, and the recording one of the shell's tests.
    @FunctionalInterface
    public interface Factory {
        Runtime of(Workspace workspace);
    }
}
