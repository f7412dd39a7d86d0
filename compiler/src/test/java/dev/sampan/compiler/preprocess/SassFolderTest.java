package dev.sampan.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SassFolderTest {

    @TempDir
    Path temporary;

    @Test
    void aNewFolderIsOurs() throws IOException {
        Path folder = temporary.resolve("sass");
        SassFolder.secure(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        SassFolder.secure(folder);
    }

    @Test
    void whatOthersMayWriteIsRefused() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("sass"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> SassFolder.secure(folder)).hasMessageContaining("somebody else");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        assertThatThrownBy(() -> SassFolder.secure(link)).hasMessageContaining("somebody else");
    }
}
