package dev.sampan.packaging.upload;

import java.util.List;
import java.util.SortedMap;

/// Everything that `pack` writes, in memory.
///
/// @param outputs path below the output folder → bytes, `manifest.json` among them
/// @param packages one entry per package, main first
/// @param sha256 hash of the manifest without its own key; the same for the same input
public record Release(SortedMap<String, byte[]> outputs, List<PackageOutput> packages, String sha256) {

    /// One written package.
    ///
    /// @param name `__APP__` or the subpackage's root
    /// @param file path below the output folder
    /// @param bytes size of that file (of all files when it is a folder)
    /// @param sizeCounted counted size (package.md 3.1)
    /// @param sha256 hash of the package in the form of a container, whatever was written
    /// @param entries number of files in it
    public record PackageOutput(
            String name, String root, String file, long bytes, long sizeCounted, String sha256, int entries) {}
}
