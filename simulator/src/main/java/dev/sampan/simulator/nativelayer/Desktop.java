package dev.sampan.simulator.nativelayer;

import java.io.IOException;
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

    /// A code in a picture that the person picks.
    ///
    /// @param formats names of the kinds of code that are looked for, such as `QR_CODE` or `EAN_13`
    /// @return empty when cancelled
    /// @throws IOException with a reason for the developer when the picture cannot be read or shows no such code
    Optional<Scan> scan(Set<String> formats) throws IOException;

    /// What was read.
    ///
    /// @param format one of the formats asked for
    record Scan(String text, String format) {}

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
            public Optional<Scan> scan(Set<String> formats) {
                return Optional.empty();
            }
        };
    }
}
