package dev.sampan.simulator.session;

import dev.sampan.compiler.bundle.Script;
import dev.sampan.compiler.script.SourceMap;
import dev.sampan.simulator.logic.CodeSource.Position;
import dev.sampan.simulator.logic.CodeSource.PositionMap;
import org.jspecify.annotations.Nullable;

/// Places in an emitted script → places in the file that the developer wrote. The source map is read when the first
/// place is asked for, which is never in a program without errors. Logic thread.
final class ScriptPositions implements PositionMap {
    private final Script script;
    private @Nullable SourceMap map;

    private ScriptPositions(Script script) {
        this.script = script;
    }

    static PositionMap of(Script script) {
        return new ScriptPositions(script);
    }

    @Override
    public Position original(int line, int column) {
        if (script.sourceMap().isEmpty()) {
            return new Position(script.id(), line, line == 1 ? Math.max(1, column - wrapperLength()) : column);
        }
        SourceMap parsed = map;
        if (parsed == null) {
            parsed = SourceMap.decode(script.sourceMap().get());
            map = parsed;
        }
        String source = parsed.source();
        return parsed.original(line, column)
                .map(p -> new Position(source, p.line(), p.column()))
                .orElse(new Position(script.id(), line, column));
    }

    /// The wrapper stands on the user's first line (contracts/bundle.md 3).
    private int wrapperLength() {
        String code = script.code();
        int open = code.indexOf(") {");
        return code.startsWith("define(") && open >= 0 ? open + 3 : 0;
    }
}
