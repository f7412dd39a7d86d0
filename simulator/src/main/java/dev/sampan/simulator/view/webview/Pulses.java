package dev.sampan.simulator.view.webview;

import javafx.animation.AnimationTimer;

/// Waits for pulses of the toolkit. JavaFX thread.
final class Pulses {
    private Pulses() {}

    /// Runs `action` once, `count` pulses from now.
    static void after(int count, Runnable action) {
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long nowNanos) {
                if (--left < 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
