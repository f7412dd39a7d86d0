package dev.sampan.simulator.view;

/// What a device screen tells. Called on the screen's own thread; implementations return at once.
public interface ViewListener {
    /// Messages for the logic layer, a JSON array of contracts/protocol.md section 2.
    void received(String json);

    /// An error of the view layer's own script, or of its document.
    void failed(String message);
}
