package dev.sampan.simulator.base;

/// A module breaks a rule of contracts/host.md, or does not exist. The message names the module and the line.
public final class LinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkException(String message) {
        super(message);
    }
}
