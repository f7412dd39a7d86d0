package dev.sampan.compiler.diagnostic;

import static dev.sampan.compiler.diagnostic.Severity.ERROR;
import static dev.sampan.compiler.diagnostic.Severity.INFO;
import static dev.sampan.compiler.diagnostic.Severity.WARNING;
import static dev.sampan.compiler.diagnostic.Stage.COMPONENTS;
import static dev.sampan.compiler.diagnostic.Stage.CONFIG;
import static dev.sampan.compiler.diagnostic.Stage.FILES;
import static dev.sampan.compiler.diagnostic.Stage.JSON;
import static dev.sampan.compiler.diagnostic.Stage.LINT;
import static dev.sampan.compiler.diagnostic.Stage.PACKAGE;
import static dev.sampan.compiler.diagnostic.Stage.SCRIPT;
import static dev.sampan.compiler.diagnostic.Stage.WXML;
import static dev.sampan.compiler.diagnostic.Stage.WXS;
import static dev.sampan.compiler.diagnostic.Stage.WXSS;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The catalogue of everything that can be reported, in compiler and packaging. A code is never renamed and never
/// used for something else: tools and settings match on it. `docs/diagnostics/<CODE>.md` explains each one with an
/// example that is compiled in the tests.
public enum Code {
    FILE_NOT_UTF8(FILES, ERROR, "A file is not UTF-8 text."),
    FILE_UNREADABLE(FILES, ERROR, "A file exists and cannot be read."),
    FILE_TOO_BIG(FILES, WARNING, "A file is too big to be a source of a mini-program."),
    FILE_OUTSIDE_PROJECT(FILES, WARNING, "A symbolic link leads out of the project."),
    PROJECT_FOLDER_GONE(FILES, ERROR, "The project disappeared from the disk."),
    CACHE_UNWRITABLE(FILES, WARNING, "The folder of the compiler's cache cannot be written."),
    JSON_SYNTAX(JSON, ERROR, "A JSON file breaks the rules of JSON."),
    JSON_RELAXED(JSON, WARNING, "A JSON file holds comments or trailing commas."),
    CONFIG_TYPE(CONFIG, ERROR, "A key holds a value of the wrong type."),
    CONFIG_VALUE(CONFIG, WARNING, "A key holds a value that is not one of the allowed ones."),
    CONFIG_COLOR(CONFIG, WARNING, "A colour is not written as #rgb or #rrggbb."),
    CONFIG_LIMIT(CONFIG, WARNING, "A number, a text or a list is outside of its limits."),
    CONFIG_MISSING_KEY(CONFIG, WARNING, "A key that is required is missing."),
    CONFIG_UNKNOWN_KEY(CONFIG, INFO, "A key is not known here."),
    CONFIG_KEY_PLACE(CONFIG, WARNING, "A key is known, but has no effect in this place."),
    CONFIG_DEPRECATED_KEY(CONFIG, WARNING, "A key is written in an old way."),
    CONFIG_DUPLICATE_KEY(CONFIG, WARNING, "A key is given twice in one object."),
    CONFIG_PATH(CONFIG, WARNING, "A path is written in a form that is not portable."),
    CONFIG_LEADING_SLASH(CONFIG, INFO, "A page path begins with a slash."),
    CONFIG_ALIAS(CONFIG, ERROR, "An entry of resolveAlias does not end in /*."),
    CONFIG_ROOT_MISSING(CONFIG, WARNING, "The folder of miniprogramRoot does not exist."),
    CONFIG_ROOT_GUESSED(CONFIG, INFO, "app.json was found in another folder than the configured one."),
    APP_JSON_MISSING(CONFIG, ERROR, "There is no app.json."),
    APP_NO_PAGES(CONFIG, ERROR, "app.json names no page."),
    APP_ENTRY_UNKNOWN(CONFIG, ERROR, "entryPagePath names no page of the app."),
    APP_TAB_LIST(CONFIG, ERROR, "The tab bar has too few or too many tabs."),
    APP_TAB_PAGE(CONFIG, ERROR, "A tab leads to a page that cannot be a tab page."),
    APP_TAB_ICON(CONFIG, WARNING, "The icon of a tab cannot be shown."),
    APP_TAB_CUSTOM(CONFIG, WARNING, "The component of a custom tab bar is missing."),
    APP_SUBPACKAGES_MAX(CONFIG, ERROR, "The app has too many subpackages."),
    APP_SUBPACKAGE_NESTED(CONFIG, ERROR, "A subpackage lies inside of another one."),
    APP_SUBPACKAGE_ENTRY(CONFIG, WARNING, "The start script of a subpackage does not exist."),
    APP_PRELOAD_UNKNOWN(CONFIG, WARNING, "preloadRule names a page or package that does not exist."),
    APP_PERMISSION_DESC(CONFIG, ERROR, "The text of a permission is too long."),
    APP_WORKERS_MISSING(CONFIG, WARNING, "The folder of workers does not exist."),
    APP_SITEMAP_MISSING(CONFIG, WARNING, "The file of sitemapLocation does not exist."),
    APP_THEME_MISSING(CONFIG, WARNING, "There is no theme file for darkmode."),
    APP_THEME_NAMES(CONFIG, ERROR, "A theme variable is defined in one of the two modes only."),
    APP_THEME_UNKNOWN(CONFIG, ERROR, "A theme variable is not defined."),
    PLUGIN_FILE_MISSING(CONFIG, WARNING, "plugin.json names a file that does not exist."),
    PROJECT_PRIVATE_KEY(CONFIG, WARNING, "The private project file sets a key that belongs in the shared one."),
    PROJECT_MODE_PAGE(CONFIG, WARNING, "A compile mode starts at a page that does not exist."),
    PAGE_NOT_FOUND(COMPONENTS, ERROR, "A page has neither a template nor a script."),
    PAGE_NO_TEMPLATE(COMPONENTS, ERROR, "A page has no .wxml file."),
    PAGE_NO_SCRIPT(COMPONENTS, ERROR, "A page has no script."),
    PAGE_DUPLICATE(COMPONENTS, WARNING, "A page is named twice in app.json."),
    COMPONENT_NOT_FOUND(COMPONENTS, ERROR, "The path of a component leads to no component."),
    COMPONENT_NAME(COMPONENTS, INFO, "The tag of a component is not written as the documentation asks."),
    COMPONENT_PLACEHOLDER(COMPONENTS, WARNING, "A placeholder is not a component of this page."),
    COMPONENT_SUBPACKAGE(COMPONENTS, WARNING, "A component of another subpackage is used without a placeholder."),
    COMPONENT_PLUGIN(COMPONENTS, WARNING, "A component comes from a plugin."),
    COMPONENT_EXTENDED_LIB(COMPONENTS, WARNING, "A component comes from an extended library."),
    JS_SYNTAX(SCRIPT, ERROR, "A script breaks the rules of its language."),
    JS_MODULE_NOT_FOUND(SCRIPT, WARNING, "A required module does not exist."),
    JS_SUBPACKAGE_REQUIRE(SCRIPT, WARNING, "A script requires a file of a subpackage that may not be loaded."),
    JS_DYNAMIC_REQUIRE(SCRIPT, INFO, "The name of a required module is known only at run time."),
    JS_TOO_BIG(SCRIPT, WARNING, "A script is too long to be translated."),
    JS_NESTING(SCRIPT, WARNING, "A script is nested too deeply to be checked."),
    JS_PARSER_MISSING(SCRIPT, WARNING, "The parser for TypeScript and ES modules does not run on this machine."),
    WXML_TAG_UNCLOSED(WXML, ERROR, "A tag is never closed."),
    WXML_END_TAG_UNMATCHED(WXML, ERROR, "An end tag has no start tag."),
    WXML_TAG_NAME(WXML, ERROR, "The name of a tag holds characters that tags cannot have."),
    WXML_UPPERCASE(WXML, WARNING, "A name holds upper-case letters."),
    WXML_NESTING(WXML, ERROR, "Elements are nested too deeply."),
    WXML_COMMENT_UNCLOSED(WXML, ERROR, "A comment is never closed."),
    WXML_LT_IN_TEXT(WXML, ERROR, "A \"<\" in the text begins no tag."),
    WXML_UNKNOWN_META_TAG(WXML, ERROR, "A declaration such as <!DOCTYPE> stands in the template."),
    WXML_BAD_ENTITY(WXML, WARNING, "An entity such as &foo; is not known."),
    WXML_UNEXPECTED_CHAR(WXML, ERROR, "A character cannot stand in a tag."),
    WXML_UNEXPECTED_END(WXML, ERROR, "The file ends inside of a tag."),
    WXML_ATTR_NAME(WXML, ERROR, "An attribute has a name that cannot be one."),
    WXML_ATTR_UNQUOTED(WXML, WARNING, "The value of an attribute has no quotes."),
    WXML_ATTR_VALUE_MISSING(WXML, ERROR, "An attribute that needs a value has none."),
    WXML_ATTR_QUOTE(WXML, ERROR, "A quote inside of an expression ends the attribute."),
    WXML_ATTR_NEWLINE(WXML, ERROR, "The value of an attribute holds a line break."),
    WXML_WHITESPACE(WXML, WARNING, "There is white space beside the \"=\" of an attribute."),
    WXML_ATTR_DUPLICATE(WXML, WARNING, "An attribute is given twice."),
    WXML_ATTR_PREFIX_UNKNOWN(WXML, WARNING, "The prefix of an attribute is not known."),
    WXML_ATTR_NOT_ALLOWED(WXML, WARNING, "An attribute has no effect on this element."),
    WXML_ATTR_VALUE(WXML, WARNING, "The value of an attribute cannot be used."),
    WXML_TEMPLATE_DATA_NOT_EXPR(WXML, ERROR, "The data of a template is not an expression."),
    WXML_EXPR_SYNTAX(WXML, ERROR, "An expression breaks the rules of expressions."),
    WXML_EXPR_UNCLOSED(WXML, ERROR, "The braces of an expression are never closed."),
    WXML_EXPR_PAREN(WXML, ERROR, "A parenthesis of an expression is never closed."),
    WXML_EXPR_BRACKET(WXML, ERROR, "A bracket of an expression is never closed."),
    WXML_IDENTIFIER(WXML, ERROR, "A name is missing in an expression."),
    WXML_EXPR_EMPTY(WXML, WARNING, "The braces hold no expression."),
    WXML_BINDING_NOT_ALLOWED(WXML, WARNING, "A value that has to be fixed depends on data."),
    WXML_SCOPE_NAME(WXML, WARNING, "The name of a loop variable is not a plain name."),
    WXML_ELSE_WITHOUT_IF(WXML, ERROR, "A wx:else or wx:elif does not follow a wx:if."),
    WXML_FOR_NO_KEY(WXML, INFO, "A loop has no wx:key."),
    WXML_FOR_KEY_INVALID(WXML, WARNING, "A wx:key does not name a property of the item."),
    WXML_FOR_STRING(WXML, WARNING, "A loop runs over the characters of a text."),
    WXML_DEPRECATED(WXML, WARNING, "A directive is written in an old way."),
    WXML_NAME_DUPLICATE(WXML, WARNING, "Two templates or WXS modules of a file have the same name."),
    WXML_TEMPLATE_NOT_FOUND(WXML, WARNING, "A used template is not defined."),
    WXML_IMPORT_NOT_FOUND(WXML, WARNING, "An imported file does not exist."),
    WXML_IMPORT_NESTED(WXML, WARNING, "An import or a definition stands inside of an element."),
    WXML_INCLUDE_NOT_FOUND(WXML, WARNING, "An included file does not exist."),
    WXML_INCLUDE_CYCLE(WXML, WARNING, "A file includes itself."),
    WXML_CHILDREN_NOT_ALLOWED(WXML, WARNING, "An element holds children that it drops."),
    WXML_WXS_MODULE_MISSING(WXML, ERROR, "A <wxs> tag has no module name."),
    WXML_WXS_NOT_FOUND(WXML, ERROR, "The file of a <wxs> tag does not exist."),
    WXML_MODEL_FIELD(WXML, WARNING, "A two-way binding is not bound to a field."),
    WXML_EVENT_NAME_SUSPECT(WXML, INFO, "An attribute looks like an event binding and is none."),
    WXML_DASH_DIRECTIVE(WXML, INFO, "A directive is written with a dash."),
    WXML_ALWAYS_TRUE(WXML, INFO, "A condition is a text and so always true."),
    WXS_SYNTAX(WXS, ERROR, "A WXS module uses something that WXS does not have."),
    WXS_REQUIRE(WXS, ERROR, "A WXS module requires a file that it cannot."),
    WXS_BOM(WXS, WARNING, "A WXS file starts with a byte order mark."),
    WXS_ABSENT_GLOBAL(WXS, INFO, "A WXS module reads a name that does not exist in WXS."),
    STYLE_NOT_COMPILED(WXSS, WARNING, "A Less or Sass file is not compiled."),
    STYLE_SYNTAX(WXSS, ERROR, "A Less or Sass file breaks the rules of its language."),
    STYLE_IMPORT_NOT_FOUND(WXSS, ERROR, "A Less or Sass file imports what is not in the project."),
    STYLE_TOOL_FAILED(WXSS, ERROR, "The Less or Sass compiler did not start or did not end."),
    WXSS_SYNTAX(WXSS, ERROR, "A style sheet breaks the rules of CSS."),
    WXSS_UNEXPECTED_END(WXSS, ERROR, "A style sheet ends inside of a rule."),
    WXSS_EMPTY_DECLARATION(WXSS, WARNING, "A semicolon ends nothing."),
    WXSS_NESTING(WXSS, WARNING, "A rule is nested in another one."),
    WXSS_NESTING_DEPTH(WXSS, ERROR, "Blocks or selectors are nested without end."),
    WXSS_LINE_COMMENT(WXSS, WARNING, "A line begins with //, which is no comment in CSS."),
    WXSS_IMPORT_NOT_FOUND(WXSS, ERROR, "An imported style sheet does not exist."),
    WXSS_IMPORT_CYCLE(WXSS, ERROR, "A style sheet imports itself."),
    WXSS_IMPORT_URL(WXSS, ERROR, "An @import is written with url()."),
    WXSS_AT_RULE_UNSUPPORTED(WXSS, WARNING, "An @-rule is not understood by older platforms."),
    WXSS_DEAD_SELECTOR(WXSS, WARNING, "A selector can never match."),
    WXSS_UNIVERSAL_SELECTOR(WXSS, WARNING, "The selector * is not portable."),
    WXSS_SIBLING_COMBINATOR(WXSS, WARNING, "A ~ stands where older platforms do not accept it."),
    WXSS_ESCAPE(WXSS, WARNING, "An escaped character in a selector is not portable."),
    WXSS_NON_ASCII(WXSS, WARNING, "A selector holds a character outside of ASCII."),
    WXSS_COMPONENT_SELECTOR(WXSS, WARNING, "A component's style sheet selects by tag, id or attribute."),
    WXSS_HOST_IN_PAGE(WXSS, INFO, ":host stands in the style sheet of a page."),
    WXSS_LOCAL_URL(WXSS, WARNING, "A style sheet names a local file, which is not loaded."),
    WXSS_RPX_CASE(WXSS, INFO, "The unit rpx is not written in small letters."),
    WXSS_RPX_MEDIA(WXSS, INFO, "A media query uses rpx."),
    LINT_HANDLER_UNKNOWN(LINT, INFO, "A template names a method that the script does not have."),
    LINT_DATA_UNKNOWN(LINT, INFO, "A template reads a field that nothing sets."),
    LINT_DATA_UNUSED(LINT, INFO, "Nothing reads a field of data."),
    LINT_METHOD_UNUSED(LINT, INFO, "Nothing calls a method."),
    LINT_PROPERTY_UNKNOWN(LINT, INFO, "A component does not have the property that is given to it."),
    LINT_COMPONENT_UNKNOWN(LINT, INFO, "A tag is neither built in nor registered."),
    LINT_COMPONENT_UNUSED(LINT, INFO, "A component is registered and not used."),
    LINT_CLASS_UNDEFINED(LINT, INFO, "No style sheet defines a class."),
    LINT_API_DEPRECATED(LINT, INFO, "A script uses a member of wx that is kept for old projects only."),
    LINT_SETDATA_UNREAD(LINT, INFO, "A script sends a field to the view that no template reads."),
    LINT_WXS_UNUSED(LINT, INFO, "Nothing in the template uses a WXS module."),
    LINT_WXS_MEMBER_UNKNOWN(LINT, INFO, "A WXS module does not export what the template uses."),
    PACK_RULE(PACKAGE, WARNING, "A rule of packOptions can never match."),
    PACK_DYNAMIC_REQUIRE(PACKAGE, WARNING, "A computed require may need files that are left out of the package."),
    PACK_EXT_DROPPED(PACKAGE, WARNING, "Files with this extension are not allowed in a package."),
    SIZE_PACKAGE(PACKAGE, ERROR, "A package is bigger than its limit."),
    SIZE_TOTAL(PACKAGE, ERROR, "All packages together are bigger than their limit."),
    SIZE_PRELOAD(PACKAGE, ERROR, "The packages that a page preloads are bigger than their limit.");

    private static final Map<String, Code> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Code::name, Function.identity()));

    private final Stage stage;
    private final Severity severity;
    private final String meaning;

    Code(Stage stage, Severity severity, String meaning) {
        this.stage = stage;
        this.severity = severity;
        this.meaning = meaning;
    }

    public static Optional<Code> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public Stage stage() {
        return stage;
    }

    /// How bad it usually is; a dialect, a profile or a smaller mishap of the same kind may be milder.
    public Severity severity() {
        return severity;
    }

    /// One sentence that holds for every use of the code.
    public String meaning() {
        return meaning;
    }

    /// Where the code is explained, as a path in the project's repository.
    public String page() {
        return "docs/diagnostics/" + name() + ".md";
    }
}
