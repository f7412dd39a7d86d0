package dev.sampan.devtools.cli;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.Project;
import dev.sampan.devtools.compile.ProductCompiler;
import dev.sampan.packaging.size.Limits;
import dev.sampan.packaging.size.SizeCounter;
import dev.sampan.packaging.size.SizeProfile;
import dev.sampan.packaging.size.SizeReport;
import dev.sampan.packaging.upload.UploadForm;
import dev.sampan.packaging.upload.UploadFormBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A project that was compiled once, with what commands derive from it.
record CompiledProject(Path folder, Project project, CompileResult result) {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code);

    /// Finds the project and compiles it.
    static CompiledProject of(CliContext context, @Nullable Path positional) throws IOException {
        Path folder = ProjectFolder.find(context, positional);
        Compiler compiler = ProductCompiler.of(new DiskFiles(folder));
        CompileResult result = compiler.compile();
        return new CompiledProject(folder, compiler.project(), result);
    }

    /// What the compiler found together with more, in the order of reports (cli.md B4).
    List<Diagnostic> problems(List<Diagnostic> more) {
        return Stream.concat(result.diagnostics().stream(), more.stream())
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }

    /// `--appid`, else the project's.
    String appid(CliContext context) {
        String given = context.options().appid;
        String own = project.config().appid();
        return given != null ? given : own.isEmpty() ? "touristappid" : own;
    }

    /// The name for reports: the project's, else the folder's.
    String name() {
        String name = project.config().projectName();
        return name.isEmpty() ? project.files().name() : name;
    }

    UploadForm uploadForm(UploadFormBuilder.Options options) throws IOException {
        return new UploadFormBuilder(project, result, options).build();
    }

    /// Sizes against the profile of `--platform`.
    ///
    /// @param debugging whether the larger limit of bigPackageSizeSupport holds
    static SizeReport sizes(CliContext context, UploadForm form, int warnPercent, boolean debugging) {
        Limits limits = Limits.shipped();
        SizeProfile profile = profile(context, limits);
        SizeProfile chosen = debugging ? profile.debugging(limits.debugPackageBytes()) : profile;
        return new SizeCounter(chosen, warnPercent).count(form.layout(), form.counted());
    }

    private static SizeProfile profile(CliContext context, Limits limits) {
        String name = context.options().platform;
        List<String> names = limits.profiles().stream().map(SizeProfile::name).toList();
        return limits.profile(name)
                .orElseThrow(() ->
                        CliException.usage("--platform takes " + String.join(", ", names) + ", not \"" + name + "\""));
    }
}
