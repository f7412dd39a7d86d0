package dev.sampan.devtools.templates;

import java.util.Map;
import java.util.SortedMap;

/// One starter project.
///
/// @param name what `--template` takes
/// @param title language (`en`, `zh`) → short name
/// @param description language → one sentence
/// @param files project path → content, as they are written into a new project
public record Template(
        String name, Map<String, String> title, Map<String, String> description, SortedMap<String, byte[]> files) {

    public String title(String language) {
        return title.getOrDefault(language, title.getOrDefault("en", name));
    }

    public String description(String language) {
        return description.getOrDefault(language, description.getOrDefault("en", ""));
    }
}
