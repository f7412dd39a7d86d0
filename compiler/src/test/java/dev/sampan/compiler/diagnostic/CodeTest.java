package dev.sampan.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalogue is complete, holds nothing that nobody raises, and agrees with the two dialects.
class CodeTest {

    /// Every word that a code begins with.
    private static final String AREAS =
            Stream.of(Code.values()).map(code -> area(code.name())).distinct().collect(Collectors.joining("|"));

    private static final Pattern LIKE_A_CODE = Pattern.compile("(" + AREAS + ")(_[A-Z0-9]+)+");

    /// Raised by another module.
    private static final Set<Stage> ELSEWHERE = EnumSet.of(Stage.PACKAGE);

    private static String area(String code) {
        return code.substring(0, code.indexOf('_'));
    }

    /// What looks like a code in the compiled classes, and the constants of the enums that are named like codes.
    private static Set<String> namedInTheClasses() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Code.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("Code.class"))
                    .toList()) {
                for (var entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof StringEntry text
                            && LIKE_A_CODE.matcher(text.stringValue()).matches()) {
                        found.add(text.stringValue());
                    }
                }
            }
        }
        Stream.of(SyntaxKind.values()).map(SyntaxKind::name).forEach(found::remove);
        return found;
    }

    @Test
    void holdsExactlyWhatTheCompilerRaises() throws Exception {
        Set<String> catalogue = Stream.of(Code.values())
                .filter(code -> !ELSEWHERE.contains(code.stage()))
                .map(Code::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(namedInTheClasses())
                .as("codes raised in the compiler; register a new one in Code")
                .containsExactlyInAnyOrderElementsOf(catalogue);
    }

    @ParameterizedTest
    @EnumSource
    void meaningsAreOneSentence(Code code) {
        assertThat(code.meaning()).matches("\\S.*\\.").doesNotContainPattern("[.!?]\\s+[A-Z]");
        assertThat(code.name()).matches("[A-Z]+(_[A-Z0-9]+)+");
    }

    /// wxml.md section 13: the catalogue shows the severity of the usual dialect, or of the only one that objects.
    @ParameterizedTest
    @EnumSource
    void templatesHaveTheSeverityOfTheirDialect(WxmlCode code) {
        Severity usual = code.in(Dialect.EXPARSER);
        assertThat(Code.valueOf(code.name()).severity())
                .isEqualTo(usual == null ? code.in(Dialect.GLASS_EASEL) : usual);
    }

    @Test
    void aDiagnosticNeedsACataloguedCode() {
        Place place = new Place("a.js", 1, 1, 1, 2);
        assertThatThrownBy(() -> Diagnostic.error("JS_OOPS", place, "x", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JS_OOPS");
    }

    @Test
    void aPlaceWithoutWidthIsOneColumnWide() {
        for (Place place :
                List.of(Place.startOf("a.js"), new Place("a.js", 3, 4, 3, 4), new Place("a.js", 3, 4, 2, 9))) {
            Diagnostic found = Diagnostic.error("JS_SYNTAX", place, "x", "");
            assertThat(found.endLine()).isEqualTo(found.line());
            assertThat(found.endColumn()).isEqualTo(found.column() + 1);
        }
    }
}
