package dev.sampan.simulator.logic;

import dev.sampan.simulator.base.LinkedScript;
import dev.sampan.simulator.logic.CodeSource.Position;
import dev.sampan.simulator.logic.CodeSource.PositionMap;
import dev.sampan.simulator.logic.ConsoleEntry.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;

/// Turns stacks of the engine into frames of the project: internal sources left out, places mapped to the files
/// that the developer wrote. Used on the logic thread.
final class UserStack {
    private static final Pattern FRAME = Pattern.compile("^\\s*at (?:(.*?) \\()?([^()\\s][^()]*?):(\\d+):(\\d+)\\)?$");

    /// A frame in a text that a program made of `error.stack`, as it stands in JSON.
    private static final Pattern IN_JSON =
            Pattern.compile("(\\\\n\\s*at (?:[^()\\\\\"]*\\()?)([^()\\s\\\\\"]+):(\\d+):(\\d+)");

    /// Shows the base library's own frames too, for those who work on it: `-Dsampan.internalFrames=true`.
    private static final boolean INTERNAL = Boolean.getBoolean("sampan.internalFrames");

    private final Map<String, PositionMap> positions = new ConcurrentHashMap<>();

    /// @param library places in the linked base library become places in its modules
    UserStack(LinkedScript library) {
        positions.put(Sandbox.LIBRARY, (line, column) -> {
            LinkedScript.Place place = library.locate(line);
            return new Position(place.module(), place.line(), column);
        });
    }

    void loaded(String id, PositionMap map) {
        positions.put(id, map);
    }

    /// @param stack value of `error.stack`
    List<Frame> parse(String stack) {
        List<Frame> frames = new ArrayList<>();
        for (String line : stack.split("\n", -1)) {
            Matcher m = FRAME.matcher(line);
            if (m.matches()) {
                add(frames, m.group(1) == null ? "" : m.group(1), m.group(2), number(m.group(3)), number(m.group(4)));
            }
        }
        return frames;
    }

    List<Frame> of(PolyglotException e) {
        List<Frame> frames = new ArrayList<>();
        for (PolyglotException.StackFrame f : e.getPolyglotStackTrace()) {
            SourceSection section = f.getSourceLocation();
            if (f.isGuestFrame()
                    && section != null
                    && (INTERNAL || !section.getSource().isInternal())) {
                add(frames, f.getRootName(), section);
            }
        }
        SourceSection place = e.getSourceLocation();
        if (frames.isEmpty() && place != null && !place.getSource().isInternal()) {
            add(frames, "", place);
        }
        return frames;
    }

    /// The same JSON text with places that the developer wrote in the stacks that it holds.
    String inJson(String json) {
        if (!json.contains("\\n    at ")) {
            return json;
        }
        return IN_JSON.matcher(json).replaceAll(found -> {
            Position at = position(found.group(2), number(found.group(3)), number(found.group(4)));
            return Matcher.quoteReplacement(found.group(1) + at.file() + ":" + at.line() + ":" + at.column());
        });
    }

    private Position position(String source, int line, int column) {
        PositionMap map = positions.get(source);
        return map == null ? new Position(source, line, column) : map.original(line, column);
    }

    private void add(List<Frame> frames, String function, SourceSection section) {
        add(frames, function, section.getSource().getName(), section.getStartLine(), section.getStartColumn());
    }

    private void add(List<Frame> frames, String function, String source, int line, int column) {
        String name = function.equals(":program") || function.equals(":anonymous") || function.equals("<anonymous>")
                ? ""
                : function;
        frames.add(new Frame(name, position(source, line, column)));
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
