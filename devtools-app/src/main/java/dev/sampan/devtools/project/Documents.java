package dev.sampan.devtools.project;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.UiThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open documents of a project and which one is active. FX thread; files are read on background threads.
public final class Documents {
    private final Path root;
    private final UiThread ui;
    private final Background background;
    private final UnsavedJournal journal;
    private final BiConsumer<String, IOException> failure;
    private final ObservableList<Document> open = FXCollections.observableArrayList();
    private final List<Consumer<Document>> editListeners = new ArrayList<>();
    private final ObjectProperty<@Nullable Document> active = new SimpleObjectProperty<>();

    /// @param failure told (path, reason) when a file cannot be read or written; FX thread
    public Documents(
            Path root,
            UiThread ui,
            Background background,
            UnsavedJournal journal,
            BiConsumer<String, IOException> failure) {
        this.root = root;
        this.ui = ui;
        this.background = background;
        this.journal = journal;
        this.failure = failure;
    }

    /// In tab order. The editor reorders it when tabs are dragged.
    public ObservableList<Document> open() {
        return open;
    }

    public ObjectProperty<@Nullable Document> activeProperty() {
        return active;
    }

    public Optional<Document> active() {
        return Optional.ofNullable(active.get());
    }

    public Optional<Document> find(String path) {
        return open.stream().filter(document -> document.path().equals(path)).findFirst();
    }

    /// Opens the file, or activates it when it is open. Completes on the FX thread, with empty when unreadable.
    public CompletableFuture<Optional<Document>> open(String path) {
        return load(path).thenApply(found -> {
            found.ifPresent(active::set);
            return found;
        });
    }

    /// Opens the file and shows the place. The target of every link in the window.
    public CompletableFuture<Optional<Document>> open(SourcePosition position) {
        return open(position.path()).thenApply(found -> {
            found.ifPresent(document -> document.reveal(position));
            return found;
        });
    }

    /// Opens the file in a tab without activating it.
    public CompletableFuture<Optional<Document>> load(String path) {
        var present = find(path);
        if (present.isPresent()) {
            return CompletableFuture.completedFuture(present);
        }
        var result = new CompletableFuture<Optional<Document>>();
        background.run(() -> {
            try {
                var content = FileContent.read(root.resolve(path));
                ui.execute(() -> result.complete(Optional.of(added(path, content))));
            } catch (IOException e) {
                ui.execute(() -> {
                    failure.accept(path, e);
                    result.complete(Optional.empty());
                });
            }
        });
        return result;
    }

    private Document added(String path, FileContent content) {
        // Two clicks may have started two reads of the same file.
        return find(path).orElseGet(() -> {
            var document = new Document(root.resolve(path), path, content);
            document.onEdit(() -> {
                journal.record(document);
                editListeners.forEach(listener -> listener.accept(document));
            });
            open.add(document);
            return document;
        });
    }

    /// Called after each change of an open document's text, by whoever, and after each save.
    public void onEdit(Consumer<Document> listener) {
        editListeners.add(listener);
    }

    /// Closes the tab. Unsaved edits are dropped: whoever calls has asked.
    public void close(Document document) {
        var index = open.indexOf(document);
        if (index < 0) {
            return;
        }
        journal.forget(document.path());
        var wasActive = active.get() == document;
        open.remove(index);
        if (wasActive) {
            active.set(open.isEmpty() ? null : open.get(Math.min(index, open.size() - 1)));
        }
    }

    public Document.SaveOutcome save(Document document) {
        try {
            return document.save();
        } catch (IOException e) {
            failure.accept(document.path(), e);
            return Document.SaveOutcome.NOTHING_TO_SAVE;
        }
    }

    /// Saves what is dirty.
    ///
    /// @return the documents that changed on disk and were left alone
    public List<Document> saveAll() {
        var conflicts = new ArrayList<Document>();
        for (var document : List.copyOf(open)) {
            if (document.isDirty() && save(document) == Document.SaveOutcome.CONFLICT) {
                conflicts.add(document);
            }
        }
        return conflicts;
    }

    /// Saves what is dirty and was touched by no other program; what another program touched asks in its tab.
    public void saveUntouched() {
        for (var document : List.copyOf(open)) {
            try {
                document.saveUntouched();
            } catch (IOException e) {
                failure.accept(document.path(), e);
            }
        }
    }

    public boolean anyDirty() {
        return open.stream().anyMatch(Document::isDirty);
    }

    /// The watcher saw these project paths change; [FileWatch#ANYTHING] stands for all.
    public void changedOnDisk(Set<String> paths) {
        var all = paths.contains(FileWatch.ANYTHING);
        for (var document : List.copyOf(open)) {
            if (all || paths.contains(document.path())) {
                try {
                    document.compareWithDisk();
                } catch (IOException e) {
                    failure.accept(document.path(), e);
                }
            }
        }
    }

    /// Puts the edits of a killed run back as unsaved edits.
    public CompletableFuture<Void> restoreUnsaved() {
        var all = journal.restore().stream()
                .map(entry -> load(entry.path())
                        .thenAccept(found -> found.ifPresentOrElse(
                                document -> restore(document, entry), () -> restoreDeleted(entry))))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all);
    }

    private void restore(Document document, UnsavedJournal.Entry entry) {
        try {
            document.restoreUnsaved(entry.text(), entry.base());
        } catch (IOException e) {
            failure.accept(entry.path(), e);
        }
    }

    // The file is gone, the edits are not: an empty saved text makes the document dirty, and save writes it again.
    private void restoreDeleted(UnsavedJournal.Entry entry) {
        var empty = new FileContent.Text("", FileContent.LineEnd.LF, false, false);
        added(entry.path(), empty).replaceText(entry.text());
    }
}
