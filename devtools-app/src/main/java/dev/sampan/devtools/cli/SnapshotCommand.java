package dev.sampan.devtools.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `snapshot`: runs one page without a window and writes what it shows.
@Command(name = "snapshot", description = "Run one page and write what it shows.")
final class SnapshotCommand extends ProjectCommand {
    private static final List<String> FORMATS = List.of("png", "tree", "html", "text");

    @Option(names = "--page", paramLabel = "<path[?query]>", description = "Page (entry page).")
    @Nullable
    String page;

    @Option(names = "--data", paramLabel = "<json>", description = "Merged by setData after the page is ready.")
    @Nullable
    String data;

    @Option(names = "--device", paramLabel = "<id>", description = "Device profile.")
    @Nullable
    String device;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light", description = "Theme (light).")
    String theme = "light";

    @Option(
            names = "--format",
            paramLabel = "png|tree|html|text",
            defaultValue = "png",
            description = "What to write (png).")
    String format = "png";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "<file>",
            description = "File; text forms go to stdout without it.")
    @Nullable
    Path out;

    @Option(
            names = "--wait",
            paramLabel = "<ms>",
            defaultValue = "300",
            description = "Wait after the page is drawn (300).")
    int waitMs = 300;

    @Option(
            names = "--timeout",
            paramLabel = "<s>",
            defaultValue = "30",
            description = "Seconds to wait for the page (30).")
    int timeoutSeconds = 30;

    @Override
    int run(CliContext context) throws Exception {
        long start = System.nanoTime();
        JsonNode merged = checkFlags();
        CompiledProject project = CompiledProject.of(context, folder);
        if (!project.result().usable()) {
            return CompileFailure.report(context, "snapshot", project.problems(List.of()));
        }
        HeadlessLauncher launcher = context.launchers()
                .headless()
                .orElseThrow(() -> CliException.failure("this build of Sampan cannot run without a window", null));
        HeadlessLauncher.Request request = new HeadlessLauncher.Request(
                project.folder(),
                Optional.ofNullable(page),
                Optional.ofNullable(device),
                theme.equals("dark"),
                Optional.empty());
        try (HeadlessLauncher.Run run = launcher.start(request)) {
            if (!run.awaitPage(Duration.ofSeconds(timeoutSeconds))) {
                return notReady(context, run, start);
            }
            if (merged != null) {
                ObjectNode params = Output.JSON.createObjectNode();
                params.set("pageId", current(run).path("pageId"));
                params.set("data", merged);
                run.call("Page.setData", params);
            }
            TimeUnit.MILLISECONDS.sleep(waitMs);
            write(context, run);
            return report(context, project, run, start);
        }
    }

    private @Nullable JsonNode checkFlags() {
        if (format.equals("pdf")) {
            throw CliException.notAvailable("snapshot --format pdf");
        }
        if (!FORMATS.contains(format)) {
            throw CliException.usage("--format takes " + String.join(", ", FORMATS) + ", not \"" + format + "\"");
        }
        if (!theme.equals("light") && !theme.equals("dark")) {
            throw CliException.usage("--theme takes light or dark, not \"" + theme + "\"");
        }
        if (waitMs < 0 || timeoutSeconds < 1) {
            throw CliException.usage("--wait and --timeout take positive numbers");
        }
        if (format.equals("png") && out == null) {
            throw CliException.usage("--format png needs --out <file>");
        }
        if (data == null) {
            return null;
        }
        try {
            return Output.JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw CliException.usage("--data is not JSON: " + e.getOriginalMessage());
        }
    }

    private void write(CliContext context, HeadlessLauncher.Run run) throws IOException {
        byte[] bytes = format.equals("png") ? run.screenshot() : text(run).getBytes(StandardCharsets.UTF_8);
        if (out != null) {
            Path file = context.host().workingDirectory().resolve(out);
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, bytes);
        } else if (!context.output().json()) {
            context.output().raw(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private String text(HeadlessLauncher.Run run) {
        JsonNode root = element(run);
        return switch (format) {
            case "text" -> property(run, root, "innerText") + "\n";
            case "html" -> property(run, root, "outerHTML") + "\n";
            default -> tree(run).toPrettyString() + "\n";
        };
    }

    /// The page as the vectors of spec/cases show it: `page` with its composed content.
    private static JsonNode tree(HeadlessLauncher.Run run) {
        ObjectNode params = element(run).deepCopy();
        params.put("type", "outer");
        return WxmlTree.parse(run.call("Element.getWXML", params).path("wxml").asText());
    }

    private static String property(HeadlessLauncher.Run run, JsonNode root, String name) {
        ObjectNode params = root.deepCopy();
        params.putArray("names").add(name);
        return run.call("Element.getDOMProperties", params)
                .path("properties")
                .path(0)
                .asText();
    }

    private static ObjectNode element(HeadlessLauncher.Run run) {
        String pageId = current(run).path("pageId").asText();
        ObjectNode find = Output.JSON.createObjectNode();
        find.set("pageId", current(run).path("pageId"));
        find.put("selector", "page");
        ObjectNode found = run.call("Page.getElement", find).deepCopy();
        if (!found.has("pageId")) {
            found.put("pageId", pageId);
        }
        return found;
    }

    private static JsonNode current(HeadlessLauncher.Run run) {
        return run.call("App.getCurrentPage", Output.JSON.createObjectNode());
    }

    /// Nothing is written: there is nothing to see, and whoever compares pictures must not take it for one. The
    /// mini-program is not asked either, as it may never answer.
    private int notReady(CliContext context, HeadlessLauncher.Run run, long start) {
        run.exceptions().forEach(line -> context.output().progress(line));
        context.output().progress(context.text("snapshot.notReady", timeoutSeconds));
        ObjectNode document = document(false, page == null ? "" : page.replaceFirst("\\?.*$", ""), run);
        document.putNull("file");
        document.set("problems", new ProblemReport(List.of(), ProblemReport.USUAL_MAXIMUM).json());
        document.put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        context.output().document(document);
        return ExitCode.PROBLEMS;
    }

    private ObjectNode document(boolean good, String shown, HeadlessLauncher.Run run) {
        ObjectNode document = Output.newDocument("snapshot", good);
        document.put("page", shown);
        document.put("format", format);
        run.console().forEach(document.putArray("console")::add);
        return document;
    }

    private int report(CliContext context, CompiledProject project, HeadlessLauncher.Run run, long start) {
        String shown = current(run).path("path").asText();
        List<Diagnostic> errors = errorsOf(project, shown);
        errors.forEach(error -> context.output().progress(error.toString()));
        run.exceptions().forEach(line -> context.output().progress(line));
        boolean good = run.exceptions().isEmpty() && errors.isEmpty();
        ObjectNode document = document(good, shown, run);
        if (out == null) {
            document.putNull("file");
        } else {
            document.put("file", out.toString().replace('\\', '/'));
        }
        document.set("problems", new ProblemReport(errors, ProblemReport.USUAL_MAXIMUM).json());
        document.put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        if (format.equals("tree")) {
            document.set("tree", tree(run));
        }
        context.output().document(document);
        return good ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /// Compile errors in the files of the page: what is shown is not what was written.
    private static List<Diagnostic> errorsOf(CompiledProject project, String page) {
        return project.problems(List.of()).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .filter(problem -> problem.file().startsWith(page + "."))
                .toList();
    }
}
