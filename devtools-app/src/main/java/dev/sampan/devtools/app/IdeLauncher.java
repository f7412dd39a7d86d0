package dev.sampan.devtools.app;

import dev.sampan.devtools.cli.CliException;
import dev.sampan.devtools.cli.WindowLauncher;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.device.DeviceProfile;
import java.io.UncheckedIOException;

/// Opens the IDE for the command line; found as a service.
public final class IdeLauncher implements WindowLauncher {
    @Override
    public int open(Request request) {
        try {
            SampanApp.launch(request.project(), opening(request));
            return 0;
        } catch (UncheckedIOException e) {
            throw CliException.failure(
                    request.automationPort()
                            .map(port -> "Port " + port + " is in use (code 10)")
                            .orElseGet(() -> String.valueOf(e.getMessage())),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    static Opening opening(Request request) {
        var device = request.device().map(IdeLauncher::deviceName);
        return new Opening(request.page(), device, request.simulatorOnly(), request.automationPort());
    }

    private static String deviceName(String asked) {
        return DeviceCatalogue.load()
                .find(asked)
                .map(DeviceProfile::name)
                .orElseThrow(() -> CliException.usage("--device: there is no device \"" + asked + "\""));
    }
}
