package dev.sampan.compiler.project;

import java.util.Set;

/// Folders whose files are never part of a project (package.md section 2.3, last line).
final class IgnoredFolders {

    private static final Set<String> NAMES = Set.of("node_modules", ".git", ".svn", ".hg", ".idea", ".sampan");

    private IgnoredFolders() {}

    static boolean isIgnored(String folderName) {
        return NAMES.contains(folderName);
    }

    /// Whether any folder of the path is ignored; the file name itself does not count.
    static boolean contain(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            if (isIgnored(path.substring(from, slash))) {
                return true;
            }
            from = slash + 1;
        }
        return path.equals(".DS_Store") || path.endsWith("/.DS_Store");
    }
}
