package dev.sampan.compiler.project;

import java.util.ArrayList;
import java.util.List;

/// Arithmetic on project paths: `/` between names, no leading slash, no `.` and `..` when normal.
public final class Paths {

    private Paths() {}

    /// The folder of a file, `""` for the root.
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The extension with its dot, or `""`.
    public static String extension(String path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }

    public static String withoutExtension(String path) {
        return path.substring(0, path.length() - extension(path).length());
    }

    public static String join(String folder, String path) {
        if (folder.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? folder : folder + "/" + path;
    }

    /// Resolves `.` and `..`, drops empty names and the leading slash. What climbs above the root stays
    /// visible as a
    /// leading `..`, so that it matches no file.
    public static String normalize(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.replace('\\', '/').split("/", -1)) {
            if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    /// The path meant by a reference written in `file`: a leading slash means the root.
    public static String resolve(String file, String reference) {
        return normalize(reference.startsWith("/") ? reference : join(folder(file), reference));
    }

    /// Whether a path stands in a folder (`""` holds everything).
    public static boolean isInside(String folder, String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }
}
