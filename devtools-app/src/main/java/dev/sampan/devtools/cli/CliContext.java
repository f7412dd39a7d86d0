package dev.sampan.devtools.cli;

/// What a command works with.
record CliContext(CliHost host, GlobalOptions options, Output output, CliTexts texts, Launchers launchers) {

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
