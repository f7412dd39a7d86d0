package dev.sampan.devtools.run;

/// What the window asks of the running mini-program. FX thread; every call returns at once.
public interface ProjectActions extends AutoCloseable {
    /// Full compile and restart in the compile mode of the [RunModel].
    void compile();

    /// Files changed: compile what depends on them and show it with the smallest step.
    void changed(java.util.Set<String> paths);

    void back();

    void home();

    /// Interrupts the turn that does not end.
    void stopLoop();

    /// Runs one line in the logic layer; line and answer go to the console.
    void evaluate(String code);

    /// Removes storage and files of the mini-program, then restarts it.
    void clearCache();

    @Override
    void close();
}
