package dev.sampan.devtools.editor.language;

import java.util.List;

/// Colours one line at a time. Stateless: what is open at the end of a line is the `int` handed to the next one, so
/// that only changed lines have to be scanned again. Any thread.
public interface LineScanner {
    /// The state before the first line.
    int START = 0;

    /// @param tokens receives the tokens in order, without overlaps
    /// @return state after the line
    int scan(String line, int state, List<Token> tokens);
}
