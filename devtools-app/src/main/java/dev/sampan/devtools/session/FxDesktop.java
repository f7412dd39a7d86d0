package dev.sampan.devtools.session;

import dev.sampan.packaging.qr.QrReader;
import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.nativelayer.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Files and clipboard of the desktop for the mini-program in a window. Any thread but FX; waits for the person.
public final class FxDesktop implements Desktop {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp");

    private final Node screen;
    private final FileDialog files;

    /// @param screen dialogs belong to its window
    public FxDesktop(Node screen, FileDialog files) {
        this.screen = screen;
        this.files = files;
    }

    @Override
    public List<Path> chooseFiles(int most, Set<String> extensions) {
        return Dispatcher.call(() -> files.choose(screen.getScene().getWindow(), most, extensions))
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

    /// As the platform's tool: the person picks a picture in place of holding a camera.
    @Override
    public Optional<Scan> scan(Set<String> formats) throws IOException {
        var chosen = chooseFiles(1, PICTURES).stream().findFirst();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var found = QrReader.read(Files.readAllBytes(chosen.get()), formats)
                .orElseThrow(() -> new IOException("no code in " + chosen.get().getFileName()));
        return Optional.of(new Scan(found.text(), found.format()));
    }
}
