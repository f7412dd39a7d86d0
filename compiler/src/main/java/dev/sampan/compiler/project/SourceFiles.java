package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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
    /// Texts that were forgotten, by path, until they are read again.
    private final Map<String, SourceText> readable = new ConcurrentHashMap<>();
    private final Map<String, Boolean> existence = new ConcurrentHashMap<>();
    private @Nullable SortedSet<String> listing;
    /// All is read anew: one walk over the folder is then cheaper than asking for every file that may exist.
    private boolean whole = true;

    public SourceFiles(ProjectFiles files) {
        this.files = files;
    }

    public ProjectFiles files() {
        return files;
    }

    /// Forgets everything.
    public synchronized void refresh() {
        texts.forEach(this::remember);
        texts.clear();
        existence.clear();
        listing = null;
        whole = true;
    }

    /// Forgets the given files; a folder's path stands for all files in it, `""` for the whole project.
    public synchronized void refresh(SortedSet<String> changed) {
        if (changed.contains("")) {
            refresh();
            return;
        }
        listing = null;
        whole = false;
        for (String path : changed) {
            forget(path);
        }
    }

    private void forget(String path) {
        String folder = path + "/";
        texts.entrySet().removeIf(known -> {
            boolean forgotten = known.getKey().equals(path) || known.getKey().startsWith(folder);
            if (forgotten) {
                remember(known.getKey(), known.getValue());
            }
            return forgotten;
        });
        existence.keySet().removeIf(known -> known.equals(path) || known.startsWith(folder));
        // a new file may have made its folders, a removed one may have ended them
        for (String above = Paths.folder(path); !above.isEmpty(); above = Paths.folder(above)) {
            existence.remove(above + "/");
        }
    }

    private void remember(String path, Entry entry) {
        if (entry.text() == null) {
            readable.remove(path);
        } else {
            readable.put(path, entry.text());
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
        return existence.computeIfAbsent(path, this::find);
    }

    private boolean find(String path) {
        return whole && Paths.normalize(path).equals(path) && !IgnoredFolders.contain(path)
                ? list().contains(path)
                : files.exists(path);
    }

    /// Whether there is a folder; folders of `node_modules` are seen too.
    public boolean folderExists(String path) {
        return existence.computeIfAbsent(path + "/", folder -> files.folderExists(path));
    }

    /// The text, empty when the file does not exist. A file that cannot be read, or is no UTF-8 text,
    /// keeps the text that it had before, or counts as empty.
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
            Optional<byte[]> bytes = files.read(path);
            if (bytes.isPresent()) {
                return decode(path, bytes.get());
            }
            boolean known = existence.getOrDefault(path, false) || files.exists(path);
            return known ? unread(path) : new Entry(null, List.of());
        } catch (IOException e) {
            String reason =
                    e instanceof AccessDeniedException ? "permission is denied" : String.valueOf(e.getMessage());
            Diagnostic unreadable = Diagnostic.error(
                    "FILE_UNREADABLE",
                    Place.startOf(path),
                    "\"" + path + "\" cannot be read: " + reason,
                    "Check the file's permissions");
            return new Entry(before(path), List.of(unreadable));
        }
    }

    /// A file that was there a moment ago, or that the project refuses to read and says why.
    private Entry unread(String path) {
        boolean explained =
                files.problems().stream().anyMatch(found -> found.file().equals(path));
        Diagnostic gone = Diagnostic.error(
                "FILE_UNREADABLE",
                Place.startOf(path),
                "\"" + path + "\" disappeared while the project was compiled",
                "Compile again");
        return new Entry(before(path), explained ? List.of() : List.of(gone));
    }

    /// The text as it was when it could be read, so that one bad save does not empty a page.
    private SourceText before(String path) {
        return readable.getOrDefault(path, new SourceText(path, ""));
    }

    private Entry decode(String path, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (!result.isError()) {
            return new Entry(new SourceText(path, out.toString()), List.of());
        }
        SourceText sound = new SourceText(path, out.toString());
        Diagnostic wrong = Diagnostic.error(
                "FILE_NOT_UTF8",
                sound.place(sound.length(), sound.length()),
                "\"" + path + "\" is not UTF-8 text: byte " + in.position() + " is "
                        + String.format("0x%02X", bytes[in.position()]),
                "Save it with the encoding UTF-8");
        return new Entry(before(path), List.of(wrong));
    }
}
