package dev.sampan.compiler.preprocess;

import dev.sampan.compiler.project.ProjectConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language that is translated into WXSS when `setting.useCompilerPlugins` asks for it (config.md section 8.2).
public enum StyleLanguage {
    LESS("less", "Less", List.of(".less")),
    SASS("sass", "Sass", List.of(".sass", ".scss"));

    private final String plugin;
    private final String title;
    private final List<String> extensions;

    StyleLanguage(String plugin, String title, List<String> extensions) {
        this.plugin = plugin;
        this.title = title;
        this.extensions = extensions;
    }

    /// Its name in `useCompilerPlugins`.
    public String plugin() {
        return plugin;
    }

    public String title() {
        return title;
    }

    public List<String> extensions() {
        return extensions;
    }

    public static Optional<StyleLanguage> of(String path) {
        for (StyleLanguage language : values()) {
            if (language.extensions.stream().anyMatch(path::endsWith)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// Extensions of the languages that a project asks for. When several files could stand for one sheet the last
    /// one here does, and each of them goes before a plain `.wxss`: so the vendor's compiler resolves them, in
    /// the order of the plugins in the setting.
    public static List<String> extensions(ProjectConfig config) {
        List<String> extensions = new ArrayList<>();
        if (config.settings().get("useCompilerPlugins") instanceof List<?> plugins) {
            for (Object plugin : plugins) {
                // an entry may also be a pair of name and options
                Object name = plugin instanceof List<?> pair && !pair.isEmpty() ? pair.getFirst() : plugin;
                for (StyleLanguage language : values()) {
                    if (language.plugin.equals(name)) {
                        extensions.addAll(language.extensions);
                    }
                }
            }
        }
        return List.copyOf(extensions);
    }

    /// The file at miniprogramRoot that every other sheet sees the variables of, if the project has one:
    /// `app.less`, `global.scss` or `global.sass` unless `setting` names another. Candidates in the order in
    /// which they count.
    public List<String> commonFiles(Map<String, @Nullable Object> settings, String extension) {
        if (this == LESS) {
            return List.of(named(settings, "lessSetting", "commonUseFilePath", "app.less"));
        }
        String sass = named(settings, "sassSetting", "sassCommonUseFilePath", "global.sass");
        String scss = named(settings, "sassSetting", "scssCommonUseFilePath", "global.scss");
        return extension.equals(".sass") ? List.of(sass, scss) : List.of(scss, sass);
    }

    private static String named(Map<String, @Nullable Object> settings, String group, String key, String usual) {
        return settings.get(group) instanceof Map<?, ?> map && map.get(key) instanceof String path ? path : usual;
    }
}
