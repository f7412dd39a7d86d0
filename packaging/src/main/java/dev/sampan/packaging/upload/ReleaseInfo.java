package dev.sampan.packaging.upload;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the manifest says about a release besides its files.
///
/// @param tool version of Sampan
/// @param settings keys of `setting` that shape the output
public record ReleaseInfo(
        String tool,
        String appid,
        String version,
        String description,
        String libVersion,
        String compileType,
        Map<String, @Nullable Object> settings) {}
