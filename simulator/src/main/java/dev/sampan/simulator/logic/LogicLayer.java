package dev.sampan.simulator.logic;

/// One running mini-program: its script context and its thread.
///
/// An interface because the context may live in this process ([GraalLogicLayer]) or behind a pipe in a JVM of its own
/// with a heap limit. All methods may be called from any thread and return at once.
public interface LogicLayer extends AutoCloseable {
    /// Queues one turn: `receive(channel, json)` of contracts/host.md. Ignored when the layer has ended.
    void receive(String channel, String json);

    /// Interrupts the script of the running turn, for the *Stop* of the hang banner. The context stays usable; a
    /// script that cannot be interrupted within a second ends the layer ([LogicEnd.Reason#STOPPED]).
    void stopTurn();

    /// Ends the context and its thread. Idempotent; [LogicListener#ended] is not called.
    @Override
    void close();
}
