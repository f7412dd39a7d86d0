package dev.sampan.devtools.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Where a command writes: lines for people, or exactly one JSON document on stdout with everything else on stderr
/// (cli.md B1 rule 3).
final class Output {
    static final ObjectMapper JSON = new ObjectMapper();

    private final CliHost host;
    private final GlobalOptions options;

    Output(CliHost host, GlobalOptions options) {
        this.host = host;
        this.options = options;
    }

    /// A result line; not shown with `--json`.
    void line(String text) {
        if (!options.json) {
            host.out().println(text);
        }
    }

    /// A line that `--quiet` leaves out.
    void summary(String text) {
        if (!options.quiet) {
            line(text);
        }
    }

    /// Something on the way, for people: stderr, so that it never mixes with results.
    void progress(String text) {
        if (!options.quiet && (options.verbose || !options.json)) {
            host.err().println(text);
        }
    }

    /// Text or bytes as they are, such as a tree that goes to stdout.
    void raw(String text) {
        host.out().print(text);
        host.out().flush();
    }

    /// The document of the command, on one line; only with `--json`.
    void document(ObjectNode document) {
        if (options.json) {
            write(document);
        }
    }

    /// A document that is written in any case, such as those of `check --watch --json`.
    void write(ObjectNode document) {
        try {
            host.out().println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    boolean json() {
        return options.json;
    }

    /// A new document: `schema` and `ok` stand first (cli.md B1 rule 5).
    static ObjectNode newDocument(String command, boolean ok) {
        ObjectNode document = JSON.createObjectNode();
        document.put("schema", "sampan." + command + "/1");
        document.put("ok", ok);
        return document;
    }
}
