package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.panels.export.PackageExport;
import dev.sampan.devtools.panels.preview.PreviewService;
import dev.sampan.devtools.run.DeviceProfile;
import dev.sampan.devtools.run.ProjectActions;
import dev.sampan.devtools.settings.RecentProjects;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.devtools.welcome.ProjectTemplates;
import dev.sampan.simulator.device.DeviceCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.layout.Region;

/// Fills the ports of the shell from the other modules.
final class Wiring {
    private Wiring() {}

    static AppContext product(StateFolder folder, UiThread ui, RecentProjects recent) {
        var devices = DeviceCatalogue.load().all().stream()
                .map(device -> new DeviceProfile(
                        device.name(), device.widthPx(), device.heightPx(), device.heightPx() > device.widthPx() * 1.9))
                .toList();
        return new AppContext(
                folder,
                ui,
                recent,
                workspace -> new Runtime(new Region(), devices, new NoRuntime(workspace)),
                new Services(new NoTemplates(), workspace -> new NoPreview(), workspace -> new NoExport()));
    }

    private record NoRuntime(Workspace workspace) implements ProjectActions {
        @Override
        public void compile() {
            workspace.console().tool(dev.sampan.devtools.run.ConsoleEntry.Level.WARN, "The simulator is not part of this build.");
        }

        @Override
        public void changed(Set<String> paths) {}

        @Override
        public void back() {}

        @Override
        public void home() {}

        @Override
        public void stopLoop() {}

        @Override
        public void evaluate(String code) {}

        @Override
        public void clearCache() {}

        @Override
        public void close() {}
    }

    private static final class NoTemplates implements ProjectTemplates {
        @Override
        public List<Template> list() {
            return List.of();
        }

        @Override
        public void create(String id, Path folder, String projectName) throws IOException {
            throw new IOException("Templates are not part of this build.");
        }
    }

    private static final class NoPreview implements PreviewService {
        @Override
        public CompletionStage<Void> start(Listener listener) {
            return CompletableFuture.failedFuture(new IOException("The preview is not part of this build."));
        }

        @Override
        public void renew() {}

        @Override
        public void allow(String deviceId) {}

        @Override
        public void refuse(String deviceId) {}

        @Override
        public void disconnect(String deviceId) {}

        @Override
        public void stop() {}
    }

    private static final class NoExport implements PackageExport {
        @Override
        public CompletionStage<Report> check() {
            return CompletableFuture.failedFuture(new IOException("The export is not part of this build."));
        }

        @Override
        public CompletionStage<Path> write(String version, String description, Path folder) {
            return CompletableFuture.failedFuture(new IOException("The export is not part of this build."));
        }
    }
}
