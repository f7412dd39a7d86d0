package dev.sampan.packaging.rules;

/// Turns one segment of a glob (no slash, no braces) into a regular expression.
final class SegmentRegex {
    private final String glob;
    private int at;

    SegmentRegex(String glob) {
        this.glob = glob;
    }

    String toRegex() {
        return alternatives('\0');
    }

    private String alternatives(char end) {
        StringBuilder out = new StringBuilder();
        while (at < glob.length() && glob.charAt(at) != end) {
            char c = glob.charAt(at++);
            if ("!?+*@".indexOf(c) >= 0 && at < glob.length() && glob.charAt(at) == '(' && glob.indexOf(')', at) > 0) {
                at++;
                out.append(group(c));
            } else {
                out.append(single(c, end != '\0'));
            }
        }
        return out.toString();
    }

    private String group(char kind) {
        String inner = alternatives(')');
        at++;
        return switch (kind) {
            case '!' -> "(?!(?:" + inner + ")" + rest() + "$)[^/]*?";
            case '@' -> "(?:" + inner + ")";
            default -> "(?:" + inner + ")" + kind;
        };
    }

    /// What follows, without moving on: `!(b).js` must refuse `b.js`, not every name that starts with `b`.
    private String rest() {
        int here = at;
        String regex = alternatives('\0');
        at = here;
        return regex;
    }

    private String single(char c, boolean inGroup) {
        return switch (c) {
            case '*' -> "[^/]*?";
            case '?' -> "[^/]";
            case '[' -> bracket();
            case '|' -> inGroup ? "|" : "\\|";
            case '\\' -> at < glob.length() ? quote(glob.charAt(at++)) : "\\\\";
            default -> quote(c);
        };
    }

    private String bracket() {
        int close = glob.indexOf(']', at + 1);
        if (close < 0) {
            return "\\[";
        }
        String body = glob.substring(at, close);
        at = close + 1;
        boolean negated = body.startsWith("!") || body.startsWith("^");
        String set = (negated ? body.substring(1) : body)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("&", "\\&");
        return (negated ? "[^/" : "[") + set + "]";
    }

    private static String quote(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c > 0x7F ? String.valueOf(c) : "\\" + c;
    }
}
