package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.syntax.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A WXML file whose nodes are being written: the compiled file itself or one that it includes.
///
/// @param included the chain of included files down to this one, empty for the compiled file
/// @param templates names of templates that `<template is>` finds from here (WXML-IMP-03, -04)
/// @param wxs module name as written → key in the `wxs` table
record Unit(Document document, List<String> included, Set<String> templates, Map<String, String> wxs) {

    SourceText source() {
        return document.source();
    }

    String path() {
        return document.source().path();
    }

    /// The file to name in `P.f` and for template look-up; `null` for the compiled file itself.
    @Nullable
    String includedPath() {
        return included.isEmpty() ? null : path();
    }
}
