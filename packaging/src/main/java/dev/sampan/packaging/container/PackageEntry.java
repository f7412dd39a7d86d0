package dev.sampan.packaging.container;

/// One file of a container. `name` starts with `/` and uses `/` (package.md 1). The content is not copied: treat it as
/// read-only.
public record PackageEntry(String name, byte[] content) {}
