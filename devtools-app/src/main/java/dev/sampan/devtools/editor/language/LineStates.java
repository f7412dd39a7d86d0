package dev.sampan.devtools.editor.language;

import java.util.ArrayList;
import java.util.List;

/// Text and end state of each line of one document, and from them which lines of a newer text have to be coloured
/// again.
/// Immutable: a result that came too late is thrown away together with its `next`.
///
/// The answer is the smallest run of lines whose text or start state differs: typing in a 10,000-line file colours one
/// line, opening a comment colours down to its end.
public final class LineStates {
    private final LineScanner scanner;
    private final List<String> lines;
    private final List<Integer> ends;

    /// Tokens of line `first`, `first + 1`, …; `next` is the memory to use after these colours were shown.
    public record Recoloured(int first, List<List<Token>> lines, LineStates next) {}

    public LineStates(LineScanner scanner) {
        this(scanner, List.of(), List.of());
    }

    private LineStates(LineScanner scanner, List<String> lines, List<Integer> ends) {
        this.scanner = scanner;
        this.lines = lines;
        this.ends = ends;
    }

    public Recoloured update(List<String> fresh) {
        var prefix = commonPrefix(fresh);
        var suffix = commonSuffix(fresh, prefix);
        var shift = lines.size() - fresh.size();
        var newEnds = new ArrayList<>(ends.subList(0, prefix));
        var coloured = new ArrayList<List<Token>>();
        var state = startOf(prefix);
        var at = prefix;
        while (at < fresh.size() && !(at >= fresh.size() - suffix && startOf(at + shift) == state)) {
            var tokens = new ArrayList<Token>();
            state = scanner.scan(fresh.get(at), state, tokens);
            coloured.add(List.copyOf(tokens));
            newEnds.add(state);
            at++;
        }
        if (at < fresh.size()) {
            newEnds.addAll(ends.subList(at + shift, lines.size()));
        }
        return new Recoloured(prefix, coloured, new LineStates(scanner, List.copyOf(fresh), newEnds));
    }

    private int startOf(int line) {
        return line == 0 ? LineScanner.START : ends.get(line - 1);
    }

    private int commonPrefix(List<String> fresh) {
        var limit = Math.min(lines.size(), fresh.size());
        var i = 0;
        while (i < limit && lines.get(i).equals(fresh.get(i))) {
            i++;
        }
        return i;
    }

    private int commonSuffix(List<String> fresh, int prefix) {
        var limit = Math.min(lines.size(), fresh.size()) - prefix;
        var i = 0;
        while (i < limit && lines.get(lines.size() - 1 - i).equals(fresh.get(fresh.size() - 1 - i))) {
            i++;
        }
        return i;
    }
}
