package dev.sampan.compiler.npm;

import java.util.List;

/// Which files stand for style sheets: `x.wxss`, or in its place `x.less`, `x.scss`, `x.sass` when the project
/// asks for them. The id of the sheet is `x.wxss` in any case.
public final class StyleFiles {

    public static final String EXTENSION = ".wxss";

    private final AppFiles files;
    private final List<String> extensions;

    /// @param extensions of the languages that are translated; the last one goes first
    public StyleFiles(AppFiles files, List<String> extensions) {
        this.files = files;
        this.extensions = extensions.reversed();
    }

    public boolean exists(String id) {
        return files.exists(sourceOf(id));
    }

    /// The id of the file that the sheet is made from.
    public String sourceOf(String id) {
        if (id.endsWith(EXTENSION)) {
            String path = id.substring(0, id.length() - EXTENSION.length());
            for (String extension : extensions) {
                if (files.exists(path + extension)) {
                    return path + extension;
                }
            }
        }
        return id;
    }
}
