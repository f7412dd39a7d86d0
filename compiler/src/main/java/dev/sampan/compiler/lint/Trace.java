package dev.sampan.compiler.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The questions that a result rests on, with their answers: it holds for as long as the same questions get the same
/// answers. One thread.
final class Trace {

    enum Kind {
        SCRIPT,
        TEMPLATE,
        STYLE,
        REQUIRED,
        MARKUP,
        SHAPE,
        USED,
        CLASS,
        FOREIGN,
        WORD,
        PROJECT
    }

    record Asked(Kind kind, String first, String second) {}

    private final Map<Asked, Object> answers = new LinkedHashMap<>();

    void note(Asked asked, @Nullable Object answer) {
        answers.put(asked, answer == null ? Kind.class : answer);
    }

    Map<Asked, Object> answers() {
        return answers;
    }

    /// Facts are made once per text, so other facts are other objects; the rest are plain values.
    static boolean same(Object known, @Nullable Object now) {
        Object other = now == null ? Kind.class : now;
        return known == other
                || (known instanceof String || known instanceof Boolean || known instanceof Integer)
                        && known.equals(other);
    }
}
