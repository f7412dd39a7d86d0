package dev.sampan.compiler.wxml.dialect;

import static dev.sampan.compiler.diagnostic.Severity.ERROR;
import static dev.sampan.compiler.diagnostic.Severity.INFO;
import static dev.sampan.compiler.diagnostic.Severity.WARNING;

import dev.sampan.compiler.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/// Every problem the WXML compiler reports, with its severity in each dialect (spec, section 13). No severity: not a
/// problem in that dialect.
public enum WxmlCode {
    WXML_TAG_UNCLOSED(ERROR, WARNING),
    WXML_END_TAG_UNMATCHED(ERROR, WARNING),
    WXML_TAG_NAME(ERROR, null),
    WXML_UPPERCASE(null, WARNING),
    WXML_NESTING(ERROR, ERROR),
    WXML_COMMENT_UNCLOSED(ERROR, WARNING),
    WXML_LT_IN_TEXT(ERROR, null),
    WXML_UNKNOWN_META_TAG(ERROR, WARNING),
    WXML_BAD_ENTITY(null, WARNING),
    WXML_UNEXPECTED_CHAR(ERROR, WARNING),
    WXML_UNEXPECTED_END(ERROR, WARNING),
    WXML_ATTR_NAME(ERROR, WARNING),
    WXML_ATTR_UNQUOTED(WARNING, WARNING),
    WXML_ATTR_VALUE_MISSING(ERROR, WARNING),
    WXML_ATTR_QUOTE(ERROR, null),
    WXML_ATTR_NEWLINE(ERROR, null),
    WXML_WHITESPACE(WARNING, WARNING),
    WXML_ATTR_DUPLICATE(WARNING, WARNING),
    WXML_ATTR_PREFIX_UNKNOWN(null, WARNING),
    WXML_ATTR_NOT_ALLOWED(null, WARNING),
    WXML_ATTR_VALUE(WARNING, WARNING),
    WXML_TEMPLATE_DATA_NOT_EXPR(ERROR, null),
    WXML_EXPR_SYNTAX(ERROR, WARNING),
    WXML_EXPR_UNCLOSED(ERROR, WARNING),
    WXML_EXPR_PAREN(ERROR, WARNING),
    WXML_EXPR_BRACKET(ERROR, WARNING),
    WXML_IDENTIFIER(ERROR, WARNING),
    WXML_EXPR_EMPTY(null, WARNING),
    WXML_BINDING_NOT_ALLOWED(WARNING, WARNING),
    WXML_SCOPE_NAME(WARNING, WARNING),
    WXML_ELSE_WITHOUT_IF(ERROR, WARNING),
    WXML_FOR_NO_KEY(INFO, INFO),
    WXML_FOR_KEY_INVALID(WARNING, WARNING),
    WXML_FOR_STRING(WARNING, WARNING),
    WXML_DEPRECATED(null, WARNING),
    WXML_NAME_DUPLICATE(WARNING, WARNING),
    WXML_TEMPLATE_NOT_FOUND(WARNING, WARNING),
    WXML_IMPORT_NOT_FOUND(WARNING, WARNING),
    WXML_IMPORT_NESTED(WARNING, null),
    WXML_INCLUDE_NOT_FOUND(WARNING, WARNING),
    WXML_INCLUDE_CYCLE(WARNING, WARNING),
    WXML_CHILDREN_NOT_ALLOWED(WARNING, WARNING),
    WXML_WXS_MODULE_MISSING(ERROR, WARNING),
    WXML_WXS_NOT_FOUND(ERROR, WARNING),
    WXML_MODEL_FIELD(WARNING, WARNING),
    WXML_EVENT_NAME_SUSPECT(INFO, INFO),
    WXML_DASH_DIRECTIVE(INFO, INFO),
    WXML_ALWAYS_TRUE(INFO, INFO);

    private final @Nullable Severity exparser;
    private final @Nullable Severity glassEasel;

    WxmlCode(@Nullable Severity exparser, @Nullable Severity glassEasel) {
        this.exparser = exparser;
        this.glassEasel = glassEasel;
    }

    /// Severity in a dialect, `null` when the dialect has no objection.
    public @Nullable Severity in(Dialect dialect) {
        return dialect.isGlassEasel() ? glassEasel : exparser;
    }
}
