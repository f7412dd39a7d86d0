package dev.sampan.compiler.wxml.dialect;

/// The component framework a WXML file is written for (WXML-GEN-01).
public enum Dialect {
    EXPARSER("exparser"),
    GLASS_EASEL("glass-easel");

    private final String word;

    Dialect(String word) {
        this.word = word;
    }

    /// The name used in JSON files: `exparser`, `glass-easel`.
    public String word() {
        return word;
    }

    /// The dialect of a `componentFramework` value; everything unknown is the default, `exparser`.
    public static Dialect of(String word) {
        return GLASS_EASEL.word.equals(word) ? GLASS_EASEL : EXPARSER;
    }

    public boolean isGlassEasel() {
        return this == GLASS_EASEL;
    }
}
