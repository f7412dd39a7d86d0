package dev.sampan.compiler.script;

import dev.sampan.compiler.bundle.Script;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts translated scripts into `define(…)` (docs/contracts/bundle.md section 3).
public final class ScriptWrapper {

    private ScriptWrapper() {}

    /// @param requires literal → id
    public static Script script(String id, ScriptUnit unit, Map<String, String> requires) {
        String head = "define(" + JsText.quote(id) + ", function (" + parameters(unit) + ") {";
        String code = head + unit.body() + "\n}, " + object(requires) + ");";
        Optional<String> map =
                unit.map().map(found -> found.shiftFirstLine(head.length()).encode());
        return new Script(id, code, requires, map);
    }

    /// @param json strict JSON text
    public static Script json(String id, String json) {
        // U+2028 is a line end inside of a JavaScript regular expression but not of a string: JSON is JavaScript
        String code =
                "define(" + JsText.quote(id) + ", function (require, module) {module.exports = " + json + ";\n});";
        return new Script(id, code, Map.of(), Optional.empty());
    }

    /// A script may declare such a name itself with `let`, `const` or `class`; a parameter of the same name would then
    /// be a syntax error, so it is renamed.
    private static String parameters(ScriptUnit unit) {
        StringBuilder list = new StringBuilder("require, module, exports");
        for (String name : BrowserNames.ALL) {
            list.append(", ").append(unit.ownNames().contains(name) ? name + "$" : name);
        }
        return list.toString();
    }

    private static String object(Map<String, String> requires) {
        StringBuilder object = new StringBuilder("{");
        new TreeMap<>(requires).forEach((literal, id) -> {
            if (object.length() > 1) {
                object.append(", ");
            }
            object.append(JsText.quote(literal)).append(": ").append(JsText.quote(id));
        });
        return object.append('}').toString();
    }
}
