package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.RelatedPlace;
import dev.sampan.compiler.diagnostic.Severity;
import java.util.List;

/// Writes diagnostics for people and as JSON (cli.md B4).
record ProblemReport(List<Diagnostic> problems, int shown) {

    /// limits.md DIAGNOSTICS_MAX.
    static final int USUAL_MAXIMUM = 200;

    long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /// Whether a problem is at least as bad as `level`.
    boolean reaches(Severity level) {
        return problems.stream().anyMatch(problem -> problem.severity().compareTo(level) <= 0);
    }

    int truncated() {
        return Math.max(0, problems.size() - shown);
    }

    /// One line per problem, its hint below it.
    void print(CliContext context) {
        for (Diagnostic problem : visible()) {
            context.output().line(problem.toString());
            if (!problem.hint().isEmpty() && !context.options().quiet) {
                context.output().line("    " + problem.hint());
            }
        }
        if (truncated() > 0) {
            context.output().line(context.text("problems.more", truncated()));
        }
    }

    ArrayNode json() {
        ArrayNode array = Output.JSON.createArrayNode();
        visible().forEach(problem -> array.add(json(problem)));
        return array;
    }

    private List<Diagnostic> visible() {
        return problems.subList(0, Math.min(shown, problems.size()));
    }

    private static ObjectNode json(Diagnostic problem) {
        ObjectNode node = Output.JSON.createObjectNode();
        node.put("code", problem.code());
        AnchorCodes.of(problem.code()).ifPresent(code -> node.put("anchorCode", code));
        node.put("severity", problem.severity().word());
        node.put("message", problem.message());
        node.put("hint", problem.hint());
        node.put("file", problem.file());
        node.put("line", problem.line()).put("column", problem.column());
        node.put("endLine", problem.endLine()).put("endColumn", problem.endColumn());
        ArrayNode related = node.putArray("related");
        for (RelatedPlace place : problem.related()) {
            related.addObject()
                    .put("file", place.place().file())
                    .put("line", place.place().line())
                    .put("column", place.place().column())
                    .put("message", place.message());
        }
        return node;
    }
}
