package dev.sampan.simulator.base;

import java.util.List;

/// One classic script made of many modules.
///
/// @param code what an engine loads; each module keeps its own line breaks
/// @param spans where each module starts, in order
public record LinkedScript(String code, List<Span> spans) {
    /// @param module id of the module
    /// @param firstLine 1-based line of `code` that holds the module's line 1
    public record Span(String module, int firstLine) {}

    /// A place in a module.
    public record Place(String module, int line) {}

    public LinkedScript {
        spans = List.copyOf(spans);
    }

    /// The module and line behind a 1-based line of `code`.
    public Place locate(int line) {
        Span found = spans.getFirst();
        for (Span span : spans) {
            if (span.firstLine() > line) {
                break;
            }
            found = span;
        }
        return new Place(found.module(), line - found.firstLine() + 1);
    }
}
