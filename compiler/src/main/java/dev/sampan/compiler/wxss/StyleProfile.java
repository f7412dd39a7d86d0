package dev.sampan.compiler.wxss;

/// How the compiler treats CSS that the 2019 compiler refuses but today's views understand (WXSS-SYN-04).
public enum StyleProfile {
    /// As the 2019 compiler: an error, and the rule is left out.
    STRICT,
    /// A warning, and the rule is kept.
    PORTABLE
}
