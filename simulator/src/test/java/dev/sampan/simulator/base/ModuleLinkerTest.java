package dev.sampan.simulator.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// contracts/host.md: the restrictions of base library modules, and what the linker makes of them.
class ModuleLinkerTest {
    private final Map<String, String> modules = new HashMap<>();

    @Test
    void linksModulesInTheOrderOfTheirNeeds() {
        modules.put(
                "logic/main.mjs",
                "import { twice as two, base } from \"../shared/a.mjs\";\nexport function boot() { return two(base); }\n");
        modules.put(
                "shared/a.mjs",
                "import * as b from './b.mjs';\nexport const base = b.start();\nexport function twice(x) { return 2 * x; }\n");
        modules.put("shared/b.mjs", "export { begin as start };\nfunction begin() { return 21; }\n");
        assertThat(run("logic/main.mjs").execute().asInt()).isEqualTo(42);
    }

    @Test
    void runsAModuleOnceHoweverOftenItIsImported() {
        modules.put(
                "main.mjs",
                "import { next as a } from './x.mjs';\nimport { next as b } from './y.mjs';\nexport function boot() { return [a(), b()].join(); }");
        modules.put("x.mjs", "export { next } from './count.mjs';");
        modules.put("y.mjs", "import './count.mjs';\nexport { next } from './count.mjs';");
        modules.put("count.mjs", "const box = { n: 0 };\nexport function next() { return ++box.n; }");
        assertThat(run("main.mjs").execute().asString()).isEqualTo("1,2");
    }

    @Test
    void readsStringsTemplatesAndRegularExpressionsAsSuch() {
        modules.put("main.mjs", """
                // export default 1
                /* import x from "y" */
                const text = `export ${[1, `import ${"}"}`].join(`}`)} await`;
                const re = /['"`{(]/g, half = 4 / 2 / 1;
                const o = { import: 1, export: 2 };
                export const
                    answer = text + re.source + half + o.import + o.export;
                export async function* rest() { await 1; }
                export class Box {}
                export function boot() { return answer; }
                """);
        assertThat(run("main.mjs").execute().asString()).isEqualTo("export 1}import } await['\"`{(]212");
    }

    @Test
    void keepsLineNumbersOfEveryModule() {
        modules.put(
                "main.mjs",
                "import {\n  a, // first\n  b,\n} from \"./dep.mjs\";\nexport function boot() {\n  return a.b.c;\n}\n");
        modules.put("dep.mjs", "export const a = {};\nexport const b = 1;\n");
        LinkedScript script = link("main.mjs");
        try (Context context = Context.create("js")) {
            context.eval("js", script.code());
            assertThatThrownBy(() -> context.eval("js", "globalThis.boot()"))
                    .isInstanceOfSatisfying(
                            PolyglotException.class,
                            e -> assertThat(script.locate(e.getSourceLocation().getStartLine()))
                                    .isEqualTo(new LinkedScript.Place("main.mjs", 6)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export default 1; | main.mjs:1: only named exports of functions, classes and single consts are allowed",
                "export let x = 1; | main.mjs:1: only named exports of functions, classes and single consts are allowed",
                "export * from './dep.mjs'; | main.mjs:1: only named exports of functions, classes and single consts are allowed",
                "import x from './dep.mjs'; | main.mjs:1: this form of import is not allowed",
                "import { y } from './dep.mjs'; | main.mjs:1: dep.mjs does not export y",
                "export { y } from './dep.mjs'; | main.mjs:1: dep.mjs does not export y",
                "import { x } from 'lodash'; | main.mjs:1: only relative imports are allowed, not lodash",
                "import { x } from '../../dep.mjs'; | main.mjs:1: ../../dep.mjs leads out of the sources",
                "import './nowhere.mjs'; | module not found: nowhere.mjs",
                "const f = () => import('./dep.mjs'); | main.mjs:1: this form of import is not allowed",
                "function f() { return import('./dep.mjs') } | main.mjs:1: only static imports are allowed",
                "await 1; | main.mjs:1: top-level await is not allowed",
                "import './main.mjs'; | modules import each other: main.mjs → main.mjs",
                "f(; | main.mjs:1: brackets do not close",
                "const a = 'x | main.mjs:1: string does not end on its line",
                "const a = 1; | main.mjs does not export boot",
            })
    void refusesWhatTheContractForbids(String source, String message) {
        modules.put("main.mjs", source.replace("'x", "'x\n"));
        modules.put("dep.mjs", "export const x = 1;");
        assertThatThrownBy(() -> link("main.mjs"))
                .isInstanceOf(LinkException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheWholeCircle() {
        modules.put("main.mjs", "import './a.mjs';");
        modules.put("a.mjs", "import './b.mjs';");
        modules.put("b.mjs", "import './a.mjs';");
        assertThatThrownBy(() -> link("main.mjs"))
                .hasMessage("modules import each other: main.mjs → a.mjs → b.mjs → a.mjs");
    }

    private LinkedScript link(String entry) {
        return BaseLibrary.link(this::read, entry, Map.of("boot", "boot"));
    }

    private Value run(String entry) {
        Context context = Context.create("js");
        context.eval("js", link(entry).code());
        return context.eval("js", "globalThis.boot");
    }

    private String read(String id) {
        String text = modules.get(id);
        if (text == null) {
            throw new LinkException("module not found: " + id);
        }
        return text;
    }
}
