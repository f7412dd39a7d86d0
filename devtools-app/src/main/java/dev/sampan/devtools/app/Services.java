package dev.sampan.devtools.app;

import dev.sampan.devtools.panels.export.PackageExport;
import dev.sampan.devtools.welcome.ProjectTemplates;
import java.util.function.Function;

/// Ports that the composition root fills from the other modules.
///
/// @param exports makes the export of a workspace
public record Services(ProjectTemplates templates, Function<Workspace, PackageExport> exports) {}
