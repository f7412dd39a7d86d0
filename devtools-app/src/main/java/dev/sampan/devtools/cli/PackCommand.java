package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.packaging.size.Limits;
import dev.sampan.packaging.size.SizeReport;
import dev.sampan.packaging.upload.PackageFormat;
import dev.sampan.packaging.upload.Release;
import dev.sampan.packaging.upload.ReleaseInfo;
import dev.sampan.packaging.upload.ReleaseWriter;
import dev.sampan.packaging.upload.UploadForm;
import dev.sampan.packaging.upload.UploadFormBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pack`: writes the app packages and their manifest.
@Command(name = "pack", description = "Write the app packages.")
final class PackCommand extends ProjectCommand {
    private static final List<String> SHAPING_SETTINGS = List.of(
            "es6",
            "enhance",
            "postcss",
            "minified",
            "ignoreUploadUnusedFiles",
            "uploadWithSourceMap",
            "useCompilerPlugins");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "<dir>",
            description = "Output folder (default: <project>/.sampan/pack).")
    @Nullable
    Path out;

    @Option(
            names = "--format",
            paramLabel = "wxapkg|zip|dir",
            defaultValue = "wxapkg",
            description = "Form of the packages.")
    String format = "wxapkg";

    @Option(
            names = {"-v", "--version"},
            paramLabel = "<version>",
            defaultValue = "1.0.0",
            description = "Version for the manifest (1.0.0).")
    String version = "1.0.0";

    @Option(
            names = {"-d", "--desc"},
            paramLabel = "<text>",
            defaultValue = "",
            description = "Description for the manifest.")
    String description = "";

    @Option(names = "--source-map", description = "Write source maps (default: setting uploadWithSourceMap).")
    boolean sourceMap;

    @Option(names = "--no-minify", description = "Keep JSON readable.")
    boolean noMinify;

    @Option(names = "--verify", description = "Write nothing; build again and compare with the output folder.")
    boolean verify;

    @Mixin
    SizesFile sizesFile = new SizesFile();

    @Option(names = "--force", description = "Write although a limit is exceeded.")
    boolean force;

    @Override
    int run(CliContext context) throws Exception {
        long start = System.nanoTime();
        PackageFormat chosen = format();
        CompiledProject project = CompiledProject.of(context, folder);
        if (!project.result().usable() || project.result().hasErrors()) {
            return CompileFailure.report(context, "pack", project.problems(List.of()));
        }
        Path target = target(context, project);
        UploadForm form = project.uploadForm(options(project, target));
        SizeReport sizes = CompiledProject.sizes(context, form, Limits.shipped().warnPercent(), false);
        List<Diagnostic> problems = new ArrayList<>(form.diagnostics());
        problems.addAll(sizes.problems());
        if (sizes.over() && !force) {
            SizeTable.packages(context, sizes);
            SizeTable.top(context, sizes, 20);
            return CompileFailure.report(context, "pack", project.problems(problems));
        }
        Release release = ReleaseWriter.write(form, chosen, info(context, project));
        Optional<String> difference = verify ? ReleaseFolder.firstDifference(release, target) : Optional.empty();
        if (!verify) {
            ReleaseFolder.write(release, target);
        }
        sizesFile.write(context, sizes);
        print(context, release, target, sizes, difference);
        ProblemReport report = new ProblemReport(project.problems(problems), ProblemReport.USUAL_MAXIMUM);
        context.output().document(document(context, release, target, report, difference, start));
        return difference.isPresent() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private PackageFormat format() {
        return Arrays.stream(PackageFormat.values())
                .filter(each -> each.word().equals(format))
                .findFirst()
                .orElseThrow(() -> CliException.usage("--format takes wxapkg, zip or dir, not \"" + format + "\""));
    }

    private Path target(CliContext context, CompiledProject project) {
        Path target = out == null
                ? project.folder().resolve(".sampan/pack")
                : context.host().workingDirectory().resolve(out).normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw CliException.usage("--out " + out + " is a file");
        }
        if (verify && !Files.isRegularFile(target.resolve("manifest.json"))) {
            throw CliException.usage(
                    "--verify compares with an earlier output, and " + target + " has no manifest.json");
        }
        return target;
    }

    /// An output folder inside the app must not become part of the next package.
    private UploadFormBuilder.Options options(CompiledProject project, Path target) {
        Path root = project.folder()
                .resolve(project.project().config().miniprogramRoot())
                .normalize();
        List<String> ignored = target.startsWith(root) && !target.equals(root)
                ? List.of(root.relativize(target).toString().replace('\\', '/'))
                : List.of();
        boolean maps = sourceMap || project.project().config().setting("uploadWithSourceMap", true);
        return new UploadFormBuilder.Options(!noMinify, maps, ignored);
    }

    private ReleaseInfo info(CliContext context, CompiledProject project) {
        Map<String, @Nullable Object> settings = new TreeMap<>();
        for (String key : SHAPING_SETTINGS) {
            if (project.project().config().settings().containsKey(key)) {
                settings.put(key, project.project().config().settings().get(key));
            }
        }
        return new ReleaseInfo(
                ProductVersion.text(),
                project.appid(context),
                version,
                description,
                project.project().config().libVersion(),
                project.project().config().compileType(),
                settings);
    }

    private static void print(
            CliContext context, Release release, Path target, SizeReport sizes, Optional<String> difference) {
        if (difference.isPresent()) {
            context.output().line(context.text("pack.differs", difference.get()));
            return;
        }
        SizeTable.packages(context, sizes);
        sizes.problems()
                .forEach(problem -> context.output().line(problem.severity().word() + ": " + problem.message()));
        context.output().summary(context.text("pack.written", release.packages().size(), target, release.sha256()));
    }

    private ObjectNode document(
            CliContext context,
            Release release,
            Path target,
            ProblemReport report,
            Optional<String> difference,
            long start) {
        ObjectNode document = Output.newDocument("pack", difference.isEmpty());
        Path working = context.host().workingDirectory();
        document.put(
                "out",
                target.startsWith(working)
                        ? working.relativize(target).toString().replace('\\', '/')
                        : target.toString());
        document.put("version", version);
        ArrayNode packages = document.putArray("packages");
        ArrayNode info = document.putArray("subPackageInfo");
        for (Release.PackageOutput each : release.packages()) {
            packages.addObject()
                    .put("name", each.name())
                    .put("file", each.file())
                    .put("bytes", each.bytes())
                    .put("sizeCounted", each.sizeCounted())
                    .put("sha256", each.sha256())
                    .put("entries", each.entries());
            info.addObject().put("name", each.name()).put("size", each.sizeCounted());
        }
        document.put("manifest", "manifest.json").put("sha256", release.sha256());
        difference.ifPresent(path -> document.put("differs", path));
        document.put("ms", (System.nanoTime() - start) / 1_000_000);
        document.set("problems", report.json());
        return document;
    }
}
