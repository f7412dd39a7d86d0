package dev.sampan.compiler.config;

import static dev.sampan.compiler.config.Shapes.AMOUNT;
import static dev.sampan.compiler.config.Shapes.ANYTHING;
import static dev.sampan.compiler.config.Shapes.FLAG;
import static dev.sampan.compiler.config.Shapes.NAMES;
import static dev.sampan.compiler.config.Shapes.PAGE;
import static dev.sampan.compiler.config.Shapes.PATH;
import static dev.sampan.compiler.config.Shapes.TEXT;
import static dev.sampan.compiler.config.Shapes.TEXTS;
import static dev.sampan.compiler.config.Shapes.THEME_COLOR;
import static dev.sampan.compiler.config.Shapes.THEME_PATH;
import static dev.sampan.compiler.config.Shapes.all;
import static dev.sampan.compiler.config.Shapes.anyOf;
import static dev.sampan.compiler.config.Shapes.fields;
import static dev.sampan.compiler.config.Shapes.flag;
import static dev.sampan.compiler.config.Shapes.kept;
import static dev.sampan.compiler.config.Shapes.listOf;
import static dev.sampan.compiler.config.Shapes.named;
import static dev.sampan.compiler.config.Shapes.oneOf;
import static dev.sampan.compiler.config.Shapes.themed;

import java.util.List;

/// app.json (config.md sections 1, 4, 5, 6, 7).
final class AppKeys {

    private static final int TIMEOUT_MS = 60_000;
    /// Of the local check; current hosts ignore the key.
    private static final int NAVIGATE_MOST = 10;

    private static final Shape TAB = fields(
            Key.of("pagePath", PAGE, "Page of the tab; one of \"pages\".").required(),
            Key.of("text", TEXT, "Text below the icon.").required(),
            Key.of("iconPath", THEME_PATH, "Icon, PNG or JPEG, at most 40 KB, 81 × 81 px advised."),
            Key.of("selectedIconPath", THEME_PATH, "Icon of the selected tab."));

    static final Shape TAB_BAR = fields(
            Key.of("color", THEME_COLOR, "Colour of the texts.")
                    .usually("#7A7E83")
                    .required(),
            Key.of("selectedColor", THEME_COLOR, "Colour of the selected text.")
                    .usually("#3cc51f")
                    .required(),
            Key.of("backgroundColor", THEME_COLOR, "Colour of the bar.")
                    .usually("#ffffff")
                    .required(),
            Key.of("borderStyle", themed("black", "white"), "Colour of the line above the bar.")
                    .usually("black"),
            Key.of("list", listOf(TAB), "Two to five tabs."),
            Key.of("position", oneOf("bottom", "top"), "Icons are not shown at the top.")
                    .usually("bottom"),
            flag("custom", false, "The component custom-tab-bar/index draws the bar.")
                    .from("2.5.0"));

    static final Shape NETWORK_TIMEOUT =
            fields(timeout("request"), timeout("connectSocket"), timeout("uploadFile"), timeout("downloadFile"));

    private static final Key PLUGINS = Key.of(
                    "plugins",
                    named(fields(
                            Key.of("version", TEXT, "Version of the plugin.").required(),
                            Key.of("provider", TEXT, "appid of the plugin.").required(),
                            Key.of("export", PATH, "Script whose exports the plugin may use."),
                            Key.of("genericsImplementation", named(NAMES), "Components for the plugin's generics."))),
                    "Name to plugin.")
            .from("1.9.6");

    private static final Key EXT_LIB = Key.of(
                    "useExtendedLib",
                    fields(
                            Key.of("kbone", anyOf(FLAG, TEXT), "The library kbone."),
                            Key.of("weui", anyOf(FLAG, TEXT), "The library weui.")),
                    "Libraries that do not count in the size.")
            .from("2.2.1");

    private static final Shape SUBPACKAGE = all(
            List.of(
                    Key.of("root", PATH, "Folder of the subpackage.").required(),
                    Key.of("name", TEXT, "Name for preloadRule and loadSubpackage."),
                    Key.of("pages", listOf(PAGE), "Pages, relative to root."),
                    flag("independent", false, "Runs without the main package."),
                    Key.of("entry", PATH, "Script that runs when the subpackage loads, relative to root."),
                    PLUGINS,
                    EXT_LIB),
            PageKeys.RENDERING,
            kept("resolveAlias", "style", "entranceDeclare", "lazyCodeLoading"));

    private static final Key SUBPACKAGES = Key.of("subpackages", listOf(SUBPACKAGE), "At most 100 subpackages.")
            .from("1.7.3");

    private static final List<Key> OWN = List.of(
            Key.of("entryPagePath", PAGE, "Page that a cold start opens; the first of \"pages\" by default."),
            Key.of("pages", listOf(PAGE), "Paths of the pages of the main package; the first is the home page."),
            Key.of("window", PageKeys.WINDOW, "How pages look."),
            Key.of("tabBar", TAB_BAR, "The tab bar."),
            Key.of("networkTimeout", NETWORK_TIMEOUT, "Milliseconds that network calls may take."),
            flag("debug", false, "Logs pages, routes, data and events."),
            Key.of("functionalPages", anyOf(FLAG, named(ANYTHING)), "Serves the functional pages of plugins.")
                    .usually(false)
                    .from("2.1.0"),
            SUBPACKAGES,
            new Key("subPackages", SUBPACKAGES.shape(), Key.Use.OPTIONAL, null, "1.7.3", "Same as subpackages.", ""),
            Key.of(
                            "workers",
                            anyOf(
                                    PATH,
                                    fields(
                                            Key.of("path", PATH, "Folder of the worker scripts.")
                                                    .required(),
                                            flag("isSubpackage", false, "The folder is a subpackage of its own."))),
                            "Folder of the worker scripts.")
                    .from("1.9.90"),
            Key.of("requiredBackgroundModes", listOf(oneOf("audio", "location")), "What goes on in the background."),
            Key.of(
                    "requiredPrivateInfos",
                    listOf(oneOf(
                            "getFuzzyLocation",
                            "getLocation",
                            "onLocationChange",
                            "startLocationUpdate",
                            "startLocationUpdateBackground",
                            "chooseLocation",
                            "choosePoi",
                            "chooseAddress")),
                    "Calls about places that the app makes."),
            PLUGINS,
            Key.of(
                            "preloadRule",
                            named(fields(
                                    Key.of("packages", TEXTS, "Roots or names of subpackages, or __APP__.")
                                            .required(),
                                    Key.of("network", oneOf("wifi", "all"), "When to load.")
                                            .usually("wifi"))),
                            "Page to the packages that are loaded when it opens.")
                    .from("2.3.0"),
            flag("resizable", false, "The window can change its size.").from("2.3.0"),
            PageKeys.USING,
            PageKeys.PLACEHOLDER,
            Key.of(
                    "permission",
                    named(fields(Key.of("desc", TEXT, "Why it is needed, at most 30 characters.")
                            .required())),
                    "Scope to the text shown when asking for it."),
            Key.of("sitemapLocation", PATH, "File that says what may be indexed.")
                    .usually("sitemap.json"),
            EXT_LIB,
            flag("darkmode", false, "Follows the dark mode of the device.").from("2.11.0"),
            Key.of("themeLocation", PATH, "The theme file; required with darkmode."),
            Key.of("lazyCodeLoading", oneOf("requiredComponents"), "Runs only the code that a page needs.")
                    .from("2.11.1"),
            Key.of(
                            "debugOptions",
                            fields(flag("enableFPSPanel", false, "Shows frames per second.")),
                            "Help while debugging.")
                    .from("2.22.1"),
            Key.of("resolveAlias", NAMES, "Pattern to target, both ending in /*."),
            flag("convertRpxToVw", false, "Writes rpx as vw.").from("3.3.0"),
            Key.of("embeddedAppIdList", TEXTS, "Mini-programs that may be shown inside.")
                    .from("2.20.1"),
            Key.of(
                    "navigateToMiniProgramAppIdList",
                    listOf(TEXT, NAVIGATE_MOST),
                    "Mini-programs that may be opened; ignored by current hosts."),
            Key.of(
                            "halfPage",
                            fields(Key.of(
                                    "firstPageNavigationStyle", oneOf("default", "custom"), "Bar of the first page.")),
                            "Appearance as a half page.")
                    .from("2.18.0"),
            Key.of("cloud", FLAG, "Uses cloud functions."),
            Key.of("__usePrivacyCheck__", FLAG, "Asks for consent before private data is read."),
            Key.of("$schema", TEXT, "Address of a JSON schema, for editors."));

    static final Shape.Fields ROOT = all(
            OWN,
            PageKeys.OF_APP_AND_PAGE,
            PageKeys.RENDERING,
            kept(
                    "entranceDeclare",
                    "supportedMaterials",
                    "serviceProviderTicket",
                    "chatTools",
                    "miniApp",
                    "static",
                    "agent",
                    "openDataContext",
                    "openLocationPagePath",
                    "appBar",
                    "frameset",
                    "multiSelectSupportedMaterials"));

    private AppKeys() {}

    private static Key timeout(String name) {
        return Key.of(name, AMOUNT, "Milliseconds.").usually(TIMEOUT_MS);
    }
}
