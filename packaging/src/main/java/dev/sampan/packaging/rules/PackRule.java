package dev.sampan.packaging.rules;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// One `{type, value}` of `packOptions` (config.md 8.4). Value and path are compared in lower case, paths are relative
/// to `miniprogramRoot`.
public final class PackRule {
    private final String type;
    private final String value;
    private final Predicate<String> test;
    private final String problem;

    private PackRule(String type, String value, Predicate<String> test, String problem) {
        this.type = type;
        this.value = value;
        this.test = test;
        this.problem = problem;
    }

    /// The rule as it stands in the file. A rule that cannot work never matches and says so in [#problem].
    public static PackRule of(String type, String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        try {
            return switch (type) {
                case "folder" -> rule(type, value, path -> ("/" + path).startsWith(folder(wanted)));
                case "file" -> rule(type, value, path -> path.equals(withoutSlash(wanted)));
                case "suffix" -> rule(type, value, path -> name(path).endsWith(wanted));
                case "prefix" -> rule(type, value, path -> name(path).startsWith(wanted));
                case "glob" -> glob(value, wanted);
                case "regexp" -> regexp(value, wanted);
                default -> broken(type, value, "packOptions has no rule type \"" + type + "\"");
            };
        } catch (PatternSyntaxException e) {
            return broken(type, value, "the " + type + " \"" + value + "\" is not valid: " + e.getDescription());
        }
    }

    public String type() {
        return type;
    }

    public String value() {
        return value;
    }

    /// Why the rule never matches, or the empty string.
    public String problem() {
        return problem;
    }

    /// @param path project path without leading slash
    public boolean matches(String path) {
        return test.test(path.toLowerCase(Locale.ROOT));
    }

    private static PackRule rule(String type, String value, Predicate<String> test) {
        return new PackRule(type, value, test, "");
    }

    private static PackRule broken(String type, String value, String problem) {
        return new PackRule(type, value, path -> false, problem);
    }

    private static PackRule glob(String value, String wanted) {
        Glob glob = Glob.of(wanted);
        return rule("glob", value, path -> glob.matches(path) || glob.matches("/" + path));
    }

    /// The value was lower-cased first, as on the platform, so that `\D` acts as `\d` (measured).
    private static PackRule regexp(String value, String wanted) {
        Pattern pattern = Pattern.compile(wanted);
        return rule(
                "regexp",
                value,
                path -> pattern.matcher(path).find()
                        || pattern.matcher("/" + path).find());
    }

    private static String folder(String value) {
        String inner = withoutSlash(value);
        return "/" + (inner.endsWith("/") ? inner : inner + "/");
    }

    private static String withoutSlash(String value) {
        String rest = value.startsWith("./") ? value.substring(2) : value;
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
