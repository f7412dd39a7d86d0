package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// A project folder on disk. Symbolic links are followed as long as they stay inside of the folder.
public final class DiskFiles implements ProjectFiles {

    /// Larger files are never text of a mini-program; they are not read into memory.
    public static final long MAX_FILE_BYTES = 64L << 20;

    private final Path root;
    private final Path realRoot;
    private final Map<String, Diagnostic> problems = new ConcurrentSkipListMap<>();

    /// @throws IOException when the folder does not exist or is not a folder
    public DiskFiles(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.realRoot = this.root.toRealPath();
        if (!Files.isDirectory(realRoot)) {
            throw new IOException(root + " is not a folder");
        }
    }

    public Path root() {
        return root;
    }

    @Override
    public String name() {
        Path last = root.getFileName();
        return last == null ? root.toString() : last.toString();
    }

    @Override
    public SortedSet<String> list() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Lister(found));
        return Collections.unmodifiableSortedSet(found);
    }

    @Override
    public boolean exists(String path) {
        return resolve(path)
                .filter(Files::isRegularFile)
                .filter(file -> isInside(path, file))
                .isPresent();
    }

    @Override
    public boolean folderExists(String path) {
        return resolve(path)
                .filter(Files::isDirectory)
                .filter(folder -> isInside(path, folder))
                .isPresent();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Optional<Path> file = resolve(path).filter(found -> isInside(path, found));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.get(), BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            long size = attributes.size();
            if (size > MAX_FILE_BYTES) {
                refuse("FILE_TOO_BIG", path, "\"" + path + "\" has " + (size >> 20) + " MB and is not read", "");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file.get()));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    @Override
    public List<Diagnostic> problems() {
        if (!Files.isDirectory(root)) {
            return List.of(Diagnostic.error(
                    "PROJECT_FOLDER_GONE",
                    Place.startOf(name()),
                    "the project folder " + root + " is gone",
                    "Bring it back, or open another project"));
        }
        problems.keySet().removeIf(path -> !Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
        return List.copyOf(problems.values());
    }

    /// The place on disk, or empty for a path that would lead out of the root.
    public Optional<Path> resolve(String path) {
        try {
            Path file = root.resolve(path).normalize();
            return file.startsWith(root) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException notAPathHere) {
            return Optional.empty();
        }
    }

    private boolean isInside(String path, Path file) {
        try {
            if (file.toRealPath().startsWith(realRoot)) {
                problems.remove(path);
                return true;
            }
            refuseLink(path);
            return false;
        } catch (IOException brokenLink) {
            return false;
        }
    }

    private void refuseLink(String path) {
        refuse(
                "FILE_OUTSIDE_PROJECT",
                path,
                "\"" + path + "\" is a link to a place outside of the project and is left out",
                "Copy the files into the project");
    }

    private void refuse(String code, String path, String message, String hint) {
        problems.put(path, Diagnostic.warning(code, Place.startOf(path), message, hint));
    }

    private String pathOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private final class Lister extends SimpleFileVisitor<Path> {
        private final Set<String> found;

        Lister(Set<String> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            Path name = folder.getFileName();
            boolean skip = (name != null && IgnoredFolders.isIgnored(name.toString()))
                    || (Files.isSymbolicLink(folder) && !isInside(pathOf(folder), folder));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = pathOf(file);
            boolean usable = attributes.isRegularFile()
                    && !IgnoredFolders.contain(path)
                    && (!Files.isSymbolicLink(file) || isInside(path, file));
            if (usable) {
                found.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException vanishedMeanwhile) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadableOrCyclic) {
            return FileVisitResult.CONTINUE;
        }
    }
}
