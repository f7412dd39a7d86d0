package dev.sampan.devtools.session;

import org.jspecify.annotations.Nullable;

/// Why a package was not made, in a sentence for the dialog.
final class ExportFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExportFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
