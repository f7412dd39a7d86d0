package dev.sampan.devtools.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Where Sampan keeps what it remembers; never inside a project.
///
/// @param root absolute folder; need not exist yet
public record StateFolder(Path root) {

    /// The folder the platform intends for this, or the one named by the system property `sampan.state`.
    public static StateFolder ofPlatform() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static StateFolder of(String osName, Map<String, String> environment, Path home) {
        var chosen = System.getProperty("sampan.state");
        if (chosen != null) {
            return new StateFolder(Path.of(chosen).toAbsolutePath());
        }
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            var local = environment.get("LOCALAPPDATA");
            return new StateFolder((local == null ? home.resolve("AppData/Local") : Path.of(local)).resolve("Sampan"));
        }
        if (os.contains("mac")) {
            return new StateFolder(home.resolve("Library/Application Support/Sampan"));
        }
        var xdg = environment.get("XDG_STATE_HOME");
        return new StateFolder(
                (xdg == null || xdg.isBlank() ? home.resolve(".local/state") : Path.of(xdg)).resolve("sampan"));
    }

    public Path settings() {
        return root.resolve("settings.json");
    }

    public Path recentProjects() {
        return root.resolve("recent.json");
    }

    /// The folder of one project, named by its path so that two checkouts do not share state.
    public Path project(Path projectRoot) {
        var absolute = projectRoot.toAbsolutePath().normalize();
        var name = absolute.getFileName();
        return root.resolve("projects").resolve((name == null ? "root" : name) + "-" + digest(absolute));
    }

    /// Where the mini-program of a project keeps its storage and files. The window and `auto` share it, as with the
    /// platform's tool: what a script stored shows in the window. `snapshot` starts from nothing, so that two runs
    /// write the same picture.
    public Path app(Path projectRoot) {
        return project(projectRoot).resolve("app");
    }

    /// What the compiler keeps of a project from one start to the next.
    public Path compileCache(Path projectRoot) {
        return project(projectRoot).resolve("compile.cache");
    }

    /// The same for phones; what a phone stores must not change what the window shows.
    public Path phones(Path projectRoot) {
        return project(projectRoot).resolve("phones");
    }

    private static String digest(Path path) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
