package dev.sampan.devtools.cli;

import java.util.Locale;

/// One thing that Sampan needs of the machine.
record MachineCheck(String name, State state, String detail) {
    enum State {
        OK,
        /// Something works less well without it.
        NOTE,
        /// Sampan does not work without it.
        MISSING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
