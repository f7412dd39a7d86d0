package dev.sampan.compiler.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.Script;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

/// ES modules and TypeScript are run after translation, with the loader that docs/contracts/bundle.md section 3
/// describes.
class EsModuleTest {

    private static final String LOADER = """
            var defined = {}, loaded = {}, log = [];
            function define(id, fn, requires) { defined[id] = [fn, requires || {}]; }
            function load(id) {
              if (loaded[id]) return loaded[id].exports;
              var module = loaded[id] = {exports: {}}, own = defined[id];
              if (!own) throw new Error("no module " + id);
              own[0](function (literal) { return load(own[1][literal] || literal); }, module, module.exports);
              return module.exports;
            }
            """;

    private static CompileResult compile(Map<String, String> scripts) {
        MemoryFiles files = new MemoryFiles(scripts)
                .put("app.json", "{\"pages\":[\"p/p\"]}")
                .put("p/p.js", "Page({})")
                .put("p/p.wxml", "");
        return new Compiler(files, CompilerOptions.defaults()).compile();
    }

    /// What `log` holds after app.js ran, joined with commas.
    private static String run(Map<String, String> scripts) {
        CompileResult result = compile(scripts);
        assertThat(result.diagnostics()).isEmpty();
        try (Context context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            context.eval("js", LOADER);
            AppBundle bundle = result.bundle();
            bundle.scripts().values().stream()
                    .filter(script -> !script.id().equals("p/p.js"))
                    .forEach(script -> context.eval("js", script.code()));
            context.eval("js", "load('app.js')");
            return context.eval("js", "log.join(',')").asString();
        }
    }

    @Test
    void importsAreLiveAndBoundByName() {
        assertThat(run(Map.of(
                        "app.js",
                        "import {n, inc as up} from './c';\nlog.push(n)\nup()\nlog.push(n)\n{ let n = 'own'; log.push(n) }\n"
                                + "log.push({n}.n)",
                        "c.js",
                        "export let n = 1;\nexport function inc() { n++ }")))
                .isEqualTo("1,2,own,2");
    }

    @Test
    void defaultsMeetCommonJs() {
        assertThat(run(Map.of(
                        "app.js",
                        "import a, {b} from './cjs'\nimport * as all from './cjs'\nimport e, * as es from './es'\n"
                                + "log.push(a.b, b, all.b, all.default.b, e, es.default, es.x)",
                        "cjs.js",
                        "module.exports = {b: 5}",
                        "es.js",
                        "const x = 7\nexport {x}\nexport default 'd'")))
                .isEqualTo("5,5,5,5,d,d,7");
    }

    @Test
    void modulesMayImportEachOther() {
        assertThat(run(Map.of(
                        "app.js", "import {a} from './a'\nlog.push(a())",
                        "a.js",
                                "import {b} from './b'\nexport function a() { return 'a' + b() }\nexport const late = 'L'",
                        "b.js", "import {late} from './a'\nexport function b() { return 'b' + late }")))
                .isEqualTo("abL");
    }

    @Test
    void importsRunBeforeTheBodyWhereverTheyStand() {
        assertThat(run(Map.of(
                        "app.js", "log.push('body')\nexport {y as z}\nimport {y} from './y'\nlog.push(y)",
                        "y.js", "log.push('y')\nexport const y = 3")))
                .isEqualTo("y,body,3");
    }

    @Test
    void exportsInEveryForm() {
        assertThat(run(Map.of(
                        "app.js",
                        "import def, * as m from './m'\nimport C from './k'\n"
                                + "log.push(def(), m.one, m.two, m.deep, m.rest.length, m.ren, m.star, m.ns.star, new C().v)",
                        "m.js",
                        "export const one = 1, {two, a: {deep}, ...others} = {two: 2, a: {deep: 3}};\n"
                                + "export const [, ...rest] = [1, 2, 3]\n"
                                + "export default function () { return 'anon' }\nexport {star as ren, default as dd} from './s'\n"
                                + "export * from './s'\nexport * as ns from './s'",
                        "s.js",
                        "export const star = '*'\nexport default 0",
                        "k.js",
                        "export default class K { constructor() { this.v = 'k' } }")))
                .isEqualTo("anon,1,2,3,2,*,*,*,k");
    }

    /// A call of an imported name gets no `this`, and a line without semicolon before it is not called.
    @Test
    void callsKeepTheirMeaning() {
        assertThat(run(Map.of(
                        "app.js",
                        "import {f, tag} from './f'\nconst v = 'v'\nf(v)\nif (v) f('if')\nelse f('else')\nlog.push(tag`x`)",
                        "f.js",
                        "export function f(x) { log.push(x + (this === undefined)) }\nexport const tag = s => s[0]")))
                .isEqualTo("vtrue,iftrue,x");
    }

    /// The parser counts code points, Java counts UTF-16 units.
    @Test
    void editsStandRightBehindAstralCharacters() {
        assertThat(run(Map.of(
                        "app.js",
                        "import {b} from './b' // 😀😀\nconst s = '😀'; log.push(s + b, `😀${b}`)",
                        "b.js",
                        "export const b = '好'")))
                .isEqualTo("😀好,😀好");
    }

    @Test
    void typeScriptIsStripped() {
        assertThat(run(Map.of(
                        "app.ts",
                        "import type {T} from './t'\nimport {make, E} from './t'\nconst t: T = make<number>(2)\n"
                                + "log.push(t.n!, E.B)\ndeclare const log: any[]",
                        "t.ts",
                        "export interface T { n?: number }\nexport enum E { A, B }\n"
                                + "export function make<X extends number>(n: X): T { return {n} }")))
                .isEqualTo("2,1");
    }

    @Test
    void namesOfABrowserMayBeDeclared() {
        assertThat(run(Map.of(
                        "app.js",
                        "const location = 'here', process = 'p';\nlet {navigator} = {navigator: 'n'};\n"
                                + "log.push(location, process, navigator, typeof window)")))
                .isEqualTo("here,p,n,undefined");
    }

    @Test
    void oldScriptsMayUseWithAndOctals() {
        assertThat(run(Map.of("app.js", "var o = {a: 010};\nwith (o) { log.push(a) }")))
                .isEqualTo("8");
    }

    @Test
    void dynamicImportBecomesAPromise() {
        assertThat(run(Map.of(
                        "app.js", "export {}\nimport('./d').then(m => log.push(m.default))\nlog.push('first')",
                        "d.js", "export default 'later'")))
                .isEqualTo("first,later");
    }

    /// A declaration ends by itself; as an assignment it would go on with the "(" or "[" of the next line.
    @Test
    void aDefaultWithoutNameEndsWhereItEnded() {
        assertThat(run(Map.of(
                        "app.js",
                        "import f from './f'\nimport C from './c'\nlog.push(f(), new C().m(), f.name)",
                        "f.js",
                        "export default function () { return 'f' }\n(function () { log.push('iife') })()",
                        "c.js",
                        "export default class { m() { return 'm' } }\n[1].forEach(n => log.push(n))")))
                .isEqualTo("iife,1,f,m,_default");
    }

    /// Function declarations exist before the body runs, also the one that is exported without a name.
    @Test
    void aDefaultFunctionIsThereInACycle() {
        assertThat(run(Map.of(
                        "app.js", "import './a'",
                        "a.js", "import './b'\nexport default function* () { yield 'early' }",
                        "b.js", "import a from './a'\nlog.push(...a())")))
                .isEqualTo("early");
    }

    @Test
    void dynamicImportWorksInPlainScripts() {
        assertThat(run(Map.of(
                        "app.js",
                        "'use strict'\nlog.push(typeof this)\nimport('./c').then(function (m) { log.push(m.x, m.default.x) })",
                        "c.js",
                        "module.exports = {x: 1}")))
                .isEqualTo("object,1,1");
    }

    @Test
    void typeScriptOfEveryForm() {
        assertThat(run(Map.of(
                        "app.ts",
                        """
                        import { type T, E, K, S } from './t'
                        import t = require('./t')
                        import eq = require('./eq')
                        declare const log: any[]
                        function mark(target: any, key: string): any { target.marks = (target.marks || '') + key }
                        abstract class A<X> { constructor(protected readonly x: X, public y?: number) {} @mark get(): X { return this.x! } }
                        class B extends A<T> {}
                        log.push(new B(3 as T).get(), (B.prototype as any).marks, E.B, E[0], K.C, S.In.v, t.E.A, eq.q satisfies number)
                        """,
                        "t.ts",
                        "export type T = number\nexport enum E { A, B }\nexport const enum K { C = 7 }\n"
                                + "export namespace S { export namespace In { export const v = 'ns' } }",
                        "t.d.ts",
                        "declare const nothing: unknown; export = nothing",
                        "eq.ts",
                        "export = { q: 5 }")))
                .isEqualTo("3,get,1,A,7,ns,0,5");
    }

    /// Stacks name columns, so every place where an expression can begin is mapped, through both steps.
    @Test
    void columnsAreExact() {
        String line = "const 名 = '😀'; export const g = () => { f(名); return [1].map(x => b(x)) }";
        for (String file : List.of("app.js", "app.ts")) {
            CompileResult result =
                    compile(Map.of(file, "import {f, b} from './b'\n" + line + "\n", "b.js", "export function f() {}"));
            Script script = Objects.requireNonNull(result.bundle().scripts().get("app.js"));
            SourceMap map = SourceMap.decode(script.sourceMap().orElseThrow());
            for (String call : List.of("b(x)", "f(名)")) {
                int at = script.code().indexOf(call.replace("(", ")("));
                int start = script.code().lastIndexOf("(0", at);
                int generatedLine =
                        (int) script.code().substring(0, start).lines().count();
                int column = start - script.code().lastIndexOf('\n', start);
                assertThat(map.original(generatedLine, column))
                        .as(file + " " + call)
                        .contains(new SourceMap.Position(2, line.indexOf(call) + 1));
            }
        }
    }

    @Test
    void linesAreMappedBack() {
        CompileResult result = compile(Map.of(
                "app.ts",
                        "import {b} from './b'\ninterface A {\n  x: number\n}\nconst a: A = {x: 1}\nthrow new Error(b)",
                "b.js", "export const b = 1"));
        Script script = Objects.requireNonNull(result.bundle().scripts().get("app.js"));
        SourceMap map = SourceMap.decode(script.sourceMap().orElseThrow());
        int at = script.code().indexOf("throw new Error");
        int line = (int) script.code()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        int column = at - script.code().lastIndexOf('\n', at);
        assertThat(map.original(line, column)).contains(new SourceMap.Position(6, 1));
        assertThat(SourceMap.decode(map.encode()).segments()).isEqualTo(map.segments());
        assertThat(map.source()).isEqualTo("app.ts");
    }

    @Test
    void plainModulesKeepTheirLines() {
        CompileResult result = compile(
                Map.of("app.js", "import {\n  b\n} from './b'\n\nthrow new Error(b)", "b.js", "export const b = 1"));
        String code =
                Objects.requireNonNull(result.bundle().scripts().get("app.js")).code();
        assertThat(code.lines().toList().get(4)).startsWith("throw new Error(");
    }
}
