package dev.sampan.devtools;

import dev.sampan.devtools.cli.CliHost;
import dev.sampan.devtools.cli.CommandLineApp;
import dev.sampan.simulator.headless.HeadlessToolkit;
import java.util.List;

/// The only entry of the product: `./sampan …` ends here. Loads neither JavaFX nor GraalJS by itself.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        QuietLibraries.apply();
        int code = new CommandLineApp(CliHost.ofProcess()).run(List.of(args));
        HeadlessToolkit.stop();
        System.exit(code);
    }
}
