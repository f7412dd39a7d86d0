package dev.sampan.devtools.cli;

import org.jspecify.annotations.Nullable;

/// Ends a command with exit code 2 or 3 and one sentence for people (cli.md B1 rule 3).
public final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String code;

    private CliException(int exitCode, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.code = code;
    }

    /// The command was used wrongly: exit 2.
    public static CliException usage(String message) {
        return new CliException(ExitCode.USAGE, "E_USAGE", message, null);
    }

    /// The folder is no mini-program project: exit 2.
    public static CliException project(String message) {
        return new CliException(ExitCode.USAGE, "E_PROJECT", message, null);
    }

    /// A documented flag or command that this version does not have: exit 2.
    public static CliException notAvailable(String what) {
        return new CliException(ExitCode.USAGE, "E_NOT_AVAILABLE", what + " is not available yet", null);
    }

    /// The environment failed: exit 3.
    public static CliException failure(String message, @Nullable Throwable cause) {
        return new CliException(ExitCode.FAILURE, "E_FAILURE", message, cause);
    }

    int exitCode() {
        return exitCode;
    }

    /// Stable code such as `E_USAGE`, for the JSON document.
    String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
