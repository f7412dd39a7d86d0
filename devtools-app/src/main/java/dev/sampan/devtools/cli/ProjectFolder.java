package dev.sampan.devtools.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds the project that a command line means (cli.md B1, `--project`).
final class ProjectFolder {
    private ProjectFolder() {}

    /// The folder given by flag or position; else the current folder or its nearest parent with a project.
    static Path find(CliContext context, @Nullable Path positional) {
        Path given = context.options().project;
        if (given != null && positional != null) {
            throw CliException.usage("the project is given twice: " + given + " and " + positional);
        }
        Path chosen = given != null ? given : positional;
        Path working = context.host().workingDirectory();
        return chosen != null ? given(working, chosen) : nearest(working);
    }

    private static Path given(Path working, Path chosen) {
        Path folder = working.resolve(chosen).normalize();
        if (!Files.exists(folder)) {
            throw CliException.project("there is no folder " + chosen);
        }
        if (!Files.isDirectory(folder)) {
            throw CliException.project(chosen + " is not a folder");
        }
        if (!isProject(folder)) {
            throw CliException.project(
                    chosen + " is not a mini-program project: it has neither project.config.json nor app.json");
        }
        return folder;
    }

    private static Path nearest(Path working) {
        for (Path folder = working; folder != null; folder = folder.getParent()) {
            if (isProject(folder)) {
                return folder;
            }
        }
        throw CliException.project(
                "no project here: neither this folder nor a parent has project.config.json or app.json;"
                        + " give one with --project <dir>");
    }

    private static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve("project.config.json"))
                || Files.isRegularFile(folder.resolve("app.json"));
    }
}
