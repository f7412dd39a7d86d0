package dev.sampan.devtools.command;

/// Whether a command can run now; when not, `reason` is the text key shown in its tooltip.
public sealed interface Enablement {
    record On() implements Enablement {}

    record Off(String reasonKey) implements Enablement {}

    static Enablement on() {
        return new On();
    }

    static Enablement when(boolean condition, String reasonKey) {
        return condition ? new On() : new Off(reasonKey);
    }

    default boolean isOn() {
        return this instanceof On;
    }
}
