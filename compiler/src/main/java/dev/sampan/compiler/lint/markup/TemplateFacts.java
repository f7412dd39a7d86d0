package dev.sampan.compiler.lint.markup;

import dev.sampan.compiler.cache.Stored;
import dev.sampan.compiler.lint.js.ScriptFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one WXML file tells about itself. Offsets count UTF-16 units of its text, ends are exclusive.
///
/// @param main what stands outside of named templates
/// @param templates name → what stands in it
/// @param imports sources of `<import>`
/// @param broken the file has mistakes that make conclusions unsafe
@Stored
public record TemplateFacts(
        Body main, Map<String, Body> templates, List<String> imports, List<Module> modules, boolean broken) {

    /// All its markup.
    public List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        bodies.add(main);
        bodies.addAll(templates.values());
        return bodies;
    }

    /// A stretch of markup with one scope of data.
    ///
    /// @param reads fields of the data that are read
    /// @param handlers event handlers written as plain text
    /// @param classes class names written out
    /// @param uses `<template is>`
    /// @param includes sources of `<include>`
    /// @param members what is taken from WXS modules
    /// @param components values of `generic:` attributes
    /// @param texts plain values of other attributes: some name a method, such as those of worklets
    public record Body(
            List<Name> reads,
            List<Handler> handlers,
            List<Element> elements,
            List<Name> classes,
            List<Use> uses,
            List<String> includes,
            List<Member> members,
            List<String> components,
            Set<String> texts) {}

    public record Name(String name, int start, int end) {}

    /// @param attribute as written: `bindtap`, `catch:touchmove`
    public record Handler(String name, String attribute, int start, int end) {}

    public record Element(String tag, int start, int end, List<Attribute> attributes) {}

    /// @param name as a property has it: `fooBar` for `foo-bar`
    public record Attribute(String name, String written, int start, int end) {}

    /// @param template empty when the name depends on data
    /// @param open whether it may pass fields that are not written out
    public record Use(String template, List<String> fields, boolean open) {}

    /// @param name empty when the module itself is handed on
    public record Member(String module, String name, int start, int end) {}

    /// @param src empty for a module inside of the file
    /// @param code facts of a module inside of the file
    public record Module(String name, String src, ScriptFacts code, int start, int end) {}
}
