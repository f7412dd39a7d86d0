package dev.sampan.compiler.wxss;

import dev.sampan.compiler.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/// Collects the pieces of a sheet; can go back to a mark when a rule turns out to be unusable.
final class StyleOutput {

    private final List<StylePiece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /// @param textLength how much text stands behind the pieces
    record Mark(int pieces, int textLength) {}

    void text(String css) {
        text.append(css);
    }

    /// White space of any length becomes one space; none at the start of a sheet or after another one.
    void space() {
        if (!afterSpace()) {
            text.append(' ');
        }
    }

    private boolean afterSpace() {
        if (!text.isEmpty()) {
            return text.charAt(text.length() - 1) == ' ';
        }
        return pieces.isEmpty() || pieces.getLast() instanceof StylePiece.Text(String css) && css.endsWith(" ");
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
        return new Mark(pieces.size(), text.length());
    }

    void backTo(Mark mark) {
        if (pieces.size() == mark.pieces()) {
            text.setLength(mark.textLength());
            return;
        }
        // what was text at the mark is the beginning of the piece that was made of it
        StylePiece first = pieces.get(mark.pieces());
        pieces.subList(mark.pieces(), pieces.size()).clear();
        text.setLength(0);
        if (mark.textLength() > 0 && first instanceof StylePiece.Text(String css)) {
            pieces.add(new StylePiece.Text(css.substring(0, mark.textLength())));
        }
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
            text.setLength(0);
        }
    }
}
