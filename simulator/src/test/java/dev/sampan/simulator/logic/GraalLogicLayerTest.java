package dev.sampan.simulator.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.simulator.logic.CodeSource.Position;
import dev.sampan.simulator.logic.ConsoleEntry.Level;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// contracts/host.md "Logic layer" and spec limits section 4, against the real engine.
class GraalLogicLayerTest {
    private static final LogicLimits QUICK =
            new LogicLimits(Duration.ofMillis(300), Duration.ofMillis(1500), 11_000, 64L << 20);
    private static final LogicLimits CALM =
            new LogicLimits(Duration.ofHours(1), Duration.ofHours(2), 11_000, 64L << 20);
    /// Evaluates each message of channel `do` and emits the result.
    private static final String EVALUATE =
            "return (channel, json) => { if (channel === 'do') host.emit(String(host.evaluate(json, 'tool'))); };";

    @Test
    void givesTheConfigAndDeliversMessagesInOrder() throws Exception {
        String boot = "host.send('boot ' + config.n); return (channel, json) => host.emit(channel + ' ' + json);";
        try (RecordingLogic logic = logic(boot)) {
            logic.layer.receive("view", "[1]");
            logic.layer.receive("tool", "[2]");
            assertThat(logic.next()).isEqualTo(new RecordingLogic.Sent("boot 7"));
            assertThat(logic.emitted()).isEqualTo("view [1]");
            assertThat(logic.emitted()).isEqualTo("tool [2]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typeof Java",
                "typeof Polyglot",
                "typeof Packages",
                "typeof Graal",
                "typeof load",
                "typeof print",
                "typeof console",
                "typeof quit",
                "typeof java",
                "typeof __sampanBoot",
                "typeof loadWithNewGlobal"
            })
    void hidesWhatTheEngineAdds(String probe) throws Exception {
        try (RecordingLogic logic = logic(EVALUATE)) {
            logic.layer.receive("do", probe);
            assertThat(logic.emitted()).isEqualTo("undefined");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval('1')",
                "new Function('return 1')()",
                "(async()=>{}).constructor('return 1')()",
                "(function*(){}).constructor('return 1')()"
            })
    void refusesCodeFromText(String code) throws Exception {
        try (RecordingLogic logic = logic(EVALUATE)) {
            logic.layer.receive("do", "try { " + code + "; 'ran' } catch (e) { e.name }");
            assertThat(logic.emitted()).isEqualTo("EvalError");
        }
    }

    @Test
    void loadsCodeOnDemandAndReportsPlacesOfTheProject() throws Exception {
        String boot = """
                const modules = {};
                globalThis.define = (id, fn) => { modules[id] = fn; };
                return (channel, id) => {
                  if (!host.load('script', id)) { host.emit('none'); return; }
                  modules[id]();
                };""";
        String broken = "define('pages/a.js', function () {function onLoad() {\n  null.x;\n}\nonLoad();\n});";
        Map<String, String> scripts = Map.of("pages/a.js", broken, "syntax.js", "let = ;");
        try (RecordingLogic logic = new RecordingLogic(boot, scripts, CALM)) {
            logic.layer.receive("view", "nowhere.js");
            assertThat(logic.emitted()).isEqualTo("none");
            logic.layer.receive("view", "pages/a.js");
            ConsoleEntry entry = logic.next(ConsoleEntry.class);
            assertThat(entry.level()).isEqualTo(Level.EXCEPTION);
            assertThat(entry.argsJson()).contains("TypeError").contains("null");
            assertThat(entry.stack().getFirst()).hasToString("at onLoad (pages/a.js:2:3)");
            assertThat(entry.stack().get(1).position()).isEqualTo(new Position("pages/a.js", 4, 1));
            logic.layer.receive("view", "syntax.js");
            ConsoleEntry syntax = logic.next(ConsoleEntry.class);
            assertThat(syntax.argsJson()).contains("SyntaxError");
            assertThat(syntax.source().orElseThrow().file()).isEqualTo("syntax.js");
        }
    }

    @Test
    void consoleLinesKnowTheirCaller() throws Exception {
        String boot = """
                globalThis.say = (text) => host.log('warn', JSON.stringify({ args: [text] }));
                return (channel, id) => { host.load('script', id); };""";
        try (RecordingLogic logic =
                new RecordingLogic(boot, Map.of("a.js", "(function f() {\n\n   say('x');\n})()"), CALM)) {
            logic.layer.receive("view", "a.js");
            ConsoleEntry entry = logic.next(ConsoleEntry.class);
            assertThat(entry.level()).isEqualTo(Level.WARN);
            assertThat(entry.argsJson()).isEqualTo("[\"x\"]");
            assertThat(entry.source()).contains(new Position("a.js", 3, 4));
        }
    }

    /// Programs print `error.stack`; its places are those that the developer wrote.
    @Test
    void stacksInTextsNameWrittenPlaces() throws Exception {
        String boot = """
                globalThis.say = (text) => host.log('warn', JSON.stringify({ args: [text, 1] }));
                return (channel, id) => { host.load('script', id); };""";
        String code = "(function f() {\n  try { null.x } catch (e) { say(e.stack) }\n})()";
        try (RecordingLogic logic = new RecordingLogic(boot, Map.of("a.gen.js", code), CALM)) {
            logic.layer.receive("view", "a.gen.js");
            assertThat(logic.next(ConsoleEntry.class).argsJson())
                    .contains("\\n    at f (a.ts:12:9)\\n    at a.ts:11:1\",1]");
        }
    }

    @Test
    void timersFireInOrderRepeatAndStop() throws Exception {
        String boot = """
                let n = 0;
                host.setTimer(3, 30, false); host.setTimer(2, 0, false); host.setTimer(9, 0, false); host.clearTimer(9);
                host.setTimer(4, 5, true);
                return (channel, id) => {
                  if (id === '4') { if (++n === 3) { host.clearTimer(4); host.emit('three'); } return; }
                  host.emit(channel + id);
                };""";
        try (RecordingLogic logic = logic(boot)) {
            assertThat(logic.emitted()).isEqualTo("timer2");
            assertThat(java.util.List.of(logic.emitted(), logic.emitted()))
                    .containsExactlyInAnyOrder("timer3", "three");
        }
    }

    @Test
    void microtasksRunBeforeTheNextTurnAndLostRejectionsAreTold() throws Exception {
        String boot = """
                host.onUnhandledRejection((reason, promise) => host.emit('lost ' + reason + (promise instanceof Promise)));
                return (channel, json) => {
                  Promise.resolve().then(() => host.emit('micro ' + json));
                  if (json === '1') Promise.reject('why');
                };""";
        try (RecordingLogic logic = logic(boot)) {
            logic.layer.receive("view", "1");
            logic.layer.receive("view", "2");
            assertThat(logic.emitted()).isEqualTo("micro 1");
            assertThat(logic.emitted()).isEqualTo("lost whytrue");
            assertThat(logic.emitted()).isEqualTo("micro 2");
        }
    }

    @Test
    void nativeCallsAnswerAndKeepTheSecretsOfTheHost() throws Exception {
        String boot = """
                host.emit(host.native('storage.get', '{"k":1}'));
                host.emit(host.native('broken', '{}'));
                host.invoke(5, 'request', '{}');
                return (channel, json) => host.emit(channel + json);""";
        try (RecordingLogic logic = logic(boot)) {
            assertThat(logic.emitted()).isEqualTo("{\"ok\":true,\"r\":[\"storage.get\",{\"k\":1}]}");
            assertThat(logic.emitted()).isEqualTo("{\"ok\":false,\"errMsg\":\"internal error\"}");
            assertThat(logic.emitted()).isEqualTo("native{\"id\":5,\"ok\":true,\"r\":\"request\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true);",
                "try { while (true); } finally { while (true); }",
                "const a = []; a.length = 2 ** 32 - 1; a.forEach(() => 0); while (true) a.indexOf(1)",
                "(async () => { while (true) await 0; })()"
            })
    void endsAScriptThatDoesNotReturn(String endless) throws Exception {
        try (RecordingLogic logic = logic(EVALUATE, QUICK)) {
            logic.layer.receive("do", endless);
            Object first = logic.next();
            while (first instanceof String) {
                first = logic.next();
            }
            assertThat(first).isInstanceOf(RecordingLogic.Hang.class);
            LogicEnd end = end(logic);
            assertThat(end.reason()).isEqualTo(LogicEnd.Reason.HANG);
            assertThat(end.message()).contains("without a pause");
            assertThat(end.abandoned()).isFalse();
        }
    }

    @Test
    void stopOfTheUserKeepsTheContext() throws Exception {
        try (RecordingLogic logic =
                logic(EVALUATE, new LogicLimits(Duration.ofMillis(200), Duration.ofMinutes(5), 11_000, 64L << 20))) {
            logic.layer.receive("do", "globalThis.kept = 3; while (true);");
            logic.next(RecordingLogic.Hang.class);
            logic.layer.stopTurn();
            assertThat(logic.next(ConsoleEntry.class).argsJson()).contains("was stopped");
            logic.next(RecordingLogic.Resumed.class);
            logic.layer.receive("do", "kept + 1");
            assertThat(logic.emitted()).isEqualTo("4");
        }
    }

    @Test
    void deepRecursionWorksAsOnAPhone() throws Exception {
        try (RecordingLogic logic = logic(EVALUATE, CALM)) {
            logic.layer.receive("do", "(function f(n) { return n ? 1 + f(n - 1) : 0; })(9000)");
            assertThat(logic.emitted()).isEqualTo("9000");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(function f() { f(); })()",
                "(function f() { try { f(); } catch (e) { f(); } })()",
                "(function f() { try { f(); } finally { f(); } })()",
                "JSON.stringify({ toJSON() { return JSON.stringify(this); } })",
                "const o = { get x() { return this.x; } }; o.x"
            })
    void endsARecursionStorm(String storm) throws Exception {
        try (RecordingLogic logic = logic(EVALUATE, CALM)) {
            logic.layer.receive("do", storm);
            LogicEnd end = end(logic);
            assertThat(end.reason()).isEqualTo(LogicEnd.Reason.STACK);
            assertThat(end.message()).contains("11000");
        }
    }

    @Test
    void carriesAMessageOfFiftyMegabytes() throws Exception {
        try (RecordingLogic logic = logic(EVALUATE, CALM)) {
            logic.layer.receive("do", "'x'.repeat(50 * 1024 * 1024)");
            assertThat(logic.emitted()).hasSize(50 * 1024 * 1024);
        }
    }

    @Test
    void aBaseLibraryThatDoesNotStartIsTold() throws Exception {
        try (RecordingLogic logic = logic("throw new TypeError('no boot');")) {
            assertThat(logic.next(ConsoleEntry.class).argsJson()).contains("no boot");
            assertThat(end(logic).reason()).isEqualTo(LogicEnd.Reason.BOOT);
        }
    }

    @Test
    void exceptionsOfATurnLeaveTheLayerAlive() throws Exception {
        String boot = "return (channel, json) => { if (json === 'x') throw new Error('in a turn'); host.emit(json); };";
        try (RecordingLogic logic = logic(boot)) {
            logic.layer.receive("view", "x");
            logic.layer.receive("view", "y");
            assertThat(logic.next(ConsoleEntry.class).argsJson()).contains("in a turn");
            assertThat(logic.emitted()).isEqualTo("y");
        }
    }

    @Test
    void twoProgramsShareNothing() throws Exception {
        try (RecordingLogic one = logic(EVALUATE);
                RecordingLogic two = logic(EVALUATE)) {
            one.layer.receive("do", "globalThis.mark = 1; Object.prototype.mark2 = 1; 'set'");
            assertThat(one.emitted()).isEqualTo("set");
            two.layer.receive("do", "typeof mark + typeof ({}).mark2");
            assertThat(two.emitted()).isEqualTo("undefinedundefined");
        }
    }

    private static LogicEnd end(RecordingLogic logic) {
        Object event = logic.next();
        while (!(event instanceof LogicEnd)) {
            event = logic.next();
        }
        return (LogicEnd) event;
    }

    private static RecordingLogic logic(String boot) {
        return logic(boot, CALM);
    }

    private static RecordingLogic logic(String boot, LogicLimits limits) {
        return new RecordingLogic(boot, Map.of(), limits);
    }
}
