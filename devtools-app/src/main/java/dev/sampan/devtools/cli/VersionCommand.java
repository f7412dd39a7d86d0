package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// `--version`.
final class VersionCommand extends CliCommand {
    @Override
    int run(CliContext context) {
        context.output().line("sampan " + ProductVersion.text());
        ObjectNode document = Output.newDocument("version", true);
        document.put("version", ProductVersion.text());
        document.put("java", Runtime.version().toString());
        document.put("os", System.getProperty("os.name"));
        document.put("arch", System.getProperty("os.arch"));
        document.put("libVersion", LibraryVersion.DEFAULT);
        context.output().document(document);
        return ExitCode.DONE;
    }
}
