package dev.sampan.compiler.wxml.codegen;

import java.util.LinkedHashMap;
import java.util.Map;

/// The bits by which generated code tells what an update has changed: one for each data field that the body (or
/// template) reads, one for the rounds of each loop. What comes late shares the last bit. One body or template,
/// one thread.
final class ReadBits {

    /// The sign is [Js#DYNAMIC].
    private static final int SHARED = 30;

    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private int used;

    int field(String name) {
        return fields.computeIfAbsent(name, n -> next());
    }

    int loop() {
        return next();
    }

    private int next() {
        return 1 << Math.min(used++, SHARED);
    }

    /// `{list:1,title:4}`
    String js() {
        StringBuilder js = new StringBuilder("{");
        fields.forEach((name, bit) -> js.append(js.length() > 1 ? "," : "")
                .append(JsText.key(name))
                .append(':')
                .append(bit));
        return js.append('}').toString();
    }
}
