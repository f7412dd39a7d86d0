package dev.sampan.compiler.lint;

import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A page or component as the linter sees it; files are named by id.
///
/// @param path id without extension
/// @param json its JSON file, an empty object when there is none
/// @param using tag → path of the component
/// @param declared every tag that some JSON file declares, whether its component was found or not
public record LintComponent(
        String path,
        Dialect dialect,
        JsonValue.Obj json,
        Map<String, String> using,
        Set<String> declared,
        Optional<String> script,
        Optional<String> template,
        Optional<String> style) {

    /// Whether its files belong to the project and not to a package it uses.
    boolean isOwn() {
        return isOwn(path);
    }

    /// Whether it is drawn as a scene of xr-frame: its tags and attributes are those of that library.
    boolean isDrawn() {
        return json.get("renderer").orElse(null) instanceof JsonValue.Str renderer
                && renderer.text().equals("xr-frame");
    }

    static boolean isOwn(String id) {
        return !id.startsWith("miniprogram_npm/")
                && !id.contains("/miniprogram_npm/")
                && !id.startsWith("node_modules/")
                && !id.contains("/node_modules/");
    }
}
