package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.project.NearestName;
import dev.sampan.devtools.templates.NewProject;
import dev.sampan.devtools.templates.Template;
import dev.sampan.devtools.templates.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `new`: copies a starter project.
@Command(name = "new", description = "Create a project.")
final class NewCommand extends CliCommand {
    @Parameters(arity = "0..1", paramLabel = "<dir>", description = "Folder of the new project.")
    @Nullable
    Path folder;

    @Option(names = "--template", paramLabel = "<name>", defaultValue = "js", description = "Template (default js).")
    String template = "js";

    @Option(names = "--name", paramLabel = "<name>", description = "Project name (default: the folder's).")
    @Nullable
    String name;

    @Option(names = "--list", description = "List the templates.")
    boolean list;

    @Option(names = "--force", description = "Write into a folder that is not empty.")
    boolean force;

    @Override
    int run(CliContext context) throws Exception {
        Templates templates = Templates.shipped();
        if (list) {
            return list(context, templates);
        }
        if (folder == null) {
            throw CliException.usage("new needs a folder: sampan new <dir>");
        }
        Template chosen = templates.named(template).orElseThrow(() -> unknown(templates));
        Path target = context.host().workingDirectory().resolve(folder).normalize();
        NewProject project = new NewProject(target, projectName(target), appid(context));
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw CliException.usage(folder + " is a file");
        }
        if (!force && project.occupied()) {
            throw CliException.usage(folder + " is not empty; --force writes into it anyway");
        }
        int files = project.create(chosen);
        context.output().line(context.text("new.created", folder, template, files));
        context.output().summary(context.text("new.next", folder));
        ObjectNode document = Output.newDocument("new", true);
        document.put("dir", folder.toString().replace('\\', '/'))
                .put("template", template)
                .put("files", files);
        context.output().document(document);
        return ExitCode.DONE;
    }

    private String projectName(Path target) {
        return name != null ? name : String.valueOf(target.getFileName());
    }

    private static String appid(CliContext context) {
        String given = context.options().appid;
        return given == null ? "touristappid" : given;
    }

    private CliException unknown(Templates templates) {
        List<String> names = templates.all().stream().map(Template::name).toList();
        String near = NearestName.hint(template, names, "The templates are " + String.join(", ", names) + ".");
        return CliException.usage("there is no template \"" + template + "\". " + near);
    }

    private static int list(CliContext context, Templates templates) {
        String language = context.options().lang;
        ObjectNode document = Output.newDocument("new", true);
        ArrayNode entries = document.putArray("templates");
        for (Template template : templates.all()) {
            String title = template.title(language);
            context.output()
                    .line(String.format("%-14s %s: %s", template.name(), title, template.description(language)));
            entries.addObject()
                    .put("name", template.name())
                    .put("title", title)
                    .put("description", template.description(language));
        }
        context.output().document(document);
        return ExitCode.DONE;
    }
}
