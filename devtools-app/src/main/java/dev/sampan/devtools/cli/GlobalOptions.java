package dev.sampan.devtools.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The flags that every command takes, before or after its name (cli.md B1).
final class GlobalOptions {
    @Option(
            names = "--project",
            paramLabel = "<dir>",
            scope = ScopeType.INHERIT,
            description = "Project folder (default: this folder or the nearest parent with a project).")
    @Nullable
    Path project;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Write one JSON document to stdout.")
    boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Print results only.")
    boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print more.")
    boolean verbose;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces.")
    boolean debug;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            scope = ScopeType.INHERIT,
            defaultValue = "en",
            description = "Language of the output.")
    String lang = "en";

    @Option(names = "--port", paramLabel = "<n>", scope = ScopeType.INHERIT, description = "Port of the local service.")
    @Nullable
    Integer port;

    @Option(
            names = "--platform",
            paramLabel = "<name>",
            scope = ScopeType.INHERIT,
            defaultValue = "wechat",
            description = "Size profile: wechat, wechat-provider, douyin, alipay, baidu, kuaishou, qq.")
    String platform = "wechat";

    @Option(
            names = "--appid",
            paramLabel = "<id>",
            scope = ScopeType.INHERIT,
            description = "Use this appid for this run.")
    @Nullable
    String appid;

    @Option(names = "--trust-project", scope = ScopeType.INHERIT, description = "Do not ask before running scripts.")
    boolean trustProject;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
