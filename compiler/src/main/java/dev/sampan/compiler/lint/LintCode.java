package dev.sampan.compiler.lint;

/// Every hint that compares the files of one component with each other.
public enum LintCode {
    LINT_HANDLER_UNKNOWN,
    LINT_DATA_UNKNOWN,
    LINT_DATA_UNUSED,
    LINT_METHOD_UNUSED,
    LINT_PROPERTY_UNKNOWN,
    LINT_COMPONENT_UNKNOWN,
    LINT_COMPONENT_UNUSED,
    LINT_CLASS_UNDEFINED,
    LINT_API_DEPRECATED,
    LINT_SETDATA_UNREAD,
    LINT_WXS_UNUSED,
    LINT_WXS_MEMBER_UNKNOWN
}
