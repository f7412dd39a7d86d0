package dev.sampan.compiler.config.check;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The components that app.json, a page or a component names (config.md sections 2 and 6).
public final class ComponentRules {

    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_-]*");

    /// Elements of the platform that have a hyphen in their names; a placeholder may be one of them.
    private static final Set<String> ELEMENTS = Set.of(
            "checkbox-group",
            "cover-image",
            "cover-view",
            "grid-view",
            "list-view",
            "match-media",
            "movable-area",
            "movable-view",
            "page-container",
            "picker-view",
            "picker-view-column",
            "radio-group",
            "rich-text",
            "root-portal",
            "scroll-view",
            "share-element",
            "sticky-header",
            "sticky-section",
            "swiper-item",
            "web-view");

    private final ConfigFile file;
    private final AppConfig app;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ComponentRules(ConfigFile file, AppConfig app) {
        this.file = file;
        this.app = app;
    }

    /// @param owner path of the page or component, `""` for app.json
    /// @param using tag → component path, global ones included
    /// @param placeholders tag → placeholder, global ones included
    public static List<Diagnostic> check(
            ConfigFile file, AppConfig app, String owner, Map<String, String> using, Map<String, String> placeholders) {
        ComponentRules rules = new ComponentRules(file, app);
        for (JsonValue.Member member : file.members("usingComponents")) {
            rules.tag(member);
            String path = using.get(member.key());
            if (path != null && !owner.isEmpty() && !placeholders.containsKey(member.key())) {
                rules.reach(member, owner, path);
            }
        }
        for (JsonValue.Member member : file.members("componentPlaceholder")) {
            rules.placeholder(member, using);
        }
        return rules.diagnostics;
    }

    private void tag(JsonValue.Member member) {
        if (!TAG.matcher(member.key()).matches()) {
            diagnostics.add(Diagnostic.info(
                    "COMPONENT_NAME",
                    file.key(member),
                    "the tag \"" + member.key() + "\" is not portable",
                    "Use lower-case letters, digits and hyphens"));
        }
    }

    private void reach(JsonValue.Member member, String owner, String path) {
        if (app.reaches(owner, path)) {
            return;
        }
        diagnostics.add(file.warning(
                "COMPONENT_SUBPACKAGE",
                member.value(),
                "the component \"" + member.key() + "\" lies in another package, which may not be loaded",
                "Give it a placeholder in \"componentPlaceholder\", or move it"));
    }

    private void placeholder(JsonValue.Member member, Map<String, String> using) {
        boolean unknown = member.value() instanceof JsonValue.Str text
                && text.text().contains("-")
                && !ELEMENTS.contains(text.text())
                && !using.containsKey(text.text());
        if (unknown) {
            diagnostics.add(file.warning(
                    "COMPONENT_PLACEHOLDER",
                    member.value(),
                    "the placeholder of \"" + member.key() + "\" is not in \"usingComponents\"",
                    "Add it, or write an element such as view"));
        }
    }
}
