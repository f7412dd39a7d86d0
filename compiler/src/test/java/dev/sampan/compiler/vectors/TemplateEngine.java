package dev.sampan.compiler.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

/// Executes generated code with the test's own `R`. One vector, one thread.
final class TemplateEngine implements AutoCloseable {

    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private static final Source EVALUATOR = Source.newBuilder("js", Vectors.text("evaluator.js"), "evaluator.js")
            .buildLiteral();

    private final Context context = Context.newBuilder("js").engine(ENGINE).build();

    TemplateEngine() {
        context.eval(EVALUATOR);
    }

    void load(String name, String code) {
        context.eval(Source.newBuilder("js", code, name).buildLiteral());
    }

    /// @return `{tree, problems, reads}`
    JsonNode render(String entry, JsonNode data, String dialect) {
        try {
            String json = context.getBindings("js")
                    .getMember("render")
                    .execute(entry, data.toString(), dialect)
                    .asString();
            return Vectors.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
