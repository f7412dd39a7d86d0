package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks app.json beyond its shape: the tab bar, theme variables, preload rules, unknown keys (config.md sections 1,
/// 4,
/// 6, 10; limits.md section 2).
final class AppChecks {

    static final int TAB_ITEMS_MIN = 2;
    static final int TAB_ITEMS_MAX = 5;
    /// With a custom tab bar.
    static final int CUSTOM_TAB_ITEMS_MAX = 10;
    static final int SUBPACKAGES_MAX = 100;
    static final int PERMISSION_DESC_CHARS = 30;

    private static final Set<String> KEYS = Set.of(
            "entryPagePath",
            "pages",
            "window",
            "tabBar",
            "networkTimeout",
            "debug",
            "functionalPages",
            "subpackages",
            "subPackages",
            "workers",
            "requiredBackgroundModes",
            "requiredPrivateInfos",
            "plugins",
            "preloadRule",
            "resizable",
            "usingComponents",
            "componentPlaceholder",
            "permission",
            "sitemapLocation",
            "style",
            "useExtendedLib",
            "darkmode",
            "themeLocation",
            "lazyCodeLoading",
            "singlePage",
            "debugOptions",
            "enablePassiveEvent",
            "resolveAlias",
            "renderer",
            "rendererOptions",
            "componentFramework",
            "convertRpxToVw",
            "embeddedAppIdList",
            "navigateToMiniProgramAppIdList",
            "halfPage",
            "cloud",
            "__usePrivacyCheck__",
            "entranceDeclare",
            "supportedMaterials",
            "serviceProviderTicket",
            "chatTools",
            "miniApp",
            "static",
            "agent",
            "frameset",
            "$schema",
            "openDataContext",
            "openLocationPagePath",
            "requiredComponents",
            "theme",
            "behavior",
            "appBar",
            "enableShareAppMessage",
            "enableShareTimeline");

    private final SourceText source;
    private final JsonValue.Obj json;
    private final AppConfig app;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    AppChecks(SourceText source, JsonValue.Obj json, AppConfig app) {
        this.source = source;
        this.json = json;
        this.app = app;
    }

    List<Diagnostic> run() {
        unknownKeys();
        if (json.get("tabBar").orElse(null) instanceof JsonValue.Obj bar) {
            tabBar(bar);
        }
        if (app.subPackages().size() > SUBPACKAGES_MAX) {
            error("APP_SUBPACKAGES_MAX", json, "at most " + SUBPACKAGES_MAX + " subpackages", "");
        }
        preloadRule();
        permission();
        themeVariables();
        return diagnostics;
    }

    private void unknownKeys() {
        for (JsonValue.Member member : json.members()) {
            Optional<String> near = KEYS.contains(member.key()) ? Optional.empty() : NearestName.of(member.key(), KEYS);
            // a key that resembles nothing is a key of another host, and none of our business
            near.ifPresent(name -> diagnostics.add(Diagnostic.info(
                    "CONFIG_UNKNOWN_KEY",
                    source.place(member.keyStart(), member.keyEnd()),
                    "\"" + member.key() + "\" is not a key of app.json",
                    "Did you mean \"" + name + "\"?")));
        }
    }

    private void tabBar(JsonValue.Obj bar) {
        boolean custom = bar.get("custom").orElse(null) instanceof JsonValue.Bool flag && flag.value();
        if (!(bar.get("list").orElse(null) instanceof JsonValue.Arr list)) {
            error("APP_TAB_LIST", bar, "tabBar.list must contain at least " + TAB_ITEMS_MIN + " items", "");
            return;
        }
        int most = custom ? CUSTOM_TAB_ITEMS_MAX : TAB_ITEMS_MAX;
        if (list.items().size() < TAB_ITEMS_MIN) {
            error("APP_TAB_LIST", list, "tabBar.list must contain at least " + TAB_ITEMS_MIN + " items", "");
        } else if (list.items().size() > most) {
            error("APP_TAB_LIST", list, "tabBar.list must contain at most " + most + " items", "");
        }
        Set<String> mainPages = new HashSet<>();
        Set<String> subPages = new HashSet<>();
        app.subPackages().forEach(subPackage -> subPages.addAll(subPackage.pages()));
        app.pages().stream()
                .map(AppConfig.Page::path)
                .filter(path -> !subPages.contains(path))
                .forEach(mainPages::add);
        for (JsonValue item : list.items()) {
            if (item instanceof JsonValue.Obj tab && tab.get("pagePath").orElse(null) instanceof JsonValue.Str page) {
                tabPage(page, mainPages, subPages);
            } else {
                error("APP_TAB_PAGE", item, "an item of tabBar.list needs a \"pagePath\"", "");
            }
        }
    }

    private void tabPage(JsonValue.Str page, Set<String> mainPages, Set<String> subPages) {
        String path = Paths.normalize(page.text());
        if (subPages.contains(path)) {
            error("APP_TAB_PAGE", page, "the tab page \"" + path + "\" lies in a subpackage", "Move it to \"pages\"");
        } else if (!mainPages.contains(path)) {
            error(
                    "APP_TAB_PAGE",
                    page,
                    "the tab page \"" + path + "\" is not one of \"pages\"",
                    NearestName.hint(path, mainPages, "Add it to \"pages\""));
        }
    }

    private void preloadRule() {
        Set<String> names = new HashSet<>(Set.of("__APP__"));
        app.subPackages().forEach(subPackage -> {
            names.add(subPackage.root());
            names.add(subPackage.name());
        });
        if (!(json.get("preloadRule").orElse(null) instanceof JsonValue.Obj rules)) {
            return;
        }
        for (JsonValue.Member rule : rules.members()) {
            if (rule.value() instanceof JsonValue.Obj object
                    && object.get("packages").orElse(null) instanceof JsonValue.Arr packages) {
                for (JsonValue item : packages.items()) {
                    if (item instanceof JsonValue.Str name
                            && !names.contains(name.text())
                            && !names.contains(Paths.normalize(name.text()))) {
                        diagnostics.add(Diagnostic.warning(
                                "APP_PRELOAD_UNKNOWN",
                                place(item),
                                "preloadRule names the unknown package \"" + name.text() + "\"",
                                NearestName.hint(name.text(), names, "Write a root or name of a subpackage")));
                    }
                }
            }
        }
    }

    private void permission() {
        if (!(json.get("permission").orElse(null) instanceof JsonValue.Obj scopes)) {
            return;
        }
        for (JsonValue.Member scope : scopes.members()) {
            boolean tooLong = scope.value() instanceof JsonValue.Obj object
                    && object.get("desc").orElse(null) instanceof JsonValue.Str desc
                    && desc.text().codePointCount(0, desc.text().length()) > PERMISSION_DESC_CHARS;
            if (tooLong) {
                error(
                        "APP_PERMISSION_DESC",
                        scope.value(),
                        "permission desc is longer than " + PERMISSION_DESC_CHARS + " characters",
                        "Shorten it");
            }
        }
    }

    /// config.md section 10: `"@name"` in window and tabBar needs an entry in theme.json.
    private void themeVariables() {
        Set<String> known = new HashSet<>();
        for (@Nullable Object mode : app.theme().values()) {
            if (mode instanceof Map<?, ?> values) {
                values.keySet().forEach(key -> known.add(String.valueOf(key)));
            }
        }
        if (known.isEmpty()) {
            return;
        }
        json.get("window").ifPresent(value -> themeVariables(value, known));
        json.get("tabBar").ifPresent(value -> themeVariables(value, known));
    }

    private void themeVariables(JsonValue value, Set<String> known) {
        switch (value) {
            case JsonValue.Obj object -> object.members().forEach(member -> themeVariables(member.value(), known));
            case JsonValue.Arr list -> list.items().forEach(item -> themeVariables(item, known));
            case JsonValue.Str text -> {
                String name = text.text().startsWith("@") ? text.text().substring(1) : "";
                if (!name.isEmpty() && !known.contains(name)) {
                    error(
                            "APP_THEME_UNKNOWN",
                            text,
                            "the theme variable \"@" + name + "\" is not defined",
                            NearestName.hint(name, known, "Define it in light and dark of the theme file"));
                }
            }
            default -> {}
        }
    }

    private void error(String code, JsonValue at, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, place(at), message, hint));
    }

    private Place place(JsonValue value) {
        return source.place(value.start(), value.end());
    }
}
