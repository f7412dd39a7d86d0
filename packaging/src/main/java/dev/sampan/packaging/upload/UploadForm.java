package dev.sampan.packaging.upload;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.packaging.rules.FileSelection;
import dev.sampan.packaging.size.CountedFile;
import dev.sampan.packaging.size.PackageLayout;
import java.util.List;

/// A project as it is uploaded: compiled files, cut into packages (package.md 2.1).
///
/// @param files sorted by the UTF-8 bytes of their paths
/// @param selection why files of the project are not there
/// @param diagnostics what packing found, on top of what the compiler found
public record UploadForm(
        List<UploadFile> files, PackageLayout layout, FileSelection selection, List<Diagnostic> diagnostics) {

    public UploadForm {
        files = files.stream().sorted(UploadFile.BY_PATH).toList();
        diagnostics = List.copyOf(diagnostics);
    }

    /// The files as the size rules count them.
    public List<CountedFile> counted() {
        return files.stream()
                .map(file -> new CountedFile(file.path(), file.content().length))
                .toList();
    }

    /// The files of one package, in order, without source maps.
    List<UploadFile> filesOf(PackageLayout.Part part) {
        return files.stream()
                .filter(file ->
                        !file.isSourceMap() && layout.partOf(file.path()).equals(part))
                .toList();
    }
}
