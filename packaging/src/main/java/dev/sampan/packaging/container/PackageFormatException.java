package dev.sampan.packaging.container;

/// A container that cannot be read or written; the message is made for people and names the entry or field.
public final class PackageFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PackageFormatException(String message) {
        super(message);
    }
}
