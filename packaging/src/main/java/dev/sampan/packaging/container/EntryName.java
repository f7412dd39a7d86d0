package dev.sampan.packaging.container;

import java.util.Arrays;

/// The rules for names inside a container (package.md 1, reader rules); the writer keeps them too.
final class EntryName {
    static final int MAX_BYTES = 4096;

    private EntryName() {}

    static void check(String name) {
        if (!name.startsWith("/")) {
            throw new PackageFormatException("entry name \"" + name + "\" does not start with /");
        }
        if (name.indexOf('\0') >= 0) {
            throw new PackageFormatException("entry name holds a NUL character");
        }
        if (Arrays.asList(name.split("[/\\\\]", -1)).contains("..")) {
            throw new PackageFormatException("entry name \"" + name + "\" leads out of the package");
        }
    }
}
