package dev.sampan.devtools.app;

import dev.sampan.devtools.templates.NewProject;
import dev.sampan.devtools.templates.Templates;
import dev.sampan.devtools.welcome.ProjectTemplates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The starter projects that ship with this version.
final class ShippedTemplates implements ProjectTemplates {
    private static final String APPID = "touristappid";
    private final Templates shipped = Templates.shipped();

    @Override
    public List<Template> list() {
        return shipped.all().stream()
                .map(template -> new Template(template.name(), template.title(), template.description()))
                .toList();
    }

    @Override
    public void create(String id, Path folder, String projectName) throws IOException {
        var template = shipped.named(id).orElseThrow(() -> new IOException("There is no template " + id));
        var project = new NewProject(folder, projectName, APPID);
        if (project.occupied()) {
            throw new IOException(folder + " is not empty");
        }
        project.create(template);
    }
}
