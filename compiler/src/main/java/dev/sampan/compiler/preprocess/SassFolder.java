package dev.sampan.compiler.preprocess;

import de.larsgrefer.sass.embedded.connection.BundledPackageProvider;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder of temporary files into which the library unpacks Dart Sass, under a name that everybody knows: on a
/// machine with several users somebody else could have put a program of theirs there.
final class SassFolder {

    private SassFolder() {}

    /// Makes the folder ours before the library uses it.
    ///
    /// @throws IOException when it is somebody else's
    static void secure() throws IOException {
        secure(Path.of(System.getProperty("java.io.tmpdir"), BundledPackageProvider.class.getName()));
    }

    static void secure(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return; // Windows has a folder of temporary files for each user
        }
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException known) {
            PosixFileAttributes found =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean ours = found.isDirectory()
                    && found.owner().getName().equals(System.getProperty("user.name"))
                    && !found.permissions().contains(PosixFilePermission.GROUP_WRITE)
                    && !found.permissions().contains(PosixFilePermission.OTHERS_WRITE);
            if (!ours) {
                throw new IOException(folder + " belongs to somebody else; remove it", known);
            }
        }
    }
}
