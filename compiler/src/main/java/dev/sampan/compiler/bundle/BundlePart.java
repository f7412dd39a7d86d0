package dev.sampan.compiler.bundle;

/// A file of the bundle.
public sealed interface BundlePart permits Script, Template, StyleSheet, WxsModule {
    String id();

    /// Everything that, when it differs, makes this a different part.
    String content();
}
