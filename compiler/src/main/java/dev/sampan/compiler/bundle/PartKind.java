package dev.sampan.compiler.bundle;

/// The four kinds of files in a bundle.
public enum PartKind {
    SCRIPT,
    TEMPLATE,
    STYLE,
    WXS
}
