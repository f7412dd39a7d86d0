package dev.sampan.compiler.config.check;

import dev.sampan.compiler.config.Shape;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Looks at texts and numbers whose type is right: allowed words, colours, paths, limits.
final class ValueCheck {

    private static final Pattern RGB = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Pattern RGBA = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
    private static final Pattern SOURCE_FILE = Pattern.compile(".*\\.(wxml|js|ts|html)", Pattern.CASE_INSENSITIVE);

    private final ConfigFile file;
    private final List<Diagnostic> diagnostics;
    private final List<JsonValue.Str> themeVariables = new ArrayList<>();

    ValueCheck(ConfigFile file, List<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    List<JsonValue.Str> themeVariables() {
        return themeVariables;
    }

    void check(String label, JsonValue value, Shape shape) {
        switch (value) {
            case JsonValue.Num number when shape instanceof Shape.Numeric range -> number(label, number, range);
            case JsonValue.Str text -> text(label, text, shape);
            default -> {}
        }
    }

    private void number(String label, JsonValue.Num number, Shape.Numeric range) {
        if (number.number() < range.least() || number.number() > range.most()) {
            warn(
                    "CONFIG_LIMIT",
                    number,
                    "\"" + label + "\" must be from " + (long) range.least() + " to " + (long) range.most() + ", found "
                            + number.plain(),
                    "");
        }
    }

    private void text(String label, JsonValue.Str text, Shape shape) {
        if (text.text().startsWith("@") && takesTheme(shape)) {
            themeVariables.add(text);
            return;
        }
        switch (shape) {
            case Shape.Choice(List<String> values, boolean theme)
            when !values.contains(text.text()) -> choice(label, text, values);
            case Shape.Formed(String pattern, String form)
            when !text.text().matches(pattern) ->
                warn("CONFIG_VALUE", text, "\"" + label + "\" cannot be \"" + text.text() + "\"", "Write " + form);
            case Shape.Color(boolean theme, boolean alpha)
            when !(alpha ? RGBA : RGB).matcher(text.text()).matches() -> color(label, text);
            case Shape.Text(int most)
            when text.text().codePointCount(0, text.text().length()) > most ->
                warn("CONFIG_LIMIT", text, "\"" + label + "\" has more than " + most + " characters", "Shorten it");
            case Shape.FilePath path -> path(label, text);
            case Shape.PagePath page -> page(label, text);
            default -> {}
        }
    }

    private static boolean takesTheme(Shape shape) {
        return switch (shape) {
            case Shape.Choice(List<String> values, boolean theme) -> theme;
            case Shape.Color(boolean theme, boolean alpha) -> theme;
            case Shape.FilePath(boolean theme) -> theme;
            default -> false;
        };
    }

    private void choice(String label, JsonValue.Str text, List<String> values) {
        warn(
                "CONFIG_VALUE",
                text,
                "\"" + label + "\" cannot be \"" + text.text() + "\"",
                NearestName.hint(text.text(), values, "Write " + String.join(", ", values)));
    }

    /// Section 3: a named colour is used as given, and works on some hosts only.
    private void color(String label, JsonValue.Str text) {
        warn(
                "CONFIG_COLOR",
                text,
                "\"" + text.text() + "\" of \"" + label + "\" is not a colour such as #ffffff",
                "Write #rgb or #rrggbb");
    }

    private void path(String label, JsonValue.Str text) {
        if (text.text().indexOf('\\') >= 0) {
            warn(
                    "CONFIG_PATH",
                    text,
                    "\"" + label + "\" holds a backslash: \"" + text.text() + "\"",
                    "Write / instead");
        }
    }

    /// General rule 5.
    private void page(String label, JsonValue.Str text) {
        String path = text.text();
        path(label, text);
        if (path.startsWith("/")) {
            diagnostics.add(Diagnostic.info(
                    "CONFIG_LEADING_SLASH",
                    file.place(text),
                    "the page path \"" + path + "\" needs no slash at its start",
                    "Remove it"));
        }
        if (path.indexOf('?') >= 0) {
            warn("CONFIG_PATH", text, "the page path \"" + path + "\" takes no query", "Remove the ? and what follows");
        } else if (SOURCE_FILE.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
            warn("CONFIG_PATH", text, "the page path \"" + path + "\" needs no extension", "Remove the extension");
        }
    }

    private void warn(String code, JsonValue at, String message, String hint) {
        diagnostics.add(file.warning(code, at, message, hint));
    }
}
