package dev.sampan.compiler.wxss;

import dev.sampan.compiler.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/// Collects the pieces of a sheet; can go back to a mark when a rule turns out to be unusable.
final class StyleOutput {

    private final List<StylePiece> pieces = new ArrayList<>();
    private StringBuilder text = new StringBuilder();

    record Mark(int pieces, String text) {}

    void text(String css) {
        text.append(css);
    }

    /// White space of any length becomes one space; none at the start of a sheet or after another one.
    void space() {
        boolean afterSpace = text.isEmpty() ? pieces.isEmpty() : text.charAt(text.length() - 1) == ' ';
        if (!afterSpace) {
            text.append(' ');
        }
    }

    void rpx(String number) {
        add(new StylePiece.Rpx(number));
    }

    void prefix() {
        add(new StylePiece.Prefix());
    }

    void host() {
        add(new StylePiece.Host());
    }

    void importSheet(String reference, Place place) {
        add(new StylePiece.Import(reference, place));
    }

    Mark mark() {
        return new Mark(pieces.size(), text.toString());
    }

    void backTo(Mark mark) {
        pieces.subList(mark.pieces(), pieces.size()).clear();
        text = new StringBuilder(mark.text());
    }

    List<StylePiece> finish() {
        flush();
        return List.copyOf(pieces);
    }

    private void add(StylePiece piece) {
        flush();
        pieces.add(piece);
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new StylePiece.Text(text.toString()));
            text = new StringBuilder();
        }
    }
}
