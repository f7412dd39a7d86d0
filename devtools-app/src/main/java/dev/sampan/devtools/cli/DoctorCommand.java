package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;

/// `doctor`: looks at what Sampan needs of the machine.
@Command(name = "doctor", description = "Check Java, display, ports, fonts and LAN addresses.")
final class DoctorCommand extends CliCommand {
    @Override
    int run(CliContext context) {
        List<MachineCheck> checks = new MachineChecks(context.host()).all();
        boolean good = checks.stream().noneMatch(check -> check.state() == MachineCheck.State.MISSING);
        ObjectNode document = Output.newDocument("doctor", good);
        ArrayNode rows = document.putArray("checks");
        for (MachineCheck check : checks) {
            context.output().line(String.format("%-8s %-8s %s", check.state().word(), check.name(), check.detail()));
            rows.addObject()
                    .put("name", check.name())
                    .put("state", check.state().word())
                    .put("detail", check.detail());
        }
        context.output().document(document);
        return good ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
