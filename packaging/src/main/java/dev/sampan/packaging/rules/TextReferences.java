package dev.sampan.packaging.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files that a template or style sheet names, taken from its text: `import`, `include` and `wxs` of WXML,
/// `@import` of WXSS, `require` of WXS (package.md 2.4, edges). Comments are left out.
final class TextReferences {
    private static final Pattern WXML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern WXML = Pattern.compile(
            "<(?:import|include|wxs)\\b[^>]*?\\bsrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.DOTALL);
    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WXSS = Pattern.compile(
            "@import\\s+(?:url\\(\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"')]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern WXS = Pattern.compile("\\brequire\\s*\\(\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*\\)");

    private TextReferences() {}

    /// References in the order of the text, as written; empty for other kinds of files.
    static List<String> of(String path, String text) {
        return switch (Extensions.of(path)) {
            case ".wxml" -> wxml(WXML_COMMENT.matcher(text).replaceAll(""));
            case ".wxss" -> found(WXSS, CSS_COMMENT.matcher(text).replaceAll(""));
            case ".wxs" -> found(WXS, text);
            default -> List.of();
        };
    }

    /// Inline `<wxs>` modules may require files, too.
    private static List<String> wxml(String text) {
        List<String> references = found(WXML, text);
        references.addAll(found(WXS, text));
        return references;
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> references = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    references.add(matcher.group(group));
                }
            }
        }
        return references;
    }
}
