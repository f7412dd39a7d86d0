package dev.sampan.devtools.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void windowStateComesBack() {
        var file = new JsonFile<>(folder.resolve("w/window.json"), WindowState.class, WindowState.DEFAULT);
        assertThat(file.read()).isEqualTo(WindowState.DEFAULT);
        var state = new WindowState(
                List.of(1.0, 2.0, 1280.0, 800.0),
                false,
                Map.of("columns", 0.3),
                List.of("debugger"),
                List.of("app.js"),
                "app.js",
                Map.of("app.js", 7),
                List.of("pages"),
                "iPhone X",
                85,
                true,
                "Cart");
        file.write(state);
        assertThat(file.read()).isEqualTo(state);
    }

    @Test
    void aBrokenFileIsPutAsideAndOldKeysAreDefaults() throws IOException {
        var path = folder.resolve("settings.json");
        var file = new JsonFile<>(path, UserSettings.class, UserSettings.DEFAULT);
        Files.writeString(path, "{nonsense");
        assertThat(file.read()).isEqualTo(UserSettings.DEFAULT);
        assertThat(folder.resolve("settings.json.broken")).exists();
        Files.writeString(path, "{\"theme\": \"dark\", \"unknown\": 1}");
        assertThat(file.read().theme()).isEqualTo("dark");
        assertThat(file.read().fontScale()).isEqualTo(100);
    }

    @Test
    void recentProjectsAreNewestFirstWithoutDoubles() {
        var recent = new RecentProjects(new StateFolder(folder), Clock.systemUTC());
        recent.opened(folder.resolve("a"), "a");
        recent.opened(folder.resolve("b"), "b");
        recent.opened(folder.resolve("a"), "a");
        assertThat(recent.list()).extracting(RecentProjects.Entry::name).containsExactly("a", "b");
        recent.forget(folder.resolve("a").toString());
        assertThat(recent.list()).extracting(RecentProjects.Entry::name).containsExactly("b");
    }

    @Test
    void everyPlatformHasItsFolder() {
        var home = Path.of("/home/x");
        assertThat(StateFolder.of("Linux", Map.of(), home).root()).isEqualTo(home.resolve(".local/state/sampan"));
        assertThat(StateFolder.of("Mac OS X", Map.of(), home).root())
                .isEqualTo(home.resolve("Library/Application Support/Sampan"));
    }

    @Test
    void projectsDoNotShareStateAndPhonesStayApart() {
        var state = new StateFolder(folder);
        var here = Path.of("").toAbsolutePath();
        assertThat(state.app(Path.of(""))).isEqualTo(state.app(here)).isEqualTo(state.app(here.resolve("x/..")));
        assertThat(state.app(here)).isNotEqualTo(state.app(here.resolve("x"))).isNotEqualTo(state.phones(here));
        assertThat(state.app(here)).startsWithRaw(state.project(here)).doesNotExist();
    }
}
