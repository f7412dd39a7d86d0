package dev.sampan.devtools.session;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.devtools.compile.ProductCompiler;
import dev.sampan.devtools.panels.export.PackageExport;
import dev.sampan.packaging.upload.PackageFormat;
import dev.sampan.packaging.upload.ReleaseInfo;
import dev.sampan.packaging.upload.ReleaseWriter;
import dev.sampan.packaging.upload.UploadForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/// Packs a project with a compiler of its own, so that the running mini-program is not disturbed.
public final class UploadExport implements PackageExport {
    private static final String TOOL_VERSION = "0.1.0";
    private static final String FALLBACK_APPID = "touristappid";
    private final Path root;
    private final Executor background;

    public UploadExport(Path root, Executor background) {
        this.root = root;
        this.background = background;
    }

    private record Packed(Compiler compiler, UploadForm form) {}

    @Override
    public CompletionStage<Report> check() {
        return CompletableFuture.supplyAsync(
                () -> {
                    var report = PackageSizes.count(packed().form());
                    var parts = report.packages().stream()
                            .map(row -> new Part(
                                    PackageSizes.isMain(row)
                                            ? "main"
                                            : row.part().name(),
                                    row.size().bytes(),
                                    row.size().limit(),
                                    row.files()))
                            .toList();
                    var blocker = report.over()
                            ? report.problems().stream().findFirst().map(Diagnostic::message)
                            : Optional.<String>empty();
                    return new Report(
                            parts, report.total().bytes(), report.total().limit(), blocker);
                },
                background);
    }

    @Override
    public CompletionStage<Path> write(String version, String description, Path folder) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var packed = packed();
                    var config = packed.compiler().project().config();
                    var info = new ReleaseInfo(
                            TOOL_VERSION,
                            config.appid().isEmpty() ? FALLBACK_APPID : config.appid(),
                            version,
                            description,
                            config.libVersion(),
                            config.compileType(),
                            Map.of());
                    var release = ReleaseWriter.write(packed.form(), PackageFormat.WXAPKG, info);
                    try {
                        for (var output : release.outputs().entrySet()) {
                            var file = folder.resolve(output.getKey());
                            Files.createDirectories(file.getParent());
                            Files.write(file, output.getValue());
                        }
                    } catch (IOException e) {
                        throw new ExportFailure("The package could not be written: " + e.getMessage(), e);
                    }
                    return folder;
                },
                background);
    }

    private Packed packed() {
        try {
            var compiler = ProductCompiler.of(new DiskFiles(root));
            var result = compiler.compile();
            var error =
                    result.diagnostics().stream().filter(Diagnostic::isError).findFirst();
            if (error.isPresent()) {
                throw new ExportFailure(
                        "The project does not compile: " + error.get().message(), null);
            }
            return new Packed(compiler, PackageSizes.form(compiler.project(), result));
        } catch (IOException e) {
            throw new ExportFailure("The project could not be read: " + e.getMessage(), e);
        }
    }
}
