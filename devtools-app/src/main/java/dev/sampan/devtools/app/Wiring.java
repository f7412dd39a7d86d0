package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.devtools.run.DeviceProfile;
import dev.sampan.devtools.session.FxDesktop;
import dev.sampan.devtools.session.SimulatedProject;
import dev.sampan.devtools.session.UploadExport;
import dev.sampan.devtools.settings.RecentProjects;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.view.webview.WebViewScreens;
import javafx.scene.layout.StackPane;

/// Fills the ports of the shell from the other modules.
final class Wiring {
    private Wiring() {}

    static AppContext product(StateFolder folder, UiThread ui, RecentProjects recent, Machine machine) {
        var catalogue = DeviceCatalogue.load();
        return new AppContext(
                folder,
                ui,
                recent,
                workspace -> simulated(workspace, folder, catalogue, machine),
                new Services(
                        new ShippedTemplates(),
                        workspace -> new UploadExport(workspace.root(), workspace.background()::run)));
    }

    private static Runtime simulated(
            Workspace workspace, StateFolder folder, DeviceCatalogue catalogue, Machine machine) {
        var devices = catalogue.all().stream().map(Wiring::profile).toList();
        var screen = new StackPane();
        var project = new SimulatedProject(
                new SimulatedProject.Folders(
                        workspace.root(), folder.app(workspace.root()), folder.phones(workspace.root())),
                new SimulatedProject.Models(workspace.ui(), workspace.run(), workspace.problems(), workspace.console()),
                catalogue.standard(),
                new WebViewScreens(host -> screen.getChildren().setAll(host.node())),
                new FxDesktop(screen, machine.files()));
        return new Runtime(
                screen,
                devices,
                catalogue.standard().name(),
                project,
                () -> new WindowPreview(project.phones(), machine.lan()),
                project::automate,
                (profile, landscape) ->
                        project.device(catalogue.find(profile.name()).orElseGet(catalogue::standard), landscape));
    }

    // Phones with a home button are wider than 1 : 1.9; all others have round screens.
    private static DeviceProfile profile(dev.sampan.simulator.device.DeviceProfile device) {
        return new DeviceProfile(
                device.name(), device.widthPx(), device.heightPx(), device.heightPx() > device.widthPx() * 1.9);
    }
}
