package dev.sampan.compiler.tree;

/// What a [SyntaxNode] is. One list for all languages: an expression has the same kinds in WXML and in WXS, an object
/// the same in WXS and in JSON.
public enum SyntaxKind {
    /// The whole file, always the root.
    FILE,
    /// White space between other leaves.
    SPACE,
    COMMENT,
    /// Brackets, separators, quotes of attributes, `{{`, `=`, `/>`.
    PUNCTUATION,
    /// Characters that the parser passed over.
    ERROR,

    // WXML
    /// From `<` to the end of the end tag, or as far as an unclosed element reaches.
    ELEMENT,
    START_TAG,
    END_TAG,
    TAG_NAME,
    ATTRIBUTE,
    ATTRIBUTE_NAME,
    /// Between the quotes.
    ATTRIBUTE_VALUE,
    /// A run of text with its mustaches; white-space runs are `SPACE`.
    TEXT,
    /// Text outside of mustaches, in a `TEXT` or an `ATTRIBUTE_VALUE`.
    PLAIN,
    /// `{{…}}`.
    MUSTACHE,
    /// `<!…>`.
    DECLARATION_TAG,
    /// The code inside of a `wxs` element, as statements.
    WXS_CODE,

    // Expressions of WXML and WXS
    NAME,
    STRING,
    NUMBER,
    /// `true`, `null`, `function`, `if`: a word of the language.
    WORD,
    OPERATOR,
    /// `object.name`.
    MEMBER,
    /// The name after the dot.
    MEMBER_NAME,
    /// `object[index]`.
    INDEX,
    CALL,
    UNARY,
    BINARY,
    CONDITIONAL,
    ASSIGNMENT,
    /// `(…)`.
    GROUP,
    SPREAD,
    FUNCTION,
    PARAMETER,

    // Objects of WXML, WXS and JSON
    ARRAY,
    OBJECT,
    /// `key: value`.
    ENTRY,
    /// The name of an entry, with its quotes.
    KEY,

    // Statements of WXS
    VARIABLES,
    /// `name = value` after `var`.
    VARIABLE,
    IF_STATEMENT,
    FOR_STATEMENT,
    WHILE_STATEMENT,
    DO_STATEMENT,
    SWITCH_STATEMENT,
    /// `case x:` or `default:`, without the statements after it.
    CASE_LABEL,
    BREAK_STATEMENT,
    CONTINUE_STATEMENT,
    RETURN_STATEMENT,
    EXPRESSION_STATEMENT,
    EMPTY_STATEMENT,

    // Blocks of WXS and WXSS
    /// `{…}`.
    BLOCK,

    // WXSS
    STYLE_RULE,
    /// What stands before a rule's block.
    SELECTOR_LIST,
    SELECTOR,
    TAG_SELECTOR,
    /// With its dot.
    CLASS_SELECTOR,
    /// With its `#`.
    ID_SELECTOR,
    ATTRIBUTE_SELECTOR,
    /// With its colons and arguments.
    PSEUDO_SELECTOR,
    /// `property: value`, without the semicolon.
    DECLARATION,
    PROPERTY,
    /// With `!important`.
    STYLE_VALUE,
    AT_RULE,
    AT_KEYWORD,
    /// Between an at-keyword and its block or semicolon.
    PRELUDE,
    /// A number with a unit or `%`.
    DIMENSION,
    /// `#fff`.
    HASH,
    /// `url(…)` without quotes.
    URL,
    /// A function's name with its opening bracket, as one CSS token.
    FUNCTION_NAME;

    /// Whether unclaimed characters of a finished construct of this kind are its punctuation.
    boolean ownsPunctuation() {
        return switch (this) {
            case FILE, ERROR, ELEMENT, START_TAG, END_TAG, ATTRIBUTE, MUSTACHE, WXS_CODE, BLOCK -> false;
            default -> true;
        };
    }
}
