package dev.sampan.devtools.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One open file: live text, what was last saved, and what another program did to the file meanwhile. FX thread.
///
/// Unsaved edits are never overwritten: when the file changes on disk while it is dirty, [#diskProperty] says so and
/// [#save()] refuses until the user chose one side.
public final class Document {
    private final Path file;
    private final String path;
    private final FileContent content;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Disk> disk = new ReadOnlyObjectWrapper<>(Disk.SAME);
    private final List<Runnable> editListeners = new ArrayList<>();
    private final List<Consumer<SourcePosition>> revealListeners = new ArrayList<>();
    private Optional<SourcePosition> pendingReveal = Optional.empty();
    private FileContent.Text form;
    private String saved;
    private TextBuffer buffer;
    private int caret;

    /// How the file on disk relates to what we read or wrote last.
    public enum Disk {
        SAME,
        CHANGED,
        DELETED
    }

    /// What [#save()] did.
    public enum SaveOutcome {
        SAVED,
        NOTHING_TO_SAVE,
        CONFLICT
    }

    Document(Path file, String path, FileContent content) {
        this.file = file;
        this.path = path;
        this.content = content;
        this.form = content instanceof FileContent.Text text
                ? text
                : new FileContent.Text("", FileContent.LineEnd.LF, false, true);
        this.saved = form.text();
        this.buffer = TextBuffer.holding(saved);
    }

    public Path file() {
        return file;
    }

    /// Project path with `/`.
    public String path() {
        return path;
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public FileContent content() {
        return content;
    }

    public String text() {
        return buffer.text();
    }

    /// The text that the file had when it was last read or written.
    public String savedText() {
        return saved;
    }

    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public boolean isDirty() {
        return dirty.get();
    }

    public ReadOnlyObjectProperty<Disk> diskProperty() {
        return disk.getReadOnlyProperty();
    }

    /// Caret offset, kept here so that it survives a closed tab and a restart.
    public int caret() {
        return caret;
    }

    public void caretAt(int offset) {
        caret = offset;
    }

    /// Gives the text to a control; from now on the control's text is the live one.
    public void attach(TextBuffer control) {
        control.replace(buffer.text());
        buffer = control;
        refreshDirty();
    }

    /// Called after every edit of the control.
    public void edited() {
        refreshDirty();
        editListeners.forEach(Runnable::run);
    }

    /// Called after each change of the text, by whoever.
    public void onEdit(Runnable listener) {
        editListeners.add(listener);
    }

    /// Replaces the text as an unsaved edit (restored journal, formatter).
    public void replaceText(String text) {
        buffer.replace(text);
        edited();
    }

    /// Asks the view to show a place; kept until a view is there.
    public void reveal(SourcePosition position) {
        if (revealListeners.isEmpty()) {
            pendingReveal = Optional.of(position);
        }
        revealListeners.forEach(listener -> listener.accept(position));
    }

    public void onReveal(Consumer<SourcePosition> listener) {
        revealListeners.add(listener);
        pendingReveal.ifPresent(listener);
        pendingReveal = Optional.empty();
    }

    /// Saves unless the file changed on disk since we read it.
    public SaveOutcome save() throws IOException {
        if (!dirty.get() && disk.get() == Disk.SAME) {
            return SaveOutcome.NOTHING_TO_SAVE;
        }
        compareWithDisk();
        if (disk.get() == Disk.CHANGED) {
            return SaveOutcome.CONFLICT;
        }
        overwrite();
        return SaveOutcome.SAVED;
    }

    /// Saves when no other program touched the file: it neither changed nor went away since we read it.
    public SaveOutcome saveUntouched() throws IOException {
        if (dirty.get() && disk.get() == Disk.SAME) {
            compareWithDisk();
        }
        if (!dirty.get()) {
            return SaveOutcome.NOTHING_TO_SAVE;
        }
        if (disk.get() != Disk.SAME) {
            return SaveOutcome.CONFLICT;
        }
        overwrite();
        return SaveOutcome.SAVED;
    }

    /// Saves, whatever is on disk: the user decided.
    public void overwrite() throws IOException {
        var text = buffer.text();
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Written beside and moved, so that a kill in the middle leaves the old file whole. A link keeps being a link.
        var target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        var fresh = target.resolveSibling("." + target.getFileName() + ".sampan-new");
        Files.write(fresh, form.bytes(text));
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        saved = text;
        disk.set(Disk.SAME);
        refreshDirty();
        editListeners.forEach(Runnable::run);
    }

    /// Takes the file's content and drops unsaved edits: the user decided.
    public void reload() throws IOException {
        if (FileContent.read(file) instanceof FileContent.Text text) {
            take(text);
        }
    }

    /// Looks at the file after the watcher reported it: a clean document follows, a dirty one asks.
    public void compareWithDisk() throws IOException {
        if (!Files.exists(file)) {
            disk.set(Disk.DELETED);
            return;
        }
        if (content instanceof FileContent.Unshown) {
            disk.set(Disk.SAME); // nothing of it is kept here that could differ
            return;
        }
        if (!(FileContent.read(file) instanceof FileContent.Text now)) {
            disk.set(Disk.CHANGED);
            return;
        }
        if (now.text().equals(saved)) {
            disk.set(Disk.SAME);
        } else if (now.text().equals(buffer.text()) || !dirty.get()) {
            take(now);
        } else {
            disk.set(Disk.CHANGED);
        }
    }

    /// Puts edits of an earlier run back. `base` is the saved text they started from: when the file is another one now,
    /// the user is asked like for any other change on disk.
    void restoreUnsaved(String text, String base) throws IOException {
        saved = base;
        replaceText(text);
        compareWithDisk();
    }

    private void take(FileContent.Text fresh) {
        form = fresh;
        saved = fresh.text();
        if (!buffer.text().equals(saved)) {
            buffer.replace(saved);
        }
        disk.set(Disk.SAME);
        refreshDirty();
        editListeners.forEach(Runnable::run);
    }

    // Length first: comparing a big text at each key would be felt.
    private void refreshDirty() {
        dirty.set(buffer.length() != saved.length() || !buffer.text().equals(saved));
    }
}
