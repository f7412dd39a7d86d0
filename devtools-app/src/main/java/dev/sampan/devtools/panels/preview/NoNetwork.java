package dev.sampan.devtools.panels.preview;

import java.io.IOException;

/// This machine has no address that a phone could reach; the preview can only be seen on this computer.
public final class NoNetwork extends IOException {
    private static final long serialVersionUID = 1;

    public NoNetwork(String message) {
        super(message);
    }
}
