package dev.sampan.compiler;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundlePart;
import dev.sampan.compiler.project.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parts that compiled last time, shown in place of those that do not compile now.
final class LastGood {

    private final Map<String, BundlePart> parts = new HashMap<>();
    private final Map<String, JsonValue.Obj> json = new HashMap<>();
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

    AppBundle bundle() {
        return bundle;
    }

    void keepBundle(AppBundle good) {
        bundle = good;
    }
}
