package dev.sampan.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// app.json (config.md sections 1, 4, 6, 7, 10).
class AppConfigTest {

    private record Outcome(AppConfig app, List<Diagnostic> diagnostics) {}

    private static Outcome read(String json) {
        return read(json, "{}");
    }

    private static Outcome read(String json, String theme) {
        SourceText source = new SourceText("app.json", json.replace('\'', '"'));
        AppConfigReader reader = new AppConfigReader(source, object(source));
        AppConfig app = reader.read(object(new SourceText("theme.json", theme.replace('\'', '"'))));
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
                    {'pages':['a'],'tabBar':{'list':[{'pagePath':'a','text':'A'}]}}           | APP_TAB_LIST
                    {'pages':['a'],'tabBar':{'list':[{'pagePath':'a'},{'pagePath':'b'}]}}     | APP_TAB_PAGE
                    {'pages':['a'],'resolveAlias':{'~':'/'}}                                  | CONFIG_ALIAS
                    {'pages':['a'],'preloadRule':{'a':{'packages':['zz']}}}                   | APP_PRELOAD_UNKNOWN
                    {'pages':['a'],'tabbar':{}}                                               | CONFIG_UNKNOWN_KEY
                    {'pages':{}}                                                              | CONFIG_TYPE,APP_NO_PAGES
                    """)
    void mistakesHaveTheirCodes(String json, String codes) {
        assertThat(read(json).diagnostics()).extracting(Diagnostic::code).containsExactly(codes.split(","));
    }

    @Test
    void permissionTextsHaveALimit() {
        String exact = "x".repeat(AppChecks.PERMISSION_DESC_CHARS);
        assertThat(read("{'pages':['a'],'permission':{'s':{'desc':'" + exact + "'}}}")
                        .diagnostics())
                .isEmpty();
        assertThat(read("{'pages':['a'],'permission':{'s':{'desc':'" + exact + "x'}}}")
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("APP_PERMISSION_DESC");
    }

    @Test
    void themeVariablesMustBeDefined() {
        String theme = "{'light':{'navBg':'#fff'},'dark':{'navBg':'#000'}}";
        Outcome outcome =
                read("{'pages':['a'],'window':{'backgroundColor':'@navBg','navigationBarTextStyle':'@navB'}}", theme);
        assertThat(outcome.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("APP_THEME_UNKNOWN");
            assertThat(found.hint()).contains("navBg");
        });
    }
}
