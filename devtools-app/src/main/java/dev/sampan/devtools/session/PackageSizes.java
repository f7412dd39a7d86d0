package dev.sampan.devtools.session;

import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.Project;
import dev.sampan.packaging.size.Limits;
import dev.sampan.packaging.size.PackageLayout;
import dev.sampan.packaging.size.SizeCounter;
import dev.sampan.packaging.size.SizeReport;
import dev.sampan.packaging.upload.UploadForm;
import dev.sampan.packaging.upload.UploadFormBuilder;
import java.io.IOException;
import java.util.List;

/// Counts a compiled project as the platform counts it (package.md 3). Any thread.
final class PackageSizes {
    private static final String PROFILE = "wechat";

    private PackageSizes() {}

    static UploadForm form(Project project, CompileResult result) throws IOException {
        var maps = project.config().setting("uploadWithSourceMap", true);
        return new UploadFormBuilder(project, result, new UploadFormBuilder.Options(true, maps, List.of())).build();
    }

    static SizeReport count(UploadForm form) {
        var limits = Limits.shipped();
        var profile = limits.profile(PROFILE).orElseGet(() -> limits.profiles().getFirst());
        return new SizeCounter(profile, limits.warnPercent()).count(form.layout(), form.counted());
    }

    static boolean isMain(SizeReport.PackageRow row) {
        return row.part().root().isEmpty() || row.part().name().equals(PackageLayout.MAIN);
    }
}
