package dev.sampan.packaging.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `packOptions` of project.config.json (config.md 8.4).
public record PackOptions(List<PackRule> include, List<PackRule> ignore) {

    public static final PackOptions NONE = new PackOptions(List.of(), List.of());

    public PackOptions {
        include = List.copyOf(include);
        ignore = List.copyOf(ignore);
    }

    /// Reads the value of `packOptions`; anything that is not the documented shape is passed over.
    public static PackOptions from(JsonNode packOptions) {
        return new PackOptions(rules(packOptions.path("include")), rules(packOptions.path("ignore")));
    }

    /// The rules that never match, because their type or value is wrong.
    public List<PackRule> broken() {
        return Stream.concat(include.stream(), ignore.stream())
                .filter(rule -> !rule.problem().isEmpty())
                .toList();
    }

    private static List<PackRule> rules(JsonNode items) {
        List<PackRule> rules = new ArrayList<>();
        for (JsonNode item : items) {
            String value = item.path("value").asText("");
            // An empty value would match every file (folder "" is the root); the platform's tool writes such drafts.
            if (!value.isEmpty()) {
                rules.add(PackRule.of(item.path("type").asText(""), value));
            }
        }
        return rules;
    }
}
