package dev.sampan.devtools.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.sampan.devtools.settings.UserSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Dresses scenes: Primer of AtlantaFX plus our own sheet on its looked-up colours. FX thread.
public final class Theme {
    private static final List<String> UI_FONTS = List.of(
            "Inter", "Segoe UI", "SF Pro Text", "Ubuntu", "Cantarell", "Noto Sans", "Noto Sans CJK SC", "DejaVu Sans");
    private static final List<String> CODE_FONTS = List.of(
            "JetBrains Mono",
            "Cascadia Code",
            "SF Mono",
            "Menlo",
            "Consolas",
            "Ubuntu Mono",
            "Noto Sans Mono",
            "DejaVu Sans Mono",
            "Liberation Mono");

    /// Light or dark.
    public enum Look {
        LIGHT,
        DARK
    }

    private Theme() {}

    /// What the setting means now; `system` asks the desktop.
    public static Look lookOf(UserSettings settings) {
        return switch (settings.theme()) {
            case "light" -> Look.LIGHT;
            case "dark" -> Look.DARK;
            default -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Look.DARK : Look.LIGHT;
        };
    }

    /// Sets the look of all windows.
    public static void use(Look look) {
        Application.setUserAgentStylesheet(
                look == Look.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /// Gives a scene our sheets, fonts and font size.
    public static void dress(Scene scene, Look look, int fontScale) {
        scene.getStylesheets()
                .setAll(
                        sheet("shell.css"),
                        sheet(look.name().toLowerCase(Locale.ROOT) + ".css"),
                        codeFontSheet(fontScale));
        dressFonts(scene.getRoot(), fontScale);
    }

    private static void dressFonts(Parent root, int fontScale) {
        var size = 13.0 * fontScale / 100;
        root.setStyle(String.format(
                Locale.ROOT, "-fx-font-family: '%s'; -fx-font-size: %.1fpx;", first(UI_FONTS, "System"), size));
    }

    // JavaFX style sheets know no fallback list of families, so the sheet is made for this machine.
    private static String codeFontSheet(int fontScale) {
        var rule = String.format(
                Locale.ROOT,
                ".code, .code-font { -fx-font-family: '%s'; -fx-font-size: %.1fpx; }",
                first(CODE_FONTS, "Monospaced"),
                13.0 * fontScale / 100);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(List<String> wanted, String fallback) {
        var installed = Set.copyOf(Font.getFamilies());
        return wanted.stream().filter(installed::contains).findFirst().orElse(fallback);
    }

    private static String sheet(String name) {
        var url = Theme.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("Style sheet " + name + " is missing from the build");
        }
        return url.toExternalForm();
    }
}
