package dev.sampan.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Place;
import org.junit.jupiter.api.Test;

/// WXML-GEN-04: positions are 1-based lines and columns.
class SourceTextTest {

    @Test
    void countsLinesForEveryKindOfLineEnd() {
        SourceText source = new SourceText("a.wxml", "ab\ncd\r\nef\rgh");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.line(2)).isEqualTo("cd");
        assertThat(source.place(3, 5)).isEqualTo(new Place("a.wxml", 2, 1, 2, 3));
        assertThat(source.place(8, 12)).isEqualTo(new Place("a.wxml", 3, 2, 4, 3));
    }

    @Test
    void dropsTheByteOrderMark() {
        SourceText source = new SourceText("a.wxml", "\uFEFF<view/>");
        assertThat(source.text()).isEqualTo("<view/>");
        assertThat(source.columnOf(0)).isEqualTo(1);
    }

    @Test
    void movesOffsetsOutsideToTheNearestEnd() {
        SourceText source = new SourceText("a.wxml", "ab\n");
        assertThat(source.place(-1, 99)).isEqualTo(new Place("a.wxml", 1, 1, 2, 1));
    }
}
