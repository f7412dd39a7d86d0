package dev.sampan.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages, subpackages and aliases of app.json (config.md sections 1, 6, 7).
class AppConfigTest {

    private record Outcome(AppConfig app, List<Diagnostic> diagnostics) {}

    private static Outcome read(String json) {
        SourceText source = new SourceText("app.json", json.replace('\'', '"'));
        AppConfigReader reader = new AppConfigReader(source, object(source));
        AppConfig app = reader.read(null);
        return new Outcome(app, reader.diagnostics());
    }

    private static JsonValue.Obj object(SourceText source) {
        if (JsonParser.parse(source).value() instanceof JsonValue.Obj object) {
            return object;
        }
        throw new AssertionError("not an object: " + source.text());
    }

    @Test
    void bothSpellingsOfSubpackagesAreMerged() {
        Outcome outcome = read("{'pages':['a'],'subPackages':[{'root':'s/','pages':['x'],'independent':true}],"
                + "'subpackages':[{'root':'t','name':'n','pages':['y'],'entry':'./e.js'}]}");
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.app().pages()).extracting(AppConfig.Page::path).containsExactly("a", "s/x", "t/y");
        assertThat(outcome.app().subPackages())
                .extracting(AppConfig.SubPackage::root)
                .containsExactly("s", "t");
        assertThat(outcome.app().subPackages().getLast().entry()).contains("t/e.js");
        assertThat(outcome.app().entry()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'pages':[]}                                                              | APP_NO_PAGES
        {'pages':['a','a']}                                                       | PAGE_DUPLICATE
        {'pages':['a'],'entryPagePath':'b'}                                       | APP_ENTRY_UNKNOWN
        {'pages':['a'],'subPackages':[{'root':'s','pages':[]},{'root':'s/t','pages':[]}]} | APP_SUBPACKAGE_NESTED
        {'pages':['a'],'resolveAlias':{'~':'/'}}                                  | CONFIG_ALIAS
        """)
    void mistakesHaveTheirCodes(String json, String codes) {
        assertThat(read(json).diagnostics()).extracting(Diagnostic::code).containsExactly(codes.split(","));
    }
}
