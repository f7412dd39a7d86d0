package dev.sampan.devtools.editor;

import dev.sampan.devtools.editor.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Edits of whole lines as pure functions of text and selection. Offsets are UTF-16 units.
final class LineEdits {
    static final String STEP = "  ";

    private LineEdits() {}

    /// Replace `start`–`end` by `text`, then select `selectFrom`–`selectTo`.
    record Edit(int start, int end, String text, int selectFrom, int selectTo) {}

    static Edit indent(String text, int from, int to) {
        return eachLine(text, from, to, line -> line.isEmpty() ? line : STEP + line);
    }

    static Edit outdent(String text, int from, int to) {
        return eachLine(text, from, to, line -> {
            if (line.startsWith("\t")) {
                return line.substring(1);
            }
            var spaces = 0;
            while (spaces < STEP.length() && spaces < line.length() && line.charAt(spaces) == ' ') {
                spaces++;
            }
            return line.substring(spaces);
        });
    }

    /// Comments all touched lines, or removes the comment when every non-blank one has it.
    static Edit toggleComment(String text, int from, int to, Language language) {
        return language.lineComment().isEmpty()
                ? toggleBlock(text, from, to, language)
                : toggleLine(text, from, to, language.lineComment());
    }

    private static Edit toggleLine(String text, int from, int to, String mark) {
        var start = lineStart(text, from);
        var lines = List.of(text.substring(start, lineEnd(text, to)).split("\n", -1));
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        var all = !filled.isEmpty()
                && filled.stream().allMatch(line -> line.stripLeading().startsWith(mark));
        if (all) {
            return eachLine(text, from, to, line -> withoutMark(line, mark));
        }
        var column = filled.stream().mapToInt(LineEdits::margin).min().orElse(0);
        var alone = filled.isEmpty();
        return eachLine(
                text,
                from,
                to,
                line -> line.isBlank() && !alone
                        ? line
                        : line.substring(0, Math.min(column, line.length()))
                                + mark
                                + " "
                                + line.substring(Math.min(column, line.length())));
    }

    private static String withoutMark(String line, String mark) {
        var at = line.indexOf(mark);
        if (at < 0) {
            return line;
        }
        var rest = line.substring(at + mark.length());
        return line.substring(0, at) + (rest.startsWith(" ") ? rest.substring(1) : rest);
    }

    private static Edit toggleBlock(String text, int from, int to, Language language) {
        var open = language.blockOpen();
        var close = language.blockClose();
        return eachLine(text, from, to, line -> {
            var body = line.strip();
            if (body.isEmpty() || open.isEmpty()) {
                return line;
            }
            var margin = line.substring(0, margin(line));
            if (body.startsWith(open) && body.endsWith(close) && body.length() >= open.length() + close.length()) {
                return margin
                        + body.substring(open.length(), body.length() - close.length())
                                .strip();
            }
            return margin + open + " " + body + " " + close;
        });
    }

    /// Moves the touched lines one up or down; the text is unchanged when there is no room.
    static Edit move(String text, int from, int to, boolean down) {
        var start = lineStart(text, from);
        var end = lineEnd(text, to);
        if (down ? end >= text.length() : start == 0) {
            return new Edit(from, from, "", from, to);
        }
        var block = text.substring(start, end);
        if (down) {
            var nextEnd = lineEnd(text, end + 1);
            var next = text.substring(end + 1, nextEnd);
            var by = next.length() + 1;
            return new Edit(start, nextEnd, next + "\n" + block, from + by, to + by);
        }
        var previousStart = lineStart(text, start - 1);
        var previous = text.substring(previousStart, start - 1);
        var by = previous.length() + 1;
        return new Edit(previousStart, end, block + "\n" + previous, from - by, to - by);
    }

    /// Copies the touched lines above (`down` false) or below.
    static Edit copy(String text, int from, int to, boolean down) {
        var start = lineStart(text, from);
        var end = lineEnd(text, to);
        var block = text.substring(start, end);
        var by = down ? block.length() + 1 : 0;
        return new Edit(end, end, "\n" + block, from + by, to + by);
    }

    /// What a new line after `offset` begins with: the margin of this line, one step more after an opening bracket or
    /// tag.
    static String marginAfter(String text, int offset) {
        var line = text.substring(lineStart(text, offset), offset);
        var margin = line.substring(0, margin(line));
        var body = line.strip();
        var opens = body.endsWith("{") || body.endsWith("[") || body.endsWith("(");
        return opens ? margin + STEP : margin;
    }

    static int lineStart(String text, int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static int lineEnd(String text, int offset) {
        var end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    private static int margin(String line) {
        var i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static Edit eachLine(String text, int from, int to, UnaryOperator<String> change) {
        var start = lineStart(text, from);
        // A selection that ends at the begin of a line does not touch that line.
        var last = to > from && to > 0 && text.charAt(to - 1) == '\n' ? to - 1 : to;
        var end = lineEnd(text, last);
        var before = text.substring(start, end);
        var lines = new ArrayList<>(List.of(before.split("\n", -1)));
        var firstBefore = lines.getFirst().length();
        lines.replaceAll(change);
        var after = String.join("\n", lines);
        var firstBy = lines.getFirst().length() - firstBefore;
        var by = after.length() - before.length();
        return new Edit(start, end, after, Math.max(start, from + firstBy), Math.max(start, to + by));
    }
}
