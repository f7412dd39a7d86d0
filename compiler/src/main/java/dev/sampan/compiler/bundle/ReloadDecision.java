package dev.sampan.compiler.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds the reload level of a difference.
///
/// A script that only pages and components require re-creates those pages; one that app.js reaches lives in
/// state that
/// only a restart resets. The manifest outside of `components` configures the shell, so a change there
/// restarts too.
final class ReloadDecision {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AppBundle old;
    private final AppBundle now;
    private final Map<PartKind, BundleDiff.PartChanges> parts;
    private final boolean manifestChanged;

    ReloadDecision(AppBundle old, AppBundle now, Map<PartKind, BundleDiff.PartChanges> parts, boolean manifestChanged) {
        this.old = old;
        this.now = now;
        this.parts = parts;
        this.manifestChanged = manifestChanged;
    }

    ReloadLevel level() {
        ReloadLevel level = ReloadLevel.NONE;
        if (!changed(PartKind.STYLE).isEmpty()) {
            level = ReloadLevel.STYLE;
        }
        if (!changed(PartKind.TEMPLATE).isEmpty() || !changed(PartKind.WXS).isEmpty()) {
            level = ReloadLevel.TEMPLATE;
        }
        Set<String> scripts = changed(PartKind.SCRIPT).all();
        if (!scripts.isEmpty()) {
            level = reachedFromApp(scripts) ? ReloadLevel.APP : ReloadLevel.PAGE;
        }
        if (manifestChanged && level != ReloadLevel.APP) {
            ReloadLevel shape = manifestLevel();
            level = shape.compareTo(level) > 0 ? shape : level;
        }
        return level;
    }

    private BundleDiff.PartChanges changed(PartKind kind) {
        return java.util.Objects.requireNonNull(parts.get(kind));
    }

    private boolean reachedFromApp(Set<String> scripts) {
        return intersects(closure(now, "app.js"), scripts) || intersects(closure(old, "app.js"), scripts);
    }

    private static boolean intersects(Set<String> reached, Set<String> changed) {
        return changed.stream().anyMatch(reached::contains);
    }

    private static Set<String> closure(AppBundle bundle, String from) {
        Set<String> reached = new HashSet<>();
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            String id = open.remove();
            Script script = bundle.scripts().get(id);
            if (reached.add(id) && script != null) {
                open.addAll(script.requires().values());
            }
        }
        return reached;
    }

    private ReloadLevel manifestLevel() {
        return shell(old.manifestJson()).equals(shell(now.manifestJson())) ? ReloadLevel.PAGE : ReloadLevel.APP;
    }

    /// The manifest without what belongs to single components.
    private static JsonNode shell(String manifest) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(manifest);
            node.remove("components");
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest that we wrote is not JSON", e);
        }
    }
}
