package dev.sampan.devtools.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The projects that were opened, newest first. Any thread.
public final class RecentProjects {
    private static final int KEPT = 24;
    private final JsonFile<Listing> file;
    private final Clock clock;

    /// @param openedAt milliseconds since 1970
    public record Entry(String path, String name, long openedAt) {
        public boolean exists() {
            return Files.isDirectory(Path.of(path));
        }
    }

    record Listing(List<Entry> projects) {
        @SuppressWarnings("NullAway") // Jackson hands over null for a missing key
        Listing {
            projects = projects == null ? List.of() : List.copyOf(projects);
        }
    }

    public RecentProjects(StateFolder folder, Clock clock) {
        this.file = new JsonFile<>(folder.recentProjects(), Listing.class, new Listing(List.of()));
        this.clock = clock;
    }

    public List<Entry> list() {
        return file.read().projects();
    }

    public void opened(Path root, String name) {
        var path = root.toAbsolutePath().normalize().toString();
        var entries = new ArrayList<>(without(path));
        entries.addFirst(new Entry(path, name, clock.millis()));
        file.write(new Listing(entries.subList(0, Math.min(KEPT, entries.size()))));
    }

    public void forget(String path) {
        file.write(new Listing(without(path)));
    }

    private List<Entry> without(String path) {
        return list().stream().filter(entry -> !entry.path().equals(path)).toList();
    }
}
