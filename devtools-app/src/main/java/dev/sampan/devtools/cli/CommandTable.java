package dev.sampan.devtools.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The commands by name. A command's class is loaded only when it is asked for.
final class CommandTable {
    private static final Map<String, Supplier<CliCommand>> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("islogin", () -> new IsLoginCommand()),
            Map.entry("login", () -> new LoginCommand()),
            Map.entry("upload", () -> new UploadCommand()),
            Map.entry("auto-preview", () -> new AutoPreviewCommand()),
            Map.entry("open", () -> new OpenCommand()),
            Map.entry("preview", () -> new PreviewCommand()),
            Map.entry("warm-up", () -> new WarmUpCommand()),
            Map.entry("auto", () -> new AutoCommand()),
            Map.entry("snapshot", () -> new SnapshotCommand()),
            Map.entry("cache", () -> new MissingCommand("cache")),
            Map.entry("build-npm", () -> new MissingCommand("build-npm")),
            Map.entry("test", () -> new MissingCommand("test")),
            Map.entry("close", () -> new MissingCommand("close")),
            Map.entry("quit", () -> new MissingCommand("quit")),
            Map.entry("check", () -> new CheckCommand()),
            Map.entry("size", () -> new SizeCommand()),
            Map.entry("pack", () -> new PackCommand()),
            Map.entry("doctor", () -> new DoctorCommand()),
            Map.entry("new", () -> new NewCommand())));

    private CommandTable() {}

    static Set<String> names() {
        return COMMANDS.keySet();
    }

    /// A new object of the command, with its flags at their defaults.
    static CliCommand create(String name) {
        return Objects.requireNonNull(COMMANDS.get(name), name).get();
    }
}
