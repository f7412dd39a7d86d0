package dev.sampan.compiler.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// project.config.json with project.private.config.json laid over it (config.md section 8).
///
/// @param miniprogramRoot folder of app.json below the project, `""` for the project folder itself
/// @param settings `setting`, both files merged
/// @param currentMode index into `modes`, -1 for the ordinary start
/// @param raw all keys, merged field by field
public record ProjectConfig(
        String appid,
        String projectName,
        String libVersion,
        String compileType,
        String miniprogramRoot,
        Map<String, @Nullable Object> settings,
        List<CompileMode> modes,
        int currentMode,
        PackOptions packOptions,
        Map<String, @Nullable Object> raw) {

    /// One entry of `condition.miniprogram.list`: how to start.
    ///
    /// @param scene empty means the default scene
    /// @param raw all keys of the entry
    public record CompileMode(
            String name,
            String pathName,
            String query,
            @Nullable Integer scene,
            Map<String, @Nullable Object> raw) {}

    /// One rule of `packOptions` as written; config.md section 8.4 says what it matches.
    public record PackRule(String type, String value) {}

    public record PackOptions(List<PackRule> ignore, List<PackRule> include) {
        public PackOptions {
            ignore = List.copyOf(ignore);
            include = List.copyOf(include);
        }
    }

    public ProjectConfig {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        modes = List.copyOf(modes);
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    }

    /// A boolean of `setting`; what is no boolean counts as absent.
    public boolean setting(String key, boolean otherwise) {
        return settings.get(key) instanceof Boolean value ? value : otherwise;
    }
}
