package dev.sampan.compiler.bundle;

/// One compiled WXML file: a `defineTemplate(…)` call.
///
/// @param id path below miniprogramRoot, such as `pages/index/index.wxml`
public record Template(String id, String code) implements BundlePart {
    @Override
    public String content() {
        return code;
    }
}
