package dev.sampan.compiler.bundle;

/// The smallest step that shows a change; each one includes the ones before it.
public enum ReloadLevel {
    /// Nothing visible changed.
    NONE,
    /// Replace style sheets.
    STYLE,
    /// Run templates and WXS again on the live tree.
    TEMPLATE,
    /// Create the pages that use the changed scripts or JSON again.
    PAGE,
    /// Restart the mini-program.
    APP
}
