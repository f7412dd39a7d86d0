package dev.sampan.compiler.diagnostic;

/// A stretch of a file. Lines and columns are 1-based UTF-16 columns (WXML-GEN-04); the end is exclusive.
/// `file` is a project path with `/`, without a leading slash.
public record Place(String file, int line, int column, int endLine, int endColumn) {

    /// The start of a file, for problems that concern the whole of it.
    public static Place startOf(String file) {
        return new Place(file, 1, 1, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
