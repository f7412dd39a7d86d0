package dev.sampan.packaging.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A glob of `packOptions` and of `--only`: `*` stays inside one folder, `**` is any number of folders, names that
/// start with a dot need a pattern that starts with one (config.md 8.4). Also `?`, `[…]`, `{a,b}` and `!(…)`, `?(…)`,
/// `+(…)`, `*(…)`, `@(…)`.
public final class Glob {
    /// One pattern without braces, cut at its slashes; a `null` segment is `**`.
    private record Alternative(List<@Nullable Pattern> segments) {}

    private final List<Alternative> alternatives;

    private Glob(List<Alternative> alternatives) {
        this.alternatives = alternatives;
    }

    /// @throws PatternSyntaxException when a bracket expression cannot be understood
    public static Glob of(String pattern) {
        return new Glob(braces(pattern).stream().map(Glob::alternative).toList());
    }

    /// Whether the whole path matches; `path` is taken as it is, with or without leading slash.
    public boolean matches(String path) {
        String[] names = path.split("/", -1);
        return alternatives.stream().anyMatch(alternative -> matches(alternative.segments(), 0, names, 0));
    }

    private static boolean matches(List<@Nullable Pattern> segments, int at, String[] names, int from) {
        if (at == segments.size()) {
            return from == names.length;
        }
        Pattern segment = segments.get(at);
        if (segment != null) {
            return from < names.length
                    && segment.matcher(names[from]).matches()
                    && matches(segments, at + 1, names, from + 1);
        }
        for (int end = from; end <= names.length; end++) {
            if (matches(segments, at + 1, names, end)) {
                return true;
            }
            if (end < names.length && names[end].startsWith(".")) {
                return false;
            }
        }
        return false;
    }

    private static Alternative alternative(String pattern) {
        List<@Nullable Pattern> segments = new ArrayList<>();
        for (String segment : pattern.split("/", -1)) {
            segments.add(segment.equals("**") ? null : Pattern.compile(regex(segment)));
        }
        return new Alternative(segments);
    }

    private static String regex(String segment) {
        String body = new SegmentRegex(segment).toRegex();
        boolean anyStart = !segment.isEmpty() && "*?[!+@".indexOf(segment.charAt(0)) >= 0;
        return (anyStart ? "(?!\\.)" : "") + (segment.equals("*") ? "[^/]+" : body);
    }

    /// `a{b,c{d,e}}` → `ab`, `acd`, `ace`. A brace without comma stays as it is.
    private static List<String> braces(String pattern) {
        int open = pattern.indexOf('{');
        while (open >= 0) {
            List<Integer> cuts = new ArrayList<>();
            int close = closing(pattern, open, cuts);
            if (close > 0 && cuts.size() > 1) {
                return expand(pattern, cuts);
            }
            open = pattern.indexOf('{', open + 1);
        }
        return List.of(pattern);
    }

    private static List<String> expand(String pattern, List<Integer> cuts) {
        List<String> all = new ArrayList<>();
        String before = pattern.substring(0, cuts.getFirst());
        String after = pattern.substring(cuts.getLast() + 1);
        for (int i = 1; i < cuts.size(); i++) {
            all.addAll(braces(before + pattern.substring(cuts.get(i - 1) + 1, cuts.get(i)) + after));
        }
        return all;
    }

    /// Index of the brace that closes the one at `open`, or -1; `cuts` gets the opening brace, the commas of its level
    /// and, when there is at least one comma, the closing brace.
    private static int closing(String pattern, int open, List<Integer> cuts) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && depth++ == 0 || c == ',' && depth == 1) {
                cuts.add(i);
            } else if (c == '}' && --depth == 0) {
                if (cuts.size() > 1) {
                    cuts.add(i);
                }
                return i;
            }
        }
        return -1;
    }
}
