package dev.sampan.compiler.script;

/// Looks for the words that make a script an ES module where a statement may begin. A quick look at the text,
/// which may be wrong in both directions: what it says decides how a script is parsed first, never what it is.
final class ModuleWords {

    private ModuleWords() {}

    static boolean in(String js) {
        return stands("import", js) || stands("export", js);
    }

    private static boolean stands(String word, String js) {
        for (int at = js.indexOf(word); at >= 0; at = js.indexOf(word, at + 1)) {
            if (beginsStatement(js, at) && endsWord(js, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsStatement(String js, int at) {
        int before = at - 1;
        while (before >= 0 && (js.charAt(before) == ' ' || js.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || "\n\r;}/\uFEFF".indexOf(js.charAt(before)) >= 0;
    }

    private static boolean endsWord(String js, int end) {
        return end < js.length()
                && !Character.isJavaIdentifierPart(js.charAt(end))
                && "(:=.".indexOf(js.charAt(end)) < 0;
    }
}
