package dev.sampan.compiler.config.check;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What app.json says about other keys and files (config.md sections 1, 4, 6, 10; limits.md section 2).
public final class AppRules {

    static final int PERMISSION_DESC_CHARS = 30;

    private AppRules() {}

    public static List<Diagnostic> check(ConfigFile app, AppConfig config, AppFiles files) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        diagnostics.addAll(new TabBarRules(app, config, files).check());
        diagnostics.addAll(new PackageRules(app, config, files).check());
        permission(app, diagnostics);
        namedFile(app, files, "sitemapLocation", "APP_SITEMAP_MISSING", diagnostics);
        namedFile(app, files, "themeLocation", "APP_THEME_MISSING", diagnostics);
        darkmode(app, diagnostics);
        return diagnostics;
    }

    /// The variables of the theme, as far as app.json, the given pages and the theme file itself tell.
    ///
    /// @param used per file the texts such as `@name`
    public static List<Diagnostic> theme(Optional<ConfigFile> theme, List<Used> used) {
        ThemeRules rules = new ThemeRules(theme);
        List<Diagnostic> diagnostics = new ArrayList<>(rules.modes());
        for (Used one : used) {
            diagnostics.addAll(rules.unknown(one.file(), one.variables()));
        }
        return diagnostics;
    }

    /// Where theme variables are used.
    public record Used(ConfigFile file, List<JsonValue.Str> variables) {}

    private static void permission(ConfigFile app, List<Diagnostic> diagnostics) {
        for (JsonValue.Member scope : app.members("permission")) {
            ConfigFile.text(scope.value(), "desc")
                    .filter(desc -> desc.text().codePointCount(0, desc.text().length()) > PERMISSION_DESC_CHARS)
                    .ifPresent(desc -> diagnostics.add(app.error(
                            "APP_PERMISSION_DESC",
                            desc,
                            "the desc of \"" + scope.key() + "\" is longer than " + PERMISSION_DESC_CHARS
                                    + " characters",
                            "Shorten it")));
        }
    }

    private static void namedFile(
            ConfigFile app, AppFiles files, String key, String code, List<Diagnostic> diagnostics) {
        ConfigFile.text(app.json(), key)
                .filter(named -> !named.text().isEmpty() && !files.exists(Paths.normalize(named.text())))
                .ifPresent(named -> diagnostics.add(app.warning(
                        code,
                        named,
                        "the file \"" + named.text() + "\" of " + key + " does not exist",
                        "Create it, or correct the path")));
    }

    private static void darkmode(ConfigFile app, List<Diagnostic> diagnostics) {
        if (app.isOn("darkmode") && ConfigFile.text(app.json(), "themeLocation").isEmpty()) {
            app.json()
                    .get("darkmode")
                    .ifPresent(at -> diagnostics.add(app.warning(
                            "APP_THEME_MISSING",
                            at,
                            "\"darkmode\" needs a theme file in \"themeLocation\"",
                            "Write \"themeLocation\": \"theme.json\"")));
        }
    }
}
