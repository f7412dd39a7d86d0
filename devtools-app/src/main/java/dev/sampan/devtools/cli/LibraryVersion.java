package dev.sampan.devtools.cli;

/// The version of the platform's base library that ours behaves like.
final class LibraryVersion {
    static final String DEFAULT = "3.8.0";

    private LibraryVersion() {}
}
