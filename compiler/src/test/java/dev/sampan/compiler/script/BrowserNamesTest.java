package dev.sampan.compiler.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The parameters of a module leave out what its script declares (contracts/bundle.md 3).
class BrowserNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let window",
                "const a = 1, window = 2",
                "const {window} = a",
                "const [x, window] = a",
                "class window {}"
            })
    void findsDeclarations(String code) {
        assertThat(BrowserNames.declaredIn(code)).containsExactly("window");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const w = window",
                "const w = typeof window",
                "const w = a || window, b = 1",
                "f(window)",
                "const a = {window: 1}"
            })
    void leavesReadsAlone(String code) {
        assertThat(BrowserNames.declaredIn(code)).isEmpty();
    }
}
