package dev.sampan.devtools.project;

/// A place in a project file.
///
/// @param path project path with `/`, relative to the project root
/// @param line 1-based
/// @param column 1-based, in UTF-16 units
public record SourcePosition(String path, int line, int column) {
    public SourcePosition {
        line = Math.max(1, line);
        column = Math.max(1, column);
    }

    /// `index.js:12`: what a link shows.
    public String shortLabel() {
        return path.substring(path.lastIndexOf('/') + 1) + ":" + line;
    }
}
