package dev.sampan.compiler;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundlePart;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parts that compiled last time, shown in place of those that do not compile now.
final class LastGood {

    private final Map<String, BundlePart> parts = new HashMap<>();
    private final Map<String, JsonValue.Obj> json = new HashMap<>();
    private final Map<String, WxmlFacts> facts = new HashMap<>();
    private AppBundle bundle = AppBundle.empty();

    <P extends BundlePart> Optional<P> part(Class<P> type, String id) {
        return Optional.ofNullable(parts.get(type.getSimpleName() + " " + id)).map(type::cast);
    }

    void keep(BundlePart part) {
        parts.put(part.getClass().getSimpleName() + " " + part.id(), part);
    }

    Optional<JsonValue.Obj> json(String path) {
        return Optional.ofNullable(json.get(path));
    }

    void keepJson(String path, JsonValue.Obj value) {
        json.put(path, value);
    }

    /// What the template of [#part] needs: its WXS modules and the files it imports.
    Optional<WxmlFacts> facts(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    void keepFacts(String id, WxmlFacts good) {
        facts.put(id, good);
    }

    AppBundle bundle() {
        return bundle;
    }

    void keepBundle(AppBundle good) {
        bundle = good;
    }
}
