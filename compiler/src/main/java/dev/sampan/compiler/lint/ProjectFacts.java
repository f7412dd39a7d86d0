package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.Trace.Kind;
import java.util.Set;

/// What the whole project says about a name. One run, one thread.
final class ProjectFacts {

    private final LintFiles files;
    private final ProjectStyles styles;
    private final ProjectWords words;
    private final Set<String> foreignWrites;
    private final boolean dataOpen;
    private final boolean frameworkOpen;

    /// @param foreignWrites fields that scripts write into pages other than their own
    /// @param dataOpen somewhere pages get fields whose names are not written out
    /// @param frameworkOpen `Page` or `Component` was replaced
    ProjectFacts(
            LintFiles files,
            ProjectStyles styles,
            ProjectWords words,
            Set<String> foreignWrites,
            boolean dataOpen,
            boolean frameworkOpen) {
        this.files = files;
        this.styles = styles;
        this.words = words;
        this.foreignWrites = foreignWrites;
        this.dataOpen = dataOpen;
        this.frameworkOpen = frameworkOpen;
    }

    /// Whether some style sheet in use may define the class.
    boolean mayDefineClass(String name) {
        boolean may = styles.mayDefine(name);
        files.note(Kind.CLASS, name, "", may);
        return may;
    }

    boolean isWrittenFromOutside(String field) {
        boolean written = foreignWrites.contains(field);
        files.note(Kind.FOREIGN, field, "", written);
        return written;
    }

    /// In how many scripts and WXS files a word occurs.
    int scriptsWith(String word) {
        int count = words.filesWith(word);
        files.note(Kind.WORD, word, "", count);
        return count;
    }

    boolean dataOpen() {
        files.note(Kind.PROJECT, "data", "", dataOpen);
        return dataOpen;
    }

    boolean frameworkOpen() {
        files.note(Kind.PROJECT, "framework", "", frameworkOpen);
        return frameworkOpen;
    }

    Object answer(Trace.Asked asked) {
        return switch (asked.kind()) {
            case CLASS -> mayDefineClass(asked.first());
            case FOREIGN -> isWrittenFromOutside(asked.first());
            case WORD -> scriptsWith(asked.first());
            default -> asked.first().equals("data") ? dataOpen() : frameworkOpen();
        };
    }
}
