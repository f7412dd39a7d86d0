package dev.sampan.simulator.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the stack text of a phone's browser and keeps the frames inside the project.
///
/// Chrome writes `at Page.onTap (http://host/__sampan__/code/<hash>/script/pages/a.js:3:5)`, Safari writes
/// `onTap@http://…:3:5`; both name the address that [PreviewRoutes] serves code at.
public final class PhoneStack {
    private static final Pattern FRAME = Pattern.compile(
            "(?:at (?:async )?([^\\s(]*) ?\\(?|([^\\s@]*)@)?https?://[^/\\s]+/__sampan__/code/[^/]+/script/([^:\\s)]+):(\\d+):(\\d+)");

    private PhoneStack() {}

    /// A place of the project.
    ///
    /// @param function name as the engine gives it, may be empty
    /// @param file project path
    /// @param line 1-based
    /// @param column 1-based
    public record Frame(String function, String file, int line, int column) {}

    /// Maps a place in emitted code to its source.
    public interface Mapper {
        /// @return the same place when there is no map
        Frame toSource(Frame emitted);
    }

    /// Frames inside the project, innermost first.
    public static List<Frame> parse(String stack, Mapper mapper) {
        List<Frame> frames = new ArrayList<>();
        for (String line : stack.split("\n", -1)) {
            Matcher matcher = FRAME.matcher(line);
            if (matcher.find()) {
                String function = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                String file = URLDecoder.decode(matcher.group(3), StandardCharsets.UTF_8);
                frames.add(mapper.toSource(new Frame(
                        function == null ? "" : function,
                        file,
                        Integer.parseInt(matcher.group(4)),
                        Integer.parseInt(matcher.group(5)))));
            }
        }
        return frames;
    }
}
