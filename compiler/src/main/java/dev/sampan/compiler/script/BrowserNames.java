package dev.sampan.compiler.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of a browser that a mini-program does not have: parameters of every module for which the runtime passes
/// nothing (docs/contracts/bundle.md section 3).
final class BrowserNames {

    static final List<String> ALL = List.of(
            "define",
            "window",
            "document",
            "self",
            "globalThis0",
            "frames",
            "location",
            "navigator",
            "localStorage",
            "XMLHttpRequest",
            "process");

    private static final Map<String, Pattern> DECLARATIONS = new HashMap<>();

    static {
        for (String name : ALL) {
            // `const a = 1, name`, `const {name}`, `let name`: the stretch is bounded so that minified code stays cheap
            String before = "\\b(?:let|const|class)(?:\\s+|\\b[^;()]{0,400}?[,{\\[:.]\\s*)";
            DECLARATIONS.put(name, Pattern.compile(before + name + "\\b(?!\\s*[:.(])"));
        }
    }

    private BrowserNames() {}

    /// The names that the code declares, or may declare. Leaving one out too often does little harm: the runtime
    /// has globals of these names, so that reading one gives `undefined` all the same.
    static Set<String> declaredIn(String body) {
        Set<String> declared = new HashSet<>();
        DECLARATIONS.forEach((name, declaration) -> {
            if (mayDeclare(body, name) && declaration.matcher(body).find()) {
                declared.add(name);
            }
        });
        return declared;
    }

    /// Whether the name stands anywhere behind what the pattern wants before it. The pattern is tried at every
    /// declaration of the file, this at every occurrence of the name, of which there are few.
    private static boolean mayDeclare(String body, String name) {
        for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
            int before = at - 1;
            while (before >= 0 && Character.isWhitespace(body.charAt(before))) {
                before--;
            }
            boolean afterWord = before < at - 1 && before >= 0 && "ts".indexOf(body.charAt(before)) >= 0;
            if (afterWord || (before >= 0 && ",{[:.".indexOf(body.charAt(before)) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
