package dev.sampan.compiler.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The tables as tools see them (config.md sections 1 to 11).
class FileKindTest {

    /// Defaults of the tables.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        APP     | window.navigationBarBackgroundColor  | #000000
        APP     | window.navigationBarTextStyle        | white
        APP     | window.onReachBottomDistance         | 50
        APP     | networkTimeout.request               | 60000
        APP     | tabBar.position                      | bottom
        APP     | sitemapLocation                      | sitemap.json
        APP     | darkmode                             | false
        APP     | renderer                             | webview
        APP     | componentFramework                   | exparser
        APP     | preloadRule.pages/a/a.network        | wifi
        APP     | subPackages.0.independent            | false
        PAGE    | navigationStyle                      | default
        PAGE    | pageOrientation                      | portrait
        PROJECT | appid                                | touristappid
        PROJECT | compileType                          | miniprogram
        PROJECT | libVersion                           | latest
        PROJECT | testRoot                             | minitest/
        PROJECT | setting.ignoreDevUnusedFiles         | true
        PROJECT | setting.packNpmManually              | false
        PROJECT | condition.miniprogram.current        | -1
        SITEMAP | rules.*.action                       | allow
        SITEMAP | rules.*.matching                     | inclusive
        """)
    void defaultsAreThere(FileKind kind, String path, String usual) {
        assertThat(kind.key(List.of(path.split("\\."))))
                .get()
                .satisfies(key -> assertThat(key.usualValue()).get().hasToString(usual));
    }

    @ParameterizedTest
    @CsvSource({
        "APP,resizable,2.3.0",
        "APP,workers,1.9.90",
        "APP,tabBar.custom,2.5.0",
        "APP,convertRpxToVw,3.3.0",
        "PAGE,restartStrategy,2.8.0",
        "COMPONENT,componentPlaceholder,2.11.2"
    })
    void sinceIsThere(FileKind kind, String path, String since) {
        assertThat(kind.key(List.of(path.split("\\."))))
                .get()
                .extracting(Key::since)
                .isEqualTo(since);
    }

    @Test
    void alternativesAreMerged() {
        assertThat(FileKind.APP.keys(List.of("workers"))).extracting(Key::name).containsExactly("path", "isSubpackage");
        assertThat(FileKind.APP.key(List.of("nothing", "here"))).isEmpty();
        assertThat(FileKind.APP.key(List.of())).isEmpty();
        assertThat(FileKind.THEME.shapes(List.of("light", "any"))).containsExactly(Shapes.TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyIsExplainedAndNamedOnce(FileKind kind) {
        everyKey(kind.root());
    }

    private static void everyKey(Shape shape) {
        switch (shape) {
            case Shape.Fields fields -> {
                Set<String> names = new HashSet<>();
                for (Key key : fields.keys()) {
                    assertThat(names.add(key.name())).as(key.name()).isTrue();
                    assertThat(key.meaning()).as(key.name()).isNotBlank();
                    boolean replaced = key.use() == Key.Use.MISPLACED || key.use() == Key.Use.DEPRECATED;
                    assertThat(key.advice().isEmpty()).as(key.name()).isNotEqualTo(replaced);
                    everyKey(key.shape());
                }
            }
            case Shape.Named(Shape value) -> everyKey(value);
            case Shape.ListOf(Shape item, int most) -> everyKey(item);
            case Shape.AnyOf(List<Shape> shapes) -> shapes.forEach(FileKindTest::everyKey);
            default -> {}
        }
    }
}
