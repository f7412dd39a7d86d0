package dev.sampan.compiler.wxss;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Collects the diagnostics of one sheet under its profile.
final class StyleReport {

    /// A file of garbage would otherwise give one diagnostic per character.
    private static final int MOST = 1_000;

    private final SourceText source;
    private final StyleProfile profile;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean errors;

    StyleReport(SourceText source, StyleProfile profile) {
        this.source = source;
        this.profile = profile;
    }

    boolean isStrict() {
        return profile == StyleProfile.STRICT;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Place place(CssToken token) {
        return source.place(token.start(), token.end());
    }

    private void add(Diagnostic diagnostic) {
        if (diagnostics.size() < MOST || diagnostic.isError() && !errors) {
            diagnostics.add(diagnostic);
            errors |= diagnostic.isError();
        }
    }

    void error(String code, CssToken at, String message, String hint) {
        add(Diagnostic.error(code, place(at), message, hint));
    }

    void warning(String code, CssToken at, String message, String hint) {
        add(Diagnostic.warning(code, place(at), message, hint));
    }

    void info(String code, CssToken at, String message, String hint) {
        add(Diagnostic.info(code, place(at), message, hint));
    }

    /// WXSS-SYN-04: an error for the 2019 compiler, a warning here.
    void notPortable(String code, CssToken at, String message, String hint) {
        if (isStrict()) {
            error(code, at, message, hint);
        } else {
            warning(code, at, message, hint);
        }
    }

    void lineComment(CssToken at) {
        warning(
                "WXSS_LINE_COMMENT",
                at,
                "// is no comment in WXSS; the line is read as part of what follows",
                "Write /* … */");
    }
}
