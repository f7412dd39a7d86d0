package dev.sampan.devtools.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.editor.language.Language;
import org.junit.jupiter.api.Test;

class LineEditsTest {
    private static String applied(String text, LineEdits.Edit edit) {
        return text.substring(0, edit.start()) + edit.text() + text.substring(edit.end());
    }

    @Test
    void indentAndOutdentAreInverse() {
        var text = "a\n\n  b\nc";
        var indented = applied(text, LineEdits.indent(text, 0, 6));
        assertThat(indented).isEqualTo("  a\n\n    b\nc");
        assertThat(applied(indented, LineEdits.outdent(indented, 0, 10))).isEqualTo(text);
    }

    @Test
    void aSelectionThatEndsAtALineBeginDoesNotTouchThatLine() {
        assertThat(applied("a\nb", LineEdits.indent("a\nb", 0, 2))).isEqualTo("  a\nb");
    }

    @Test
    void commentsToggleInEveryLanguage() {
        var script = "  a()\n\n    b()";
        var js = Language.of("a.js");
        var commented = applied(script, LineEdits.toggleComment(script, 0, script.length(), js));
        assertThat(commented).isEqualTo("  // a()\n\n  //   b()");
        assertThat(applied(commented, LineEdits.toggleComment(commented, 0, commented.length(), js)))
                .isEqualTo(script);
        var markup = "  <view/>";
        var wxml = Language.of("a.wxml");
        var hidden = applied(markup, LineEdits.toggleComment(markup, 3, 3, wxml));
        assertThat(hidden).isEqualTo("  <!-- <view/> -->");
        assertThat(applied(hidden, LineEdits.toggleComment(hidden, 3, 3, wxml))).isEqualTo(markup);
    }

    @Test
    void linesMoveAndCopy() {
        assertThat(applied("a\nb\nc", LineEdits.move("a\nb\nc", 2, 2, false))).isEqualTo("b\na\nc");
        assertThat(applied("a\nb\nc", LineEdits.move("a\nb\nc", 2, 2, true))).isEqualTo("a\nc\nb");
        assertThat(applied("a\nb", LineEdits.move("a\nb", 0, 0, false))).isEqualTo("a\nb");
        assertThat(applied("a\nb", LineEdits.copy("a\nb", 0, 0, true))).isEqualTo("a\na\nb");
    }

    @Test
    void findsPlainTextAndExpressions() {
        assertThat(new TextSearch("a.", false, false).in("A.ab a."))
                .containsExactly(new TextSearch.Match(0, 2), new TextSearch.Match(5, 7));
        assertThat(new TextSearch("^b", true, true).in("a\nb")).containsExactly(new TextSearch.Match(2, 3));
        assertThat(new TextSearch("(", true, true).in("(")).isEmpty();
    }
}
