package dev.sampan.compiler.wxml;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import java.util.List;
import java.util.Optional;

/// The outcome of one WXML file.
///
/// @param code the JavaScript of contract bundle.md, section 4; empty when the file has an error in `exparser`
///     (WXML-GEN-03)
/// @param diagnostics in source order; those of included files name the included file
public record WxmlResult(Optional<String> code, List<Diagnostic> diagnostics, WxmlFacts facts) {

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
