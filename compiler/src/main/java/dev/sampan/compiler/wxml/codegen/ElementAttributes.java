package dev.sampan.compiler.wxml.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the attributes of one element come to: values, and the fields of its place constant `P`.
final class ElementAttributes {

    private record Entry(String source, Js value) {}

    private final boolean firstWins;
    private final Map<String, Entry> values = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final List<Js> dynamicHandlers = new ArrayList<>();
    private final List<String> wxsEvents = new ArrayList<>();
    private final List<String> observers = new ArrayList<>();
    private final List<String> models = new ArrayList<>();
    private final List<String> generics = new ArrayList<>();
    private final List<String> slotValues = new ArrayList<>();

    ElementAttributes(boolean glassEasel) {
        this.firstWins = glassEasel;
    }

    /// Two spellings of one name: `glass-easel` keeps the first; `exparser` keeps the one that sorts last, so that
    /// `fooBar` beats `foo-bar` in either order (WXML-ATTR-02, -03).
    void value(String name, String source, Js value) {
        Entry before = values.get(name);
        if (before == null || (!firstWins && before.source.compareTo(source) <= 0)) {
            values.put(name, new Entry(source, value));
        }
    }

    void event(EventBinding binding, String handler) {
        events.add(bindingHead(binding) + JsText.quote(handler) + "]");
    }

    void dynamicEvent(EventBinding binding, Js handler) {
        events.add(bindingHead(binding) + "null]");
        dynamicHandlers.add(handler);
    }

    void wxsEvent(EventBinding binding, ExprWriter.ModuleMember handler) {
        wxsEvents.add(bindingHead(binding) + handler.js() + "]");
    }

    private static String bindingHead(EventBinding binding) {
        return "[" + JsText.quote(binding.type()) + "," + JsText.quote(binding.kind()) + ",";
    }

    void observer(String property, ExprWriter.ModuleMember observer) {
        observers.add(JsText.key(property) + ":[" + observer.js() + "]");
    }

    void model(String property, String field) {
        models.add(JsText.key(property) + ":" + JsText.quote(field));
    }

    void generic(String name, String component) {
        generics.add(JsText.key(name) + ":" + JsText.quote(component));
    }

    void slotValue(String name, String local) {
        slotValues.add(JsText.key(name) + ":" + JsText.quote(local));
    }

    boolean hasValue(String name) {
        return values.containsKey(name);
    }

    /// Whether the node remembers the file it was made in, and so must be made while that file renders.
    boolean isBoundToFile() {
        return !wxsEvents.isEmpty() || !observers.isEmpty();
    }

    /// The object of values, `null` in JavaScript when there are none.
    Js valuesJs(Constants constants) {
        if (values.isEmpty()) {
            return Js.constant("null");
        }
        List<Js> entries = new ArrayList<>();
        values.forEach((name, entry) ->
                entries.add(new Js(JsText.key(name) + ":" + entry.value.code(), Js.CONDITIONAL, entry.value.reads())));
        String object = "{" + Js.join(entries) + "}";
        int reads = Js.readsOf(entries);
        return reads == 0 ? Js.constant(constants.attributes(object)) : new Js(object, Js.MEMBER, reads);
    }

    /// Values of the handlers that `P.b` shows as `null`, in its order.
    @Nullable
    Js dynamicHandlersJs() {
        return dynamicHandlers.isEmpty()
                ? null
                : Js.dynamic("[" + Js.join(dynamicHandlers) + "]", Js.readsOf(dynamicHandlers));
    }

    /// @param place `l:3,c:5`
    String placeJs(String place) {
        StringBuilder js = new StringBuilder("{").append(place);
        list(js, "b", "[", events, "]");
        list(js, "w", "[", wxsEvents, "]");
        list(js, "o", "{", observers, "}");
        list(js, "m", "{", models, "}");
        list(js, "g", "{", generics, "}");
        list(js, "sv", "{", slotValues, "}");
        return js.append('}').toString();
    }

    private static void list(StringBuilder js, String name, String open, List<String> items, String close) {
        if (!items.isEmpty()) {
            js.append(',')
                    .append(name)
                    .append(':')
                    .append(open)
                    .append(String.join(",", items))
                    .append(close);
        }
    }
}
