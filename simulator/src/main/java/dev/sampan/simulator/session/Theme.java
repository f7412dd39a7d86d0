package dev.sampan.simulator.session;

/// The system's colour theme.
public enum Theme {
    LIGHT("light"),
    DARK("dark");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /// As the platform writes it.
    public String id() {
        return id;
    }
}
