package dev.sampan.compiler.lint.markup;

import dev.sampan.compiler.cache.Stored;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The classes that one style sheet, whatever its language, may define. What only looks like a class counts as one.
///
/// @param patterns beginnings, ends or parts of names in selectors such as `[class*="icon-"]`
/// @param imports what it imports, as written
@Stored
public record StyleFacts(Set<String> classes, List<String> patterns, List<String> imports) {

    public static StyleFacts read(String css) {
        Set<String> classes = new LinkedHashSet<>();
        List<String> patterns = new ArrayList<>();
        List<String> imports = new ArrayList<>();
        int i = 0;
        while (i < css.length()) {
            char c = css.charAt(i);
            if (c == '/' && css.startsWith("/*", i)) {
                int end = css.indexOf("*/", i + 2);
                i = end < 0 ? css.length() : end + 2;
            } else if (c == '.') {
                i = name(css, i + 1, classes);
            } else if (c == '[' && css.startsWith("[class", i)) {
                int end = css.indexOf(']', i);
                int quote = css.indexOf('=', i);
                if (end > 0 && quote > 0 && quote < end) {
                    patterns.add(css.substring(quote + 1, end).replaceAll("[\"'\\s]", ""));
                }
                i++;
            } else if (c == '@' && css.startsWith("@import", i)) {
                i = importAt(css, i + "@import".length(), imports);
            } else {
                i++;
            }
        }
        return new StyleFacts(classes, patterns, imports);
    }

    private static int name(String css, int from, Set<String> into) {
        StringBuilder name = new StringBuilder();
        int i = from;
        while (i < css.length()) {
            char c = css.charAt(i);
            if (c == '\\' && i + 1 < css.length()) {
                name.append(css.charAt(i + 1));
                i += 2;
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c > 0x7F) {
                name.append(c);
                i++;
            } else {
                break;
            }
        }
        if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
            into.add(name.toString());
        }
        return i;
    }

    private static int importAt(String css, int from, List<String> into) {
        int i = from;
        while (i < css.length() && css.charAt(i) != '"' && css.charAt(i) != '\'' && css.charAt(i) != ';') {
            i++;
        }
        if (i >= css.length() || css.charAt(i) == ';') {
            return i;
        }
        int end = css.indexOf(css.charAt(i), i + 1);
        if (end > 0) {
            into.add(css.substring(i + 1, end).strip());
        }
        return end < 0 ? css.length() : end + 1;
    }
}
