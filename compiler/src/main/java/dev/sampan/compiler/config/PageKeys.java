package dev.sampan.compiler.config;

import static dev.sampan.compiler.config.Key.misplaced;
import static dev.sampan.compiler.config.Shapes.AMOUNT;
import static dev.sampan.compiler.config.Shapes.FLAG;
import static dev.sampan.compiler.config.Shapes.NAMES;
import static dev.sampan.compiler.config.Shapes.PATH;
import static dev.sampan.compiler.config.Shapes.TEXT;
import static dev.sampan.compiler.config.Shapes.THEME_COLOR;
import static dev.sampan.compiler.config.Shapes.all;
import static dev.sampan.compiler.config.Shapes.anyOf;
import static dev.sampan.compiler.config.Shapes.fields;
import static dev.sampan.compiler.config.Shapes.flag;
import static dev.sampan.compiler.config.Shapes.named;
import static dev.sampan.compiler.config.Shapes.oneOf;
import static dev.sampan.compiler.config.Shapes.open;
import static dev.sampan.compiler.config.Shapes.themed;

import java.util.List;

/// Pages, components and the window (config.md sections 2 and 3).
final class PageKeys {

    /// Keys of `window` that a page may set for itself.
    private static final List<Key> APPEARANCE = List.of(
            Key.of("navigationBarBackgroundColor", THEME_COLOR, "Colour of the navigation bar.")
                    .usually("#000000"),
            Key.of("navigationBarTextStyle", themed("black", "white"), "Colour of title and icons of the bar.")
                    .usually("white"),
            Key.of("navigationBarTitleText", TEXT, "Title of the page.").usually(""),
            Key.of("navigationStyle", oneOf("default", "custom"), "`custom` keeps only the capsule.")
                    .usually("default"),
            flag("homeButton", false, "Shows a home button on a page that is not the home page."),
            Key.of("backgroundColor", THEME_COLOR, "Colour of the window behind the page.")
                    .usually("#ffffff"),
            Key.of("backgroundTextStyle", themed("dark", "light"), "Colour of the dots of the pull-down refresh.")
                    .usually("dark"),
            Key.of("backgroundColorTop", THEME_COLOR, "Colour above the page when pulled; iOS only.")
                    .usually("#ffffff"),
            Key.of("backgroundColorBottom", THEME_COLOR, "Colour below the page when pulled; iOS only.")
                    .usually("#ffffff"),
            flag("enablePullDownRefresh", false, "Pulling the page down raises onPullDownRefresh."),
            Key.of("onReachBottomDistance", AMOUNT, "Distance to the bottom, in px, at which onReachBottom is raised.")
                    .usually(50),
            Key.of("pageOrientation", oneOf("auto", "portrait", "landscape"), "Which way the page may be held.")
                    .usually("portrait")
                    .from("2.4.0"),
            Key.of("restartStrategy", oneOf("homePage", "homePageAndLatestPage"), "Where a restart begins.")
                    .usually("homePage")
                    .from("2.8.0"),
            Key.of("visualEffectInBackground", oneOf("none", "hidden"), "`hidden` covers the page in the task list.")
                    .usually("none")
                    .from("2.15.0"),
            Key.of("handleWebviewPreload", oneOf("static", "manual", "auto"), "When the next page's view is prepared.")
                    .usually("static"));

    private static final Key CACHE_OF_WINDOW = Key.of(
                    "initialRenderingCache", oneOf("static", "dynamic"), "Keeps the first screen for the next start.")
            .from("2.11.1");

    private static final Key CACHE_OF_PAGE = Key.of(
                    "initialRenderingCache",
                    oneOf("static", "dynamic", "capture"),
                    "Keeps the first screen for the next start.")
            .from("2.11.1");

    static final Shape WINDOW = all(
            APPEARANCE,
            List.of(
                    CACHE_OF_WINDOW,
                    misplaced("disableScroll", "Put it into the JSON file of the page"),
                    misplaced("backgroundColorContent", "Put it into the JSON file of the page"),
                    misplaced("usingComponents", "Put it beside \"window\""),
                    misplaced("tabBar", "Put it beside \"window\""),
                    misplaced("pages", "Put it beside \"window\"")));

    static final Shape PASSIVE = anyOf(
            FLAG,
            fields(
                    flag("touchstart", false, "Listens passively to touchstart."),
                    flag("touchmove", false, "Listens passively to touchmove."),
                    flag("wheel", false, "Listens passively to wheel.")));

    static final Shape SINGLE_PAGE = fields(
            Key.of("navigationBarFit", oneOf("float", "squeezed"), "Whether the bar lies over or above the page."));

    /// Of app, page and subpackage.
    static final List<Key> RENDERING = List.of(
            Key.of("renderer", oneOf("webview", "skyline", "xr-frame"), "What draws the pages.")
                    .usually("webview")
                    .from("2.30.4"),
            Key.of(
                            "rendererOptions",
                            open(Key.of(
                                    "skyline",
                                    open(
                                            flag("defaultDisplayBlock", false, "Nodes are blocks, not flex boxes."),
                                            flag("defaultContentBox", false, "Sizes are those of the content."),
                                            Key.of(
                                                            "tagNameStyleIsolation",
                                                            oneOf("isolated", "legacy"),
                                                            "Whether tag selectors stay in their file.")
                                                    .usually("isolated"),
                                            flag("enableScrollViewAutoSize", false, "A scroll-view grows."),
                                            flag("disableABTest", false, "Always the chosen renderer.")),
                                    "Options of Skyline, which is not simulated.")),
                            "Options of the renderer.")
                    .from("2.31.1"),
            Key.of("componentFramework", oneOf("exparser", "glass-easel"), "The dialect of WXML.")
                    .usually("exparser")
                    .from("2.30.4"));

    static final List<Key> OF_APP_AND_PAGE = List.of(
            Key.of("style", oneOf("v2"), "`v2` gives controls their newer look.")
                    .from("2.8.0"),
            Key.of("singlePage", SINGLE_PAGE, "Appearance when opened from a feed.")
                    .from("2.12.0"),
            Key.of("enablePassiveEvent", PASSIVE, "Which touch events cannot be stopped.")
                    .usually(false)
                    .from("2.24.1"));

    static final Key USING = Key.of("usingComponents", NAMES, "Tag to path of the component.");

    static final Key PLACEHOLDER = Key.of(
                    "componentPlaceholder", NAMES, "Tag to the tag that stands in for it until it is loaded.")
            .from("2.11.2");

    private static final List<Key> OF_BOTH = List.of(
            flag("component", false, "Makes the file the description of a component."),
            USING,
            PLACEHOLDER,
            Key.of(
                    "componentGenerics",
                    named(anyOf(FLAG, open(Key.of("default", PATH, "Component that is used when none is given.")))),
                    "Tags whose component the user chooses."),
            Key.of(
                    "styleIsolation",
                    oneOf("isolated", "apply-shared", "shared", "page-isolated", "page-apply-shared", "page-shared"),
                    "Which styles reach in and out."),
            Key.of("pureDataPattern", TEXT, "Regular expression of the fields that no template sees."),
            Key.of("$schema", TEXT, "Address of a JSON schema, for editors."));

    private static final String TO_APP = "Put it into app.json";

    private static final List<Key> OF_PAGE = List.of(
            CACHE_OF_PAGE,
            flag("disableScroll", false, "The page as a whole does not scroll."),
            Key.of("backgroundColorContent", new Shape.Color(false, true), "Colour of the content, #RRGGBBAA."),
            misplaced("window", "Write its keys directly, a page has no \"window\""),
            misplaced("tabBar", TO_APP),
            misplaced("pages", TO_APP),
            misplaced("subpackages", TO_APP),
            misplaced("subPackages", TO_APP),
            misplaced("permission", TO_APP),
            misplaced("networkTimeout", TO_APP),
            misplaced("darkmode", TO_APP),
            misplaced("themeLocation", TO_APP),
            misplaced("resolveAlias", TO_APP));

    /// A component is not a page: what a page looks like is decided by the page's own file.
    private static final List<Key> OF_COMPONENT = APPEARANCE.stream()
            .map(key -> misplaced(key.name(), "Put it into the JSON file of the page"))
            .toList();

    static final Shape.Fields PAGE = all(APPEARANCE, OF_BOTH, OF_APP_AND_PAGE, RENDERING, OF_PAGE);

    static final Shape.Fields COMPONENT = all(
            OF_BOTH, RENDERING, OF_COMPONENT, List.of(misplaced("disableScroll", "Put it into the JSON of the page")));

    private PageKeys() {}
}
