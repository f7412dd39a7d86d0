package dev.sampan.compiler.wxml.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The event and the form of an event attribute (WXML-EVT-01, -02, -05).
///
/// @param kind `bind`, `catch`, `mut-bind`, `capture-bind`, `capture-catch` or `capture-mut-bind`
record EventBinding(String type, String kind) {

    private static final List<String> KINDS =
            List.of("bind", "catch", "mut-bind", "capture-bind", "capture-catch", "capture-mut-bind");

    /// `null` when the attribute is not an event binding.
    static @Nullable EventBinding of(String attribute, boolean glassEasel) {
        int colon = attribute.indexOf(':');
        if (colon >= 0) {
            String kind = attribute.substring(0, colon);
            String type = attribute.substring(colon + 1);
            return KINDS.contains(kind) && !type.isEmpty() ? new EventBinding(type, kind) : null;
        }
        for (String kind : new String[] {"bind", "catch"}) {
            if (attribute.startsWith(kind) && attribute.length() > kind.length()) {
                String type = attribute.substring(kind.length());
                if (!type.startsWith("-")) {
                    return new EventBinding(type, kind);
                }
                return glassEasel ? null : new EventBinding(AttributeNames.camelCase(type), kind);
            }
        }
        return null;
    }
}
