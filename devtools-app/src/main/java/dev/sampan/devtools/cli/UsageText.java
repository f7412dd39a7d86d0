package dev.sampan.devtools.cli;

import dev.sampan.compiler.project.NearestName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, with the nearest known flag or command (cli.md B1 rule 7).
final class UsageText {
    private UsageText() {}

    static String of(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(problem.getMessage());
        }
        String word = unmatched.getUnmatched().getFirst();
        boolean flag = word.startsWith("-");
        String name = flag && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> known = new ArrayList<>();
        if (flag) {
            unmatched.getCommandLine().getCommandSpec().optionsMap().keySet().forEach(known::add);
        } else {
            known.addAll(CommandTable.names());
        }
        String what = flag ? "unknown flag " + name : "unexpected argument \"" + word + "\"";
        return what
                + NearestName.of(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }
}
