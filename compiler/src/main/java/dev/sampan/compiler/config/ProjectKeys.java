package dev.sampan.compiler.config;

import static dev.sampan.compiler.config.Shapes.AMOUNT;
import static dev.sampan.compiler.config.Shapes.ANYTHING;
import static dev.sampan.compiler.config.Shapes.FLAG;
import static dev.sampan.compiler.config.Shapes.PATH;
import static dev.sampan.compiler.config.Shapes.TEXT;
import static dev.sampan.compiler.config.Shapes.TEXTS;
import static dev.sampan.compiler.config.Shapes.all;
import static dev.sampan.compiler.config.Shapes.anyOf;
import static dev.sampan.compiler.config.Shapes.fields;
import static dev.sampan.compiler.config.Shapes.flag;
import static dev.sampan.compiler.config.Shapes.kept;
import static dev.sampan.compiler.config.Shapes.listOf;
import static dev.sampan.compiler.config.Shapes.named;
import static dev.sampan.compiler.config.Shapes.number;
import static dev.sampan.compiler.config.Shapes.oneOf;
import static dev.sampan.compiler.config.Shapes.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// project.config.json and project.private.config.json (config.md section 8).
public final class ProjectKeys {

    private static final String VERSION = "[0-9]+\\.[0-9]+\\.[0-9]+";

    private static final List<Key> BUILD = List.of(
            Key.of("es6", FLAG, "ES5 output in packages."),
            Key.of("enhance", FLAG, "Goes with es6."),
            Key.of("postcss", FLAG, "Adds style prefixes for older systems."),
            Key.of("minified", FLAG, "Makes scripts of packages small."),
            Key.of("minifyWXSS", FLAG, "Makes styles of packages small."),
            Key.of("minifyWXML", FLAG, "Makes templates of packages small."),
            Key.of(
                    "minifyWXMLSetting",
                    named(open(
                            flag("collapseWhitespace", true, "White space between elements goes."),
                            flag("conservativeCollapse", false, "One space of it stays."),
                            flag("preserveLineBreaks", false, "Line breaks in it stay."))),
                    "How templates are made small: global, or the path of a page's template."),
            Key.of(
                    "babelSetting",
                    open(
                            Key.of("outputPath", TEXT, "Folder of the helpers."),
                            Key.of("ignore", TEXTS, "Files that pass untouched."),
                            Key.of("disablePlugins", TEXTS, "Steps that are left out.")),
                    "Options of the translation to ES5."),
            Key.of(
                            "useCompilerPlugins",
                            anyOf(FLAG, listOf(oneOf("typescript", "less", "sass"))),
                            "Languages that are compiled.")
                    .usually(false),
            Key.of("ignoreUploadUnusedFiles", FLAG, "Leaves files out of packages that nothing uses.")
                    .usually(true),
            Key.of("uploadWithSourceMap", FLAG, "Uploads carry source maps.").usually(true),
            flag("packNpmManually", false, "npm packages are built as packNpmRelationList says."),
            Key.of(
                    "packNpmRelationList",
                    listOf(fields(
                            Key.of("packageJsonPath", PATH, "A package.json.").required(),
                            Key.of("miniprogramNpmDistDir", PATH, "Folder that gets miniprogram_npm.")
                                    .required())),
                    "Where npm packages are built to."),
            Key.of("swc", FLAG, "Another translator."),
            Key.of("disableSWC", FLAG, "Not the other translator."),
            Key.of("uglifyFileName", FLAG, "Hides file names in packages."),
            Key.of("disableUseStrict", FLAG, "No \"use strict\" in translated scripts."),
            Key.of("localPlugins", ANYTHING, "Kept as written."),
            Key.of("condition", ANYTHING, "Kept as written."),
            Key.of("compileWorklet", FLAG, "Translates worklet functions."));

    private static final List<Key> DEVELOPMENT = List.of(
            Key.of("urlCheck", FLAG, "Checks domains and TLS of requests."),
            Key.of("compileHotReLoad", FLAG, "Shows changes without a restart."),
            Key.of("autoAudits", FLAG, "Runs audits automatically."),
            Key.of("ignoreDevUnusedFiles", FLAG, "Leaves unused files out while developing.")
                    .usually(true),
            flag("ignoreCodeQuality", false, "Skips the quality rules."),
            Key.of("bigPackageSizeSupport", FLAG, "4 MiB limit while debugging."),
            Key.of("checkInvalidKey", FLAG, "Shows problems with unknown keys."),
            Key.of("showShadowRootInWxmlPanel", FLAG, "Shows shadow roots in the inspector."),
            Key.of("preloadBackgroundData", FLAG, "Loads background data ahead."),
            Key.of("lazyloadPlaceholderEnable", FLAG, "Components on demand with placeholders."),
            Key.of("skylineRenderEnable", FLAG, "The skyline renderer while debugging."));

    /// Without effect here; the vendor's tool writes them into either file.
    private static final List<Key> KEPT_SETTINGS = kept(
            "coverView",
            "useIsolateContext",
            "useMultiFrameRuntime",
            "useApiHook",
            "useApiHostProcess",
            "useStaticServer",
            "useLanDebug",
            "enableEngineNative",
            "showES6CompileOption",
            "newFeature",
            "nodeModules",
            "scopeDataCheck",
            "checkSiteMap",
            "userConfirmedBundleSwitch",
            "useCompilerModule",
            "userConfirmedUseCompilerModuleSwitch",
            "bundle");

    private static final Shape PACK_ITEMS = listOf(fields(
            Key.of("type", oneOf("folder", "file", "suffix", "prefix", "glob", "regexp"), "How value is compared.")
                    .required(),
            Key.of("value", TEXT, "Compared in lower case, with paths below miniprogramRoot.")
                    .required()));

    private static final Shape MODE = open(
            Key.of("name", TEXT, "Shown name."),
            Key.of("pathName", TEXT, "Start page, no query."),
            Key.of("pathname", TEXT, "Start page.").deprecated("pathName"),
            Key.of("query", TEXT, "As a=1&b=2."),
            Key.of("scene", anyOf(AMOUNT, TEXT, ANYTHING), "Number of the scene; 1001 by default."),
            Key.of("launchMode", TEXT, "How to start.").usually("default"),
            Key.of(
                    "partialCompile",
                    open(flag("enabled", false, "Builds only these pages."), Key.of("pages", TEXTS, "The pages.")),
                    "Builds only some pages."),
            Key.of("referrerInfo", named(ANYTHING), "appId and extraData of scenes that carry them."),
            Key.of("shareInfo", ANYTHING, "Data of a share ticket."),
            Key.of("groupInfo", ANYTHING, "Data of a group."),
            Key.of("id", number(-1, Integer.MAX_VALUE), "Of old files."));

    private static final Shape CONDITION = open(Key.of(
            "miniprogram",
            open(
                    Key.of("current", number(-1, Integer.MAX_VALUE), "Index of the mode in use, -1 for none.")
                            .usually(-1),
                    Key.of("list", listOf(MODE), "The modes.")),
            "Compile modes."));

    private static final List<Key> FIRST_LEVEL = List.of(
            Key.of("miniprogramRoot", PATH, "Folder of app.json.").usually(""),
            Key.of("srcMiniprogramRoot", PATH, "Source before an outside build."),
            Key.of("pluginRoot", PATH, "Source of the plugin."),
            Key.of("testRoot", PATH, "Tests.").usually("minitest/"),
            Key.of("appid", TEXT, "Id of the app.").usually("touristappid"),
            Key.of("projectname", TEXT, "Shown name."),
            Key.of("description", TEXT, "Remark."),
            Key.of(
                    "packOptions",
                    fields(
                            Key.of("ignore", PACK_ITEMS, "Files that are left out of packages."),
                            Key.of("include", PACK_ITEMS, "Files that are kept in any case.")),
                    "What goes into packages."),
            Key.of(
                    "debugOptions",
                    fields(Key.of("hidedInDevtools", PACK_ITEMS, "Scripts whose text is hidden.")),
                    "What debugging shows."),
            Key.of(
                    "watchOptions",
                    fields(Key.of("ignore", TEXTS, "Globs of files whose changes are not looked at.")),
                    "What is watched."),
            Key.of(
                    "scripts",
                    fields(
                            Key.of("beforeCompile", TEXT, "Command before compiling."),
                            Key.of("beforePreview", TEXT, "Command before a preview."),
                            Key.of("beforeUpload", TEXT, "Command before an upload.")),
                    "Commands of a trusted project."),
            Key.of(
                    "editorSetting",
                    open(
                            Key.of("tabIndent", oneOf("auto", "tab", "insertSpaces"), "How to indent."),
                            Key.of("tabSize", number(1, 16), "Columns of a tab.")),
                    "The editor."),
            Key.of("condition", CONDITION, "Compile modes."),
            Key.of("$schema", TEXT, "Address of a JSON schema, for editors."));

    private static final Key COMPILE_TYPE = Key.of(
                    "compileType",
                    oneOf("miniprogram", "plugin", "game", "gamePlugin", "search", "conversation", "weapp"),
                    "What is built; other types open as files only.")
            .usually("miniprogram");

    private static final List<Key> KEPT = kept(
            "cloudfunctionRoot",
            "cloudfunctionTemplateRoot",
            "cloudbaseRoot",
            "cloudcontainerRoot",
            "qcloudRoot",
            "jsserverRoot",
            "skeletonConfig",
            "staticServerOptions",
            "simulatorType",
            "simulatorPluginLibVersion",
            "projectArchitecture",
            "isGameTourist",
            "qqappid");

    static final Shape.Fields SHARED = all(
            FIRST_LEVEL,
            List.of(
                    COMPILE_TYPE,
                    Key.of(
                                    "libVersion",
                                    new Shape.Formed(
                                            VERSION + "|latest|trial|widelyUsed|",
                                            "latest, trial, widelyUsed or x.y.z"),
                                    "Version of the base library.")
                            .usually("latest"),
                    Key.of("setting", all(BUILD, DEVELOPMENT, KEPT_SETTINGS), "How to build and to debug.")),
            KEPT);

    static final Shape.Fields PRIVATE = all(
            FIRST_LEVEL,
            List.of(
                    COMPILE_TYPE,
                    Key.of(
                            "libVersion",
                            new Shape.Formed(VERSION, "x.y.z, names such as latest belong in project.config.json"),
                            "Version of the base library."),
                    Key.of("setting", all(refused(), DEVELOPMENT, KEPT_SETTINGS), "How to debug.")),
            KEPT);

    private static final Set<String> BUILD_NAMES =
            BUILD.stream().map(Key::name).collect(Collectors.toUnmodifiableSet());

    private ProjectKeys() {}

    private static List<Key> refused() {
        List<Key> keys = new ArrayList<>();
        for (Key key : BUILD) {
            keys.add(Key.misplaced(key.name(), "Put it into project.config.json"));
        }
        return keys;
    }

    /// Whether a key of `setting` decides what is built, so that only the shared file may set it (section 8.2).
    public static boolean isBuildSetting(String name) {
        return BUILD_NAMES.contains(name);
    }

    /// Whether a libVersion is a number, not one of the names that only the shared file may use (section 8.3).
    public static boolean isVersion(String libVersion) {
        return libVersion.matches(VERSION);
    }
}
