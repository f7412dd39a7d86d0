package dev.sampan.compiler.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import a from 'a'",
                "\n\texport default 1",
                "export{}",
                "f();import'a'",
                "/* c */ export const a = 1",
                "label: 1\n, 2; { } export * from 'a'",
                // what the quick look at the words misses
                "f();\u00a0export default 1",
                "f()\u2028import 'a'"
            })
    void aModuleHasATree(String code) throws Exception {
        assertThat(ScriptParser.instance().module(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports.a = 1",
                "// a\n// export\nvar a",
                "var a = `\nimport x from 'x'`",
                "import('a')",
                "/*\nexport default 1 */ with (a) b",
                "a = {\nexport: 1,\nimport() {}}"
            })
    void aPlainScriptHasNone(String code) throws Exception {
        assertThat(ScriptParser.instance().module(code)).isEmpty();
    }
}
