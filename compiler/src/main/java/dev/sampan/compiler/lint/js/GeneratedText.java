package dev.sampan.compiler.lint.js;

/// Tells what a tool wrote from what a person wrote.
public final class GeneratedText {

    private static final int LONGEST_LINE = 1_500;
    private static final String[] MARKS = {
        "__webpack_require__",
        "webpackJsonp",
        "webpackChunk",
        "__esModule",
        "_export_sfc",
        "__decorate(",
        "sourceMappingURL=",
        "createRawPage",
        "MiniProgramPage"
    };

    private GeneratedText() {}

    /// Long lines, or the marks that bundlers and compilers leave.
    public static boolean isGenerated(String text) {
        return hasLongLine(text) || isBundled(text);
    }

    public static boolean hasLongLine(String text) {
        int from = 0;
        while (text.length() - from > LONGEST_LINE) {
            int end = text.indexOf('\n', from);
            if (end < 0 || end - from > LONGEST_LINE) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean isBundled(String text) {
        for (String mark : MARKS) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
