package dev.sampan.simulator.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs the base library's own tests (src/test/js/all.mjs) in GraalJS, the engine that the product uses
/// (contracts/host.md, "Tests"). Node runs the same list.
class BaseLibraryTest {
    @Test
    void bothHalvesKeepToTheRulesOfTheLinker() {
        assertThat(BaseLibrary.shared().logic().code()).contains("globalThis.__sampanBoot = ");
        assertThat(BaseLibrary.shared().view().code()).contains("globalThis.__sampanBootView = ");
    }

    @TestFactory
    Stream<DynamicTest> javaScript() {
        LinkedScript script =
                BaseLibrary.link(ModuleSource.directory(Path.of("src")), "test/js/all.mjs", Map.of("tests", "tests"));
        Context context = Context.newBuilder("js").option("js.console", "true").build();
        context.eval("js", script.code());
        Value tests = context.eval("js", "globalThis.tests");
        Value runner = context.eval("js", """
                (test, done) => {
                  const failed = (e) => done(String((e && e.stack) || e));
                  try { Promise.resolve(test.run()).then(() => done(''), failed); } catch (e) { failed(e); }
                }""");
        List<DynamicTest> all = new ArrayList<>();
        for (long i = 0; i < tests.getArraySize(); i++) {
            Value test = tests.getArrayElement(i);
            all.add(DynamicTest.dynamicTest(test.getMember("name").asString(), () -> run(runner, test)));
        }
        assertThat(all).isNotEmpty();
        return all.stream();
    }

    private static void run(Value runner, Value test) {
        AtomicReference<String> outcome = new AtomicReference<>("the promise of the test never settled");
        runner.executeVoid(test, (ProxyExecutable) arguments -> {
            outcome.set(arguments[0].asString());
            return null;
        });
        assertThat(outcome.get()).isEmpty();
    }
}
