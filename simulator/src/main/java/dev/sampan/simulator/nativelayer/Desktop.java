package dev.sampan.simulator.nativelayer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What only the surroundings can do: the IDE with its dialogs, or nobody in a headless run. Called on any thread;
/// may wait for a person, so never called on the logic thread except for the clipboard.
public interface Desktop {
    /// @param extensions lower case without dot; empty for all
    /// @return the chosen files; empty when cancelled
    List<Path> chooseFiles(int most, Set<String> extensions);

    String clipboard();

    void clipboard(String text);

    /// Opens a file with the desktop's own program.
    /// @return whether there is one
    boolean open(Path file);

    /// Text of a code that the person shows to the camera or picks as a picture.
    Optional<String> scan();

    /// Nobody there: nothing is chosen, and the clipboard is the program's own.
    static Desktop none() {
        return new Desktop() {
            private volatile String clipboard = "";

            @Override
            public List<Path> chooseFiles(int most, Set<String> extensions) {
                return List.of();
            }

            @Override
            public String clipboard() {
                return clipboard;
            }

            @Override
            public void clipboard(String text) {
                clipboard = text;
            }

            @Override
            public boolean open(Path file) {
                return false;
            }

            @Override
            public Optional<String> scan() {
                return Optional.empty();
            }
        };
    }
}
