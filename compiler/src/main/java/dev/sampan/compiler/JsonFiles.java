package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.source.SourceText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The configuration files of the mini-program as objects. One that is broken is shown as it last was.
final class JsonFiles {

    private final RunState run;
    private final Set<String> reported = new HashSet<>();

    JsonFiles(RunState run) {
        this.run = run;
    }

    /// The object of a file, empty when it does not exist or holds no object even in part.
    Optional<JsonValue.Obj> object(String id) {
        Optional<SourceText> source = run.files().text(id);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        JsonParser.Result result = parse(id, source.get());
        Optional<JsonValue.Obj> object =
                result.value() instanceof JsonValue.Obj value ? Optional.of(value) : Optional.empty();
        boolean first = reported.add(id);
        if (first) {
            run.diagnostics().addAll(result.diagnostics());
            if (object.isEmpty() && !result.hasErrors()) {
                run.diagnostics()
                        .add(Diagnostic.error(
                                "CONFIG_TYPE",
                                source.get().place(0, 1),
                                id + " must hold an object in braces",
                                "Write { … }"));
            }
        }
        if (result.hasErrors()) {
            run.stale().add(id);
            return run.lastGood().json(id).or(() -> object);
        }
        object.ifPresent(value -> run.lastGood().keepJson(id, value));
        return object;
    }

    JsonParser.Result parse(String id, SourceText source) {
        return run.cache().get(JsonParser.Result.class, id, "", source, JsonParser::parse);
    }
}
