package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// The files of one project, addressed by `/` paths below its root folder, without a leading slash.
/// Implementations may be read by several threads at once.
public interface ProjectFiles {

    /// Name of the root folder, for texts.
    String name();

    /// All files, without `node_modules`, version control folders and what lies outside of the root.
    SortedSet<String> list() throws IOException;

    /// Whether a regular file is there. Also answers for files inside `node_modules`, which [#list] leaves out.
    boolean exists(String path);

    /// Whether a folder is there, in `node_modules` too.
    boolean folderExists(String path);

    /// The content, or empty when there is no such file or it may not be read (see [#problems]).
    Optional<byte[]> read(String path) throws IOException;

    /// What [#list] and [#read] had to refuse so far, such as links that leave the project.
    List<Diagnostic> problems();
}
