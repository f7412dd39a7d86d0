package dev.sampan.packaging.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// package.md 3, limits.md 1, cli.md B8.
final class SizeCounterTest {
    private static final Limits LIMITS = Limits.shipped();
    private static final SizeProfile WECHAT = LIMITS.profile("wechat").orElseThrow();
    private static final PackageLayout LAYOUT = PackageLayout.of(
            List.of(
                    new PackageLayout.Part("sub", "alias", false),
                    new PackageLayout.Part("sub2", "", true),
                    new PackageLayout.Part("deep/er", "", false)),
            Map.of());

    @Test
    void theTestVectorCountsTwentyThree() {
        List<CountedFile> files = List.of(new CountedFile("a.js", 7), new CountedFile("app.json", 2));
        assertThat(count(LAYOUT, files).total().bytes()).isEqualTo(23);
    }

    @Test
    void pathsCountInUtf8AndSourceMapsCountNothing() {
        assertThat(new CountedFile("图.png", 10).bytes()).isEqualTo(10 + 1 + 3 + 4);
        assertThat(new CountedFile("a.js.map", 10).bytes()).isZero();
        assertThat(new CountedFile("a.map.js", 10).bytes()).isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource({
        "sub/a.js, sub",
        "sub2/a.js, sub2",
        "subway/a.js, __APP__",
        "sub.js, __APP__",
        "deep/a.js, __APP__",
        "deep/er/a/b.js, deep/er",
        "app.js, __APP__"
    })
    void rootsCompareByWholeSegments(String path, String name) {
        assertThat(LAYOUT.partOf(path).name()).isEqualTo(name);
    }

    static Stream<SizeProfile> profiles() {
        return LIMITS.profiles().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void mainPackageAtItsLimit(SizeProfile profile) {
        assertStates(profile, "", profile.main(), "main package source size");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void subpackageAtItsLimit(SizeProfile profile) {
        assertStates(profile, "sub/", profile.sub(), "sub: source size");
    }

    private static void assertStates(SizeProfile profile, String folder, long limit, String subject) {
        assertThat(errors(profile, folder, limit - 1)).isEmpty();
        assertThat(errors(profile, folder, limit)).isEmpty();
        assertThat(errors(profile, folder, limit + 1))
                .containsExactly(subject + " " + (limit / 1024 + 1) + "KB exceed max limit " + limit / 1048576 + "MB");
    }

    private static List<String> errors(SizeProfile profile, String folder, long counted) {
        CountedFile file = new CountedFile(folder + "a.png", counted - (folder + "/a.png").length());
        return messages(new SizeCounter(profile, 95).count(LAYOUT, List.of(file)), Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void totalAtItsLimit(SizeProfile profile) {
        for (int delta = -1; delta <= 1; delta++) {
            List<PackageLayout.Part> parts = new ArrayList<>();
            List<CountedFile> files = new ArrayList<>();
            long left = profile.total() + delta;
            for (int i = 0; left > 0; i++) {
                long part = Math.min(left, profile.sub());
                String path = "p" + i + "/a.png";
                parts.add(new PackageLayout.Part("p" + i, "", false));
                files.add(new CountedFile(path, part - path.length() - 1));
                left -= part;
            }
            SizeReport report = new SizeCounter(profile, 95).count(PackageLayout.of(parts, Map.of()), files);
            assertThat(report.total().bytes()).isEqualTo(profile.total() + delta);
            assertThat(report.over()).isEqualTo(delta > 0);
        }
    }

    @Test
    void documentedLimits() {
        assertThat(WECHAT.main()).isEqualTo(2L << 20);
        assertThat(WECHAT.sub()).isEqualTo(2L << 20);
        assertThat(WECHAT.total()).isEqualTo(30L << 20);
        assertThat(LIMITS.profile("wechat-provider").orElseThrow().total()).isEqualTo(20L << 20);
        assertThat(LIMITS.profile("douyin").orElseThrow().main()).isEqualTo(4L << 20);
        assertThat(LIMITS.profiles()).hasSize(7);
        assertThat(WECHAT.debugging(LIMITS.debugPackageBytes()).main()).isEqualTo(4L << 20);
    }

    @Test
    void warnsFromNinetyFivePercentOn() {
        long edge = (WECHAT.main() * 95 + 99) / 100;
        assertThat(SizeState.of(edge - 1, WECHAT.main(), LIMITS.warnPercent())).isEqualTo(SizeState.OK);
        assertThat(SizeState.of(edge, WECHAT.main(), LIMITS.warnPercent())).isEqualTo(SizeState.WARN);
        SizeReport report = count(LAYOUT, List.of(new CountedFile("a.png", edge)));
        assertThat(messages(report, Severity.WARNING))
                .containsExactly("the main package is at 95.0 % of its limit; the platform's own count may differ");
        assertThat(report.over()).isFalse();
    }

    @Test
    void pagesOfOnePackageShareThePreloadBudget() {
        PackageLayout layout = PackageLayout.of(
                List.of(new PackageLayout.Part("a", "", false), new PackageLayout.Part("b", "bee", false)),
                Map.of("pages/x", List.of("a"), "pages/y", List.of("bee", "a"), "a/p", List.of("__APP__")));
        for (int delta = -1; delta <= 1; delta++) {
            long half = WECHAT.preload() / 2;
            List<CountedFile> files =
                    List.of(new CountedFile("a/x.png", half - 8), new CountedFile("b/x.png", half - 8 + delta));
            SizeReport report = count(layout, files);
            assertThat(report.preload())
                    .extracting(SizeReport.PreloadRow::page)
                    .containsExactly("a/p", "pages/x", "pages/y");
            assertThat(report.preload().get(1).bytes()).isEqualTo(half);
            assertThat(report.preload().get(1).shared().bytes()).isEqualTo(WECHAT.preload() + delta);
            assertThat(report.preload().get(2).packages()).containsExactly("b", "a");
            assertThat(messages(report, Severity.ERROR))
                    .isEqualTo(
                            delta <= 0
                                    ? List.of()
                                    : List.of(
                                            "preloadRule [pages/x] source size 2049KB exceed max limit 2MB",
                                            "preloadRule [pages/y] source size 2049KB exceed max limit 2MB"));
        }
    }

    @Test
    void packagesSumToTheFilesExactly() {
        Random random = new Random(11);
        List<CountedFile> files = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String folder =
                    List.of("", "sub/", "sub2/x/", "deep/", "deep/er/", "图片/").get(random.nextInt(6));
            files.add(new CountedFile(folder + i + (i % 9 == 0 ? ".js.map" : ".js"), random.nextInt(9000)));
        }
        SizeReport report = count(LAYOUT, files);
        long listed =
                report.files().stream().mapToLong(row -> row.file().bytes()).sum();
        long packages =
                report.packages().stream().mapToLong(row -> row.size().bytes()).sum();
        assertThat(packages).isEqualTo(listed).isEqualTo(report.total().bytes());
        assertThat(report.packages().stream()
                        .mapToInt(SizeReport.PackageRow::files)
                        .sum())
                .isEqualTo(500);
        assertThat(report.files())
                .isSortedAccordingTo(
                        (a, b) -> Long.compare(b.file().bytes(), a.file().bytes()));
    }

    private static SizeReport count(PackageLayout layout, List<CountedFile> files) {
        return new SizeCounter(WECHAT, LIMITS.warnPercent()).count(layout, files);
    }

    private static List<String> messages(SizeReport report, Severity severity) {
        return report.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .map(Diagnostic::message)
                .toList();
    }
}
