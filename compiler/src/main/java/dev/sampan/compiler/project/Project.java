package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A folder that holds a mini-program, with its configuration as it was when opened. project.config.json is
/// optional:
/// a folder with nothing but app.json opens too. Immutable; open it again to see changes.
///
/// @param diagnostics what is wrong with the two configuration files
public record Project(ProjectFiles files, ProjectConfig config, List<Diagnostic> diagnostics) {

    public Project {
        diagnostics = List.copyOf(diagnostics);
    }

    /// @throws IOException when the folder does not exist or cannot be listed
    public static Project open(Path folder) throws IOException {
        return of(new DiskFiles(folder));
    }

    public static Project of(ProjectFiles files) {
        return of(new SourceFiles(files));
    }

    public static Project of(SourceFiles sources) {
        ProjectConfigReader reader = new ProjectConfigReader(sources);
        ProjectConfig config = reader.read();
        return new Project(sources.files(), config, reader.diagnostics());
    }

    /// The project path of a path below miniprogramRoot.
    public String pathOf(String id) {
        return Paths.join(config.miniprogramRoot(), id);
    }
}
