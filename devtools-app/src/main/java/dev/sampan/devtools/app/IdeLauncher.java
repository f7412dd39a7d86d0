package dev.sampan.devtools.app;

import dev.sampan.devtools.cli.WindowLauncher;

/// Opens the IDE for the command line; found as a service.
public final class IdeLauncher implements WindowLauncher {
    @Override
    public int open(Request request) {
        try {
            SampanApp.launch(request.project());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
