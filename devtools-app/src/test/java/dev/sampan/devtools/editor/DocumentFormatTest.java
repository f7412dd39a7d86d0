package dev.sampan.devtools.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.language.Language;
import org.junit.jupiter.api.Test;

class DocumentFormatTest {

    private static final String MESSY = "<view><text>a</text>\n<image   src='x'/></view>";
    private static final String TIDY = "<view>\n  <text>a</text>\n  <image src=\"x\" />\n</view>\n";

    private static LineEdits.Edit edit(String text, int caret) {
        return ((DocumentFormat.Outcome.Change) DocumentFormat.of(Language.WXML, "a.wxml", text, caret)).edit();
    }

    @Test
    void oneChangeMakesTheDocumentTidy() {
        var edit = edit(MESSY, 0);
        assertThat(MESSY.substring(0, edit.start()) + edit.text() + MESSY.substring(edit.end()))
                .isEqualTo(TIDY);
        var again = edit(TIDY, 3);
        assertThat(again.text()).isEmpty();
        assertThat(again.end()).isEqualTo(again.start());
    }

    @Test
    void theCaretStaysAtItsWord() {
        for (var word : new String[] {"<text", "text", "a</", "image", "src", "x", "view>"}) {
            var moved = edit(MESSY, MESSY.indexOf(word)).selectFrom();
            assertThat(TIDY.substring(moved)).as(word).startsWith(word);
        }
        assertThat(edit(MESSY, MESSY.length()).selectFrom()).isEqualTo(TIDY.length() - 1);
    }

    @Test
    void aBrokenDocumentStaysAsItIs() {
        assertThat(DocumentFormat.of(Language.WXML, "a.wxml", "<view>", 0))
                .isInstanceOfSatisfying(
                        DocumentFormat.Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("WXML_TAG_UNCLOSED"));
    }
}
