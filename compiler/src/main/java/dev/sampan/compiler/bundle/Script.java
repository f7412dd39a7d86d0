package dev.sampan.compiler.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One JavaScript module, wrapped in `define(…)`, ready to be run by the logic layer.
///
/// @param id path below miniprogramRoot with the emitted extension, such as `pages/index/index.js`
/// @param code the whole `define(…);` call; the user's first line is the first line
/// @param requires literal argument of `require` → id of the module it means, decided at compile time
/// @param sourceMap source map version 3 of `code`, when the code is not the user's own text
public record Script(String id, String code, Map<String, String> requires, Optional<String> sourceMap)
        implements BundlePart {

    public Script {
        requires = java.util.Collections.unmodifiableMap(new TreeMap<>(requires));
    }

    @Override
    public String content() {
        return sourceMap.map(map -> code + '\0' + map).orElse(code);
    }
}
