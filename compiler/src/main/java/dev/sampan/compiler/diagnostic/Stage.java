package dev.sampan.compiler.diagnostic;

/// The part of the work that raises a diagnostic; the catalogue is grouped by it.
public enum Stage {
    FILES("files"),
    JSON("JSON"),
    CONFIG("configuration"),
    COMPONENTS("pages and components"),
    SCRIPT("scripts"),
    WXML("WXML"),
    WXS("WXS"),
    WXSS("WXSS"),
    LINT("lint"),
    PACKAGE("packages and sizes");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /// How a heading names it.
    public String title() {
        return title;
    }
}
