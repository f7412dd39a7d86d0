package dev.sampan.devtools.session;

import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.nativelayer.Desktop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/// Files and clipboard of the desktop for the mini-program in a window. Any thread but FX; waits for the person.
public final class FxDesktop implements Desktop {
    private final Node screen;

    /// @param screen dialogs belong to its window
    public FxDesktop(Node screen) {
        this.screen = screen;
    }

    @Override
    public List<Path> chooseFiles(int most, Set<String> extensions) {
        return Dispatcher.call(() -> {
                    var chooser = new FileChooser();
                    if (!extensions.isEmpty()) {
                        var patterns = extensions.stream()
                                .map(each -> "*." + each)
                                .sorted()
                                .toList();
                        chooser.getExtensionFilters()
                                .add(new FileChooser.ExtensionFilter(patterns.toString(), patterns));
                    }
                    var window = screen.getScene().getWindow();
                    if (most == 1) {
                        var one = chooser.showOpenDialog(window);
                        return one == null ? List.<Path>of() : List.of(one.toPath());
                    }
                    var many = chooser.showOpenMultipleDialog(window);
                    return many == null
                            ? List.<Path>of()
                            : many.stream()
                                    .limit(most)
                                    .map(java.io.File::toPath)
                                    .toList();
                })
                .join();
    }

    @Override
    public String clipboard() {
        return Dispatcher.call(() -> {
                    var text = Clipboard.getSystemClipboard().getString();
                    return text == null ? "" : text;
                })
                .join();
    }

    @Override
    public void clipboard(String text) {
        Dispatcher.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Override
    public boolean open(Path file) {
        return false;
    }

    @Override
    public Optional<String> scan() {
        return Optional.empty();
    }
}
