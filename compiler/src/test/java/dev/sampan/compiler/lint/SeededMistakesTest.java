package dev.sampan.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Of 100 misspelt names in the projects that `create` makes, at least 90 are found; without mistakes nothing is said.
class SeededMistakesTest {

    private static final Path TEMPLATES = Path.of("../src-templates/src/main/resources/templates");
    private static final Set<String> NO_FIELDS = Set.of("true", "false", "item", "index", "money", "wxs");

    /// The kinds of names, with a pattern whose first group is the name, in WXML that people wrote.
    private static final Map<String, Pattern> KINDS = new TreeMap<>(Map.of(
            "handler", Pattern.compile("(?:bind|catch)[:a-z]*=\"(\\w+)\""),
            "field", Pattern.compile("\\{\\{\\s*!?([a-zA-Z]\\w{2,})(?=[\\s.}\\[])"),
            "property",
                    Pattern.compile("<(?:product-art|product-card|stepper|image|input|scroll-view)[^>]*?\\s"
                            + "((?!class|id|style|data-|wx:|bind|catch|hidden)[a-z][a-z-]{2,})="),
            "component", Pattern.compile("<((?!wxs|block|import|include|template|slot)[a-z][a-z-]{2,})[ >/]"),
            "class", Pattern.compile("class=\"(?:[\\w-]+ )?([a-z][\\w-]{2,})(?=[\" ])")));

    private record Site(String project, String file, String kind, int start, int end) {}

    private record Mistake(Site site, String wrong) {}

    private final Map<String, Map<String, String>> projects = new TreeMap<>();

    private void read() throws IOException {
        for (String project : List.of("js", "tabbar", "ts")) {
            Path root = TEMPLATES.resolve(project);
            Map<String, String> files = new TreeMap<>();
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    if (!path.endsWith(".png")) {
                        files.put(path, Files.readString(file));
                    }
                }
            }
            projects.put(project, files);
        }
    }

    private static List<Diagnostic> hints(Map<String, String> files) {
        return new Compiler(new MemoryFiles(files), CompilerOptions.defaults())
                .compile().diagnostics().stream()
                        .filter(found -> found.code().startsWith("LINT_"))
                        .toList();
    }

    @Test
    void findsNinetyOfAHundred() throws IOException {
        read();
        projects.forEach((name, files) -> assertThat(hints(files)).as(name).isEmpty());
        Random random = new Random(20261121);
        List<Mistake> missed = new ArrayList<>();
        int made = 0;
        for (String kind : KINDS.keySet()) {
            List<Site> sites = sites(kind);
            for (int i = 0; i < 20; i++) {
                Site site = sites.get(random.nextInt(sites.size()));
                Mistake mistake = new Mistake(site, misspelt(textOf(site), random));
                made++;
                if (!isFound(mistake)) {
                    missed.add(mistake);
                }
            }
        }
        assertThat(made).isEqualTo(100);
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(10);
    }

    private List<Site> sites(String kind) {
        List<Site> sites = new ArrayList<>();
        projects.forEach((project, files) -> files.forEach((file, text) -> {
            if (file.endsWith(".wxml")) {
                Matcher matcher = KINDS.getOrDefault(kind, Pattern.compile("$")).matcher(text);
                while (matcher.find()) {
                    if (!kind.equals("field") || !NO_FIELDS.contains(matcher.group(1))) {
                        sites.add(new Site(project, file, kind, matcher.start(1), matcher.end(1)));
                    }
                }
            }
        }));
        return sites;
    }

    private String source(Site site) {
        return projects.getOrDefault(site.project(), Map.of()).getOrDefault(site.file(), "");
    }

    private String textOf(Site site) {
        return source(site).substring(site.start(), site.end());
    }

    /// Two letters change places, one is lost, doubled or another one.
    private static String misspelt(String name, Random random) {
        while (true) {
            int at = 1 + random.nextInt(name.length() - 1);
            StringBuilder wrong = new StringBuilder(name);
            switch (random.nextInt(4)) {
                case 0 -> wrong.insert(at - 1, name.charAt(at)).deleteCharAt(at + 1);
                case 1 -> wrong.deleteCharAt(at);
                case 2 -> wrong.insert(at, name.charAt(at));
                default -> wrong.setCharAt(at, (char) ('a' + random.nextInt(26)));
            }
            if (!wrong.toString().equals(name)) {
                return wrong.toString();
            }
        }
    }

    private boolean isFound(Mistake mistake) {
        Site site = mistake.site();
        String text = source(site);
        // the end tag is misspelt as well, so that nothing but the name is wrong
        String before = text.substring(0, site.start());
        String after = text.substring(site.end());
        if (site.kind().equals("component")
                && !after.substring(0, after.indexOf('>')).endsWith("/")) {
            after = closing(after, textOf(site), mistake.wrong());
        }
        Map<String, String> files = new TreeMap<>(projects.getOrDefault(site.project(), Map.of()));
        files.put(site.file(), before + mistake.wrong() + after);
        return hints(files).stream().anyMatch(hint -> hint.message().contains(mistake.wrong()));
    }

    /// The end tag that belongs to a start tag before this text.
    private static String closing(String after, String tag, String wrong) {
        int depth = 1;
        Matcher tags = Pattern.compile("<(/?)" + tag + "(?![\\w-])([^>]*)>").matcher(after);
        while (tags.find()) {
            boolean end = !tags.group(1).isEmpty();
            boolean empty = tags.group(2).endsWith("/");
            depth += end ? -1 : empty ? 0 : 1;
            if (depth == 0) {
                return after.substring(0, tags.start()) + "</" + wrong + ">" + after.substring(tags.end());
            }
        }
        return after;
    }
}
