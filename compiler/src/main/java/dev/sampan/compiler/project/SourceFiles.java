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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The texts of a project as they were when first asked for, until [#refresh] forgets them: one run of the
/// compiler sees one state of every file. Safe for several readers; refresh when nobody reads.
///
/// It also tells what a result rests on: [#record] gives a value together with the questions that were asked for
/// it, and [#holds] whether all of them would get the same answers now. A question is a text: a path (its text),
/// `?` and a path (whether there is such a file), the same with `/` at the end (such a folder), a path with `/*`
/// (names below a folder).
public final class SourceFiles {

    private record Entry(@Nullable SourceText text, List<Diagnostic> problems) {}

    /// A question whose answer is never the same: what rests on it is made again every time.
    public static final String UNSURE = "?unsure";

    /// @param asked the questions whose answers the value rests on
    /// @param time of the state of the files that it was made from
    public record Recorded<V>(V value, Set<String> asked, long time) {}

    private final ProjectFiles files;
    private final Map<String, Entry> texts = new ConcurrentHashMap<>();
    /// Texts that were forgotten, by path, until they are read again.
    private final Map<String, SourceText> readable = new ConcurrentHashMap<>();
    private final Map<String, Boolean> existence = new ConcurrentHashMap<>();
    private @Nullable TreeSet<String> listing;
    /// The time of the last change of each question's answer; `time` counts refreshes.
    private final Map<String, Long> changedAt = new HashMap<>();
    private volatile long time;
    private volatile long everythingChangedAt;
    private final ThreadLocal<Deque<Set<String>>> recordings = ThreadLocal.withInitial(ArrayDeque::new);
    /// All is read anew: one walk over the folder is then cheaper than asking for every file that may exist.
    private boolean whole = true;

    public SourceFiles(ProjectFiles files) {
        this.files = files;
    }

    public ProjectFiles files() {
        return files;
    }

    /// Runs a step and notes what it asks on this thread.
    public <V> Recorded<V> record(Supplier<V> step) {
        Deque<Set<String>> open = recordings.get();
        Set<String> asked = new HashSet<>();
        // a step of a cancelled run may end after the next refresh: it is as old as its beginning
        long begun = time;
        open.push(asked);
        try {
            return new Recorded<>(step.get(), asked, begun);
        } finally {
            open.pop();
            note(asked);
        }
    }

    /// Whether all questions of the recording have the answers that they had. Then the recording that is going
    /// on, if any, rests on them too.
    public boolean holds(Recorded<?> recorded) {
        if (recorded.time() < everythingChangedAt || recorded.asked().contains(UNSURE)) {
            return false;
        }
        for (Map.Entry<String, Long> change : changedAt.entrySet()) {
            if (change.getValue() > recorded.time() && recorded.asked().contains(change.getKey())) {
                return false;
            }
        }
        note(recorded.asked());
        return true;
    }

    /// Notes a question that was answered by other means than this class.
    public void asked(String question) {
        Set<String> open = recordings.get().peek();
        if (open != null) {
            open.add(question);
        }
    }

    /// A recording is used again in the run that made it: the one that is going on rests on it too.
    public <V> V use(Recorded<V> recorded) {
        note(recorded.asked());
        return recorded.value();
    }

    /// All recordings that are still kept have been checked or made since the last refresh: what was before it
    /// need not be known any longer.
    public synchronized void settle() {
        changedAt.clear();
    }

    private void note(Set<String> asked) {
        Set<String> open = recordings.get().peek();
        if (open != null) {
            open.addAll(asked);
        }
    }

    /// Forgets everything.
    public synchronized void refresh() {
        texts.forEach(this::remember);
        texts.clear();
        existence.clear();
        listing = null;
        changedAt.clear();
        time++;
        everythingChangedAt = time;
        whole = true;
    }

    /// Forgets the given files; a folder's path stands for all files in it, `""` for the whole project.
    public synchronized void refresh(SortedSet<String> changed) {
        if (changed.contains("")) {
            refresh();
            return;
        }
        time++;
        whole = false;
        for (String path : changed) {
            forget(path);
            lookAgain(path);
            relist(path);
        }
    }

    private void forget(String path) {
        Entry before = texts.get(path);
        if (before != null && before.text() != null && before.problems().isEmpty() && isSame(path, before.text())) {
            return;
        }
        String folder = path + "/";
        texts.entrySet().removeIf(known -> {
            boolean forgotten = known.getKey().equals(path) || known.getKey().startsWith(folder);
            if (forgotten) {
                remember(known.getKey(), known.getValue());
                changedAt.put(known.getKey(), time);
            }
            return forgotten;
        });
        changedAt.put(path, time);
    }

    /// Looks again at what was known to exist or not. A new file may have made its folders, a removed one ended
    /// them.
    private void lookAgain(String path) {
        String folder = path + "/";
        Set<String> above = new HashSet<>();
        for (String at = Paths.folder(path); !at.isEmpty(); at = Paths.folder(at)) {
            above.add(at + "/");
        }
        existence.replaceAll((known, before) -> {
            if (!known.equals(path) && !known.startsWith(folder) && !above.contains(known)) {
                return before;
            }
            boolean now = known.endsWith("/")
                    ? files.folderExists(known.substring(0, known.length() - 1))
                    : files.exists(known);
            if (now != before) {
                changedAt.put("?" + known, time);
            }
            return now;
        });
    }

    /// Watchers tell of one save twice, and of builds that write the same again.
    private boolean isSame(String path, SourceText before) {
        Entry now = load(path);
        return now.problems().isEmpty()
                && now.text() != null
                && now.text().text().equals(before.text());
    }

    /// Brings the listing up to date for one path; a folder that is there may hold anything.
    private void relist(String path) {
        TreeSet<String> known = listing;
        boolean listed = known != null && known.contains(path);
        boolean isFile = files.exists(path) && !IgnoredFolders.contain(path);
        if (known != null
                && listed == isFile
                && (listed || known.subSet(path + "/", path + "0").isEmpty())) {
            if (!listed && files.folderExists(path)) {
                listing = null;
                namesChanged(path);
            }
            return;
        }
        namesChanged(path);
        if (known == null || files.folderExists(path)) {
            listing = null;
            return;
        }
        known.subSet(path + "/", path + "0").clear();
        if (isFile) {
            known.add(path);
        } else {
            known.remove(path);
        }
    }

    private void namesChanged(String path) {
        for (String above = path; !above.isEmpty(); above = Paths.folder(above)) {
            changedAt.put(above + "/*", time);
        }
        changedAt.put("/*", time);
    }

    private void remember(String path, Entry entry) {
        if (entry.text() == null) {
            readable.remove(path);
        } else {
            readable.put(path, entry.text());
        }
    }

    /// All files but those of ignored folders; sorted.
    public SortedSet<String> list() {
        return below("");
    }

    /// The files whose path starts with a folder (`""` = everything).
    public SortedSet<String> below(String folder) {
        asked(folder + "/*");
        SortedSet<String> all = Collections.unmodifiableSortedSet(listing());
        return folder.isEmpty() ? all : all.subSet(folder + "/", folder + "0");
    }

    private synchronized TreeSet<String> listing() {
        if (listing == null) {
            try {
                listing = new TreeSet<>(files.list());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the project folder cannot be listed: " + e.getMessage(), e);
            }
        }
        return listing;
    }

    public boolean exists(String path) {
        asked("?" + path);
        return existence.computeIfAbsent(path, this::find);
    }

    private boolean find(String path) {
        return whole && Paths.normalize(path).equals(path) && !IgnoredFolders.contain(path)
                ? listing().contains(path)
                : files.exists(path);
    }

    /// Whether there is a folder; folders of `node_modules` are seen too.
    public boolean folderExists(String path) {
        asked("?" + path + "/");
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
        asked(path);
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
