package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The texts of a project as they were when first asked for, until [#refresh] forgets them: one run of the
/// compiler
/// sees one state of every file. Safe for several readers; refresh when nobody reads.
public final class SourceFiles {

    private record Entry(@Nullable SourceText text, List<Diagnostic> problems) {}

    private final ProjectFiles files;
    private final Map<String, Entry> texts = new ConcurrentHashMap<>();
    private final Map<String, Boolean> existence = new ConcurrentHashMap<>();
    private @Nullable SortedSet<String> listing;

    public SourceFiles(ProjectFiles files) {
        this.files = files;
    }

    public ProjectFiles files() {
        return files;
    }

    /// Forgets everything.
    public synchronized void refresh() {
        texts.clear();
        existence.clear();
        listing = null;
    }

    /// Forgets the given files; a folder's path stands for all files in it, `""` for the whole project.
    public synchronized void refresh(SortedSet<String> changed) {
        if (changed.contains("")) {
            refresh();
            return;
        }
        listing = null;
        for (String path : changed) {
            forget(path);
        }
    }

    private void forget(String path) {
        String folder = path + "/";
        texts.keySet().removeIf(known -> known.equals(path) || known.startsWith(folder));
        existence.keySet().removeIf(known -> known.equals(path) || known.startsWith(folder));
        // a new file may have made its folders, a removed one may have ended them
        for (String above = Paths.folder(path); !above.isEmpty(); above = Paths.folder(above)) {
            existence.remove(above + "/");
        }
    }

    /// All files but those of ignored folders; sorted.
    public synchronized SortedSet<String> list() {
        if (listing == null) {
            try {
                listing = files.list();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the project folder cannot be listed: " + e.getMessage(), e);
            }
        }
        return listing;
    }

    /// The files whose path starts with a folder (`""` = everything).
    public SortedSet<String> below(String folder) {
        if (folder.isEmpty()) {
            return list();
        }
        return list().subSet(folder + "/", folder + "0");
    }

    public boolean exists(String path) {
        return existence.computeIfAbsent(path, files::exists);
    }

    /// Whether there is a folder; folders of `node_modules` are seen too.
    public boolean folderExists(String path) {
        return existence.computeIfAbsent(path + "/", folder -> files.folderExists(path));
    }

    /// The text, empty when the file does not exist. A file that is no UTF-8 text counts as empty text.
    public Optional<SourceText> text(String path) {
        return Optional.ofNullable(entry(path).text());
    }

    /// What reading this file met: not UTF-8, unreadable.
    public List<Diagnostic> problems(String path) {
        return entry(path).problems();
    }

    /// What reading any of the files so far met.
    public List<Diagnostic> problems() {
        List<Diagnostic> all = new ArrayList<>(files.problems());
        texts.values().forEach(entry -> all.addAll(entry.problems()));
        return all;
    }

    private Entry entry(String path) {
        return texts.computeIfAbsent(path, this::load);
    }

    private Entry load(String path) {
        try {
            return files.read(path).map(bytes -> decode(path, bytes)).orElseGet(() -> withheld(path));
        } catch (IOException e) {
            Diagnostic unreadable = Diagnostic.error(
                    "FILE_UNREADABLE",
                    Place.startOf(path),
                    "\"" + path + "\" cannot be read: " + e.getMessage(),
                    "Check the file's permissions");
            return new Entry(new SourceText(path, ""), List.of(unreadable));
        }
    }

    /// A file that exists and is not given out, because it is too big, counts as empty, so that what exists has a text.
    private Entry withheld(String path) {
        return new Entry(files.exists(path) ? new SourceText(path, "") : null, List.of());
    }

    private static Entry decode(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Entry(new SourceText(path, text), List.of());
        } catch (CharacterCodingException e) {
            Diagnostic wrong = Diagnostic.error(
                    "FILE_NOT_UTF8",
                    Place.startOf(path),
                    "\"" + path + "\" is not UTF-8 text",
                    "Save it with the encoding UTF-8");
            return new Entry(new SourceText(path, ""), List.of(wrong));
        }
    }
}
