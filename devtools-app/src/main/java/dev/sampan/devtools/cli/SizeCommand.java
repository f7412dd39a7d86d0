package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.packaging.rules.DropReason;
import dev.sampan.packaging.size.CountedFile;
import dev.sampan.packaging.size.Limits;
import dev.sampan.packaging.size.PackageLayout;
import dev.sampan.packaging.size.SizeProfile;
import dev.sampan.packaging.size.SizeReport;
import dev.sampan.packaging.upload.UploadForm;
import dev.sampan.packaging.upload.UploadFormBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `size`: counts the packages against the limits of a platform.
@Command(name = "size", description = "Package sizes against the platform's limits.")
final class SizeCommand extends ProjectCommand {
    @Option(
            names = "--top",
            paramLabel = "<n>",
            defaultValue = "20",
            description = "Show so many of the largest files (20).")
    int top = 20;

    @Option(names = "--warn-at", paramLabel = "<percent>", description = "Warn from this share of a limit on (95).")
    @Nullable
    Integer warnAt;

    @Option(names = "--big", description = "Use the 4 MB limit for debugging.")
    boolean big;

    @Option(names = "--why", paramLabel = "<file>", description = "Not available yet.")
    @Nullable
    String why;

    @Option(names = "--what-if", paramLabel = "<file>=<package>", description = "Not available yet.")
    List<String> whatIf = List.of();

    @Option(names = "--diff", paramLabel = "<ref>", description = "Not available yet.")
    @Nullable
    String diff;

    @Option(names = "--budget", paramLabel = "<pkg>=<bytes>", description = "Not available yet.")
    List<String> budgets = List.of();

    @Override
    int run(CliContext context) throws Exception {
        refuseMissing();
        CompiledProject project = CompiledProject.of(context, folder);
        if (!project.result().usable()) {
            return CompileFailure.report(context, "size", project.problems(List.of()));
        }
        UploadForm form = project.uploadForm(new UploadFormBuilder.Options(true, false, List.of()));
        int warnPercent = warnAt == null ? Limits.shipped().warnPercent() : warnAt;
        SizeReport report = CompiledProject.sizes(context, form, warnPercent, big);
        SizeTable.packages(context, report);
        if (!context.options().quiet) {
            SizeTable.top(context, report, top);
        }
        report.problems()
                .forEach(problem -> context.output().line(problem.severity().word() + ": " + problem.message()));
        context.output().document(document(project, form, report));
        return report.over() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private void refuseMissing() {
        if (why != null) {
            throw CliException.notAvailable("--why");
        }
        if (!whatIf.isEmpty()) {
            throw CliException.notAvailable("--what-if");
        }
        if (diff != null) {
            throw CliException.notAvailable("--diff");
        }
        if (!budgets.isEmpty()) {
            throw CliException.notAvailable("--budget");
        }
        if (warnAt != null && (warnAt < 1 || warnAt > 100)) {
            throw CliException.usage("--warn-at takes a percentage from 1 to 100, not " + warnAt);
        }
        if (top < 0) {
            throw CliException.usage("--top takes a number from 0 on, not " + top);
        }
    }

    private ObjectNode document(CompiledProject project, UploadForm form, SizeReport report) {
        ObjectNode document = Output.newDocument("size", !report.over());
        SizeProfile profile = report.profile();
        document.put("platform", profile.name());
        document.put("estimate", true);
        document.putObject("limits")
                .put("main", profile.main())
                .put("sub", profile.sub())
                .put("total", profile.total())
                .put("preload", profile.preload());
        row(document.putObject("total"), report.total());
        ArrayNode packages = document.putArray("packages");
        report.packages().forEach(each -> addPackage(packages.addObject(), each));
        ArrayNode preload = document.putArray("preload");
        report.preload().forEach(each -> addPreload(preload.addObject(), each));
        ArrayNode largest = document.putArray("top");
        report.files().stream().limit(top).forEach(each -> addFile(largest.addObject(), each));
        ArrayNode unused = document.putArray("unused");
        form.selection()
                .dropped(DropReason.UNUSED)
                .forEach(path -> unused.addObject()
                        .put("file", path)
                        .put(
                                "bytes",
                                sizeOf(project.folder()
                                        .resolve(project.project().pathOf(path)))));
        ArrayNode advice = document.putArray("advice");
        advise(report, advice);
        ArrayNode problems = document.putArray("problems");
        report.problems().forEach(each -> addProblem(problems.addObject(), each));
        return document;
    }

    private static void row(ObjectNode node, SizeReport.Row row) {
        node.put("bytes", row.bytes());
        node.put("percent", row.percent());
        node.put("state", row.state().word());
    }

    private static void addPackage(ObjectNode node, SizeReport.PackageRow row) {
        node.put("name", row.part().name()).put("root", row.part().root());
        node.put("bytes", row.size().bytes()).put("limit", row.size().limit());
        node.put("percent", row.size().percent())
                .put("state", row.size().state().word());
        node.put("files", row.files()).put("independent", row.part().independent());
    }

    private static void addPreload(ObjectNode node, SizeReport.PreloadRow row) {
        node.put("page", row.page());
        ArrayNode packages = node.putArray("packages");
        row.packages().forEach(packages::add);
        node.put("bytes", row.bytes()).put("shared", row.shared().bytes());
        node.put("limit", row.shared().limit())
                .put("state", row.shared().state().word());
    }

    private static void addFile(ObjectNode node, SizeReport.FileRow row) {
        CountedFile file = row.file();
        node.put("file", file.path()).put("package", row.packageName());
        node.put("bytes", file.bytes()).put("kind", file.kind());
    }

    private static void addProblem(ObjectNode node, Diagnostic problem) {
        node.put("code", problem.code())
                .put("severity", problem.severity().word())
                .put("message", problem.message());
    }

    /// The advice of the platform's quality rules about the main package (audits.md 2).
    private static void advise(SizeReport report, ArrayNode advice) {
        Limits limits = Limits.shipped();
        long main = report.packages().getFirst().size().bytes();
        if (main > limits.mainAdviceBytes()) {
            advice.addObject()
                    .put("code", "QUAL1001")
                    .put("message", "the main package should stay below " + (limits.mainAdviceBytes() >> 10) + " KB")
                    .put("bytes", main)
                    .put("limit", limits.mainAdviceBytes());
        }
        long media = report.files().stream()
                .filter(row -> row.packageName().equals(PackageLayout.MAIN))
                .map(SizeReport.FileRow::file)
                .filter(file -> file.kind().equals("image") || file.kind().equals("audio"))
                .mapToLong(CountedFile::bytes)
                .sum();
        if (media > limits.mediaAdviceBytes()) {
            advice.addObject()
                    .put("code", "QUAL1002")
                    .put(
                            "message",
                            "pictures and sounds in the main package should stay below "
                                    + (limits.mediaAdviceBytes() >> 10) + " KB")
                    .put("bytes", media)
                    .put("limit", limits.mediaAdviceBytes());
        }
    }

    private static long sizeOf(Path file) {
        return file.toFile().isFile() && Files.isReadable(file) ? file.toFile().length() : 0;
    }
}
