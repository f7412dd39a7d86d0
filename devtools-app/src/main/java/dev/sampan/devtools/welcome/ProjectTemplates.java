package dev.sampan.devtools.welcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The starter projects.
public interface ProjectTemplates {
    List<Template> list();

    /// Writes a new project; the folder must be new or empty.
    ///
    /// @throws IOException when it is not empty, or cannot be written
    void create(String id, Path folder, String projectName) throws IOException;

    /// @param id such as `js`; title and description come from the texts `template.<id>` and `template.<id>.text`
    record Template(String id) {}
}
