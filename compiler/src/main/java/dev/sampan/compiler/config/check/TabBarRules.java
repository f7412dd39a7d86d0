package dev.sampan.compiler.config.check;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import dev.sampan.compiler.project.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The tab bar (config.md section 4).
final class TabBarRules {

    static final int ITEMS_MIN = 2;
    static final int ITEMS_MAX = 5;
    /// With a custom tab bar.
    static final int CUSTOM_ITEMS_MAX = 10;

    static final int ICON_BYTES_MAX = 40 * 1024;

    private static final Set<String> ICON_TYPES = Set.of(".png", ".jpg", ".jpeg");
    private static final String CUSTOM = "custom-tab-bar/index";

    private final ConfigFile app;
    private final AppConfig config;
    private final AppFiles files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    TabBarRules(ConfigFile app, AppConfig config, AppFiles files) {
        this.app = app;
        this.config = config;
        this.files = files;
    }

    List<Diagnostic> check() {
        app.object("tabBar").ifPresent(this::bar);
        return diagnostics;
    }

    private void bar(JsonValue.Obj bar) {
        boolean custom = app.isOn("tabBar", "custom");
        if (custom && !files.exists(CUSTOM + ".json") && !files.exists(CUSTOM + ".wxml")) {
            app.object("tabBar")
                    .flatMap(found -> found.get("custom"))
                    .ifPresent(at -> diagnostics.add(app.warning(
                            "APP_TAB_CUSTOM",
                            at,
                            "tabBar.custom needs the component \"" + CUSTOM + "\"",
                            "Create it, or remove \"custom\"")));
        }
        List<JsonValue> items = app.items("tabBar", "list");
        JsonValue at = bar.get("list").orElse(bar);
        int most = custom ? CUSTOM_ITEMS_MAX : ITEMS_MAX;
        if (items.size() < ITEMS_MIN) {
            diagnostics.add(app.error(
                    "APP_TAB_LIST", at, "tabBar.list must contain at least " + ITEMS_MIN + " items", "Add a tab"));
        } else if (items.size() > most) {
            diagnostics.add(app.error(
                    "APP_TAB_LIST", at, "tabBar.list must contain at most " + most + " items", "Remove a tab"));
        }
        Pages pages = pages();
        for (JsonValue item : items) {
            ConfigFile.text(item, "pagePath").ifPresent(path -> page(path, pages));
            if (!custom) {
                ConfigFile.text(item, "iconPath").ifPresent(this::icon);
                ConfigFile.text(item, "selectedIconPath").ifPresent(this::icon);
            }
        }
    }

    private record Pages(Set<String> main, Set<String> sub) {}

    private Pages pages() {
        Set<String> sub = new HashSet<>();
        config.subPackages().forEach(subPackage -> sub.addAll(subPackage.pages()));
        Set<String> main = new HashSet<>();
        config.pages().stream()
                .map(AppConfig.Page::path)
                .filter(path -> !sub.contains(path))
                .forEach(main::add);
        return new Pages(main, sub);
    }

    private void page(JsonValue.Str page, Pages pages) {
        String path = Paths.normalize(page.text());
        if (pages.sub().contains(path)) {
            diagnostics.add(app.error(
                    "APP_TAB_PAGE",
                    page,
                    "the tab page \"" + path + "\" lies in a subpackage",
                    "Move it to \"pages\""));
        } else if (!pages.main().contains(path)) {
            diagnostics.add(app.error(
                    "APP_TAB_PAGE",
                    page,
                    "the tab page \"" + path + "\" is not one of \"pages\"",
                    NearestName.hint(path, pages.main(), "Add it to \"pages\"")));
        }
    }

    private void icon(JsonValue.Str icon) {
        String path = icon.text();
        if (path.isEmpty() || path.startsWith("@")) {
            return;
        }
        iconProblem(path)
                .ifPresent(problem -> diagnostics.add(app.warning(
                        "APP_TAB_ICON",
                        icon,
                        "the tab icon \"" + path + "\" " + problem,
                        "Use a PNG or JPEG of the project, at most 40 KB, 81 × 81 px")));
    }

    private Optional<String> iconProblem(String path) {
        if (path.contains("://")) {
            return Optional.of("is not a file of the project");
        }
        String id = Paths.normalize(path);
        if (!files.exists(id)) {
            return Optional.of("does not exist");
        }
        if (!ICON_TYPES.contains(Paths.extension(id).toLowerCase(java.util.Locale.ROOT))) {
            return Optional.of("is neither PNG nor JPEG");
        }
        OptionalLong size = files.size(id);
        return size.isPresent() && size.getAsLong() > ICON_BYTES_MAX
                ? Optional.of("has " + (size.getAsLong() + 1023) / 1024 + " KB, more than 40 KB")
                : Optional.empty();
    }
}
