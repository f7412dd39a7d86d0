package dev.sampan.devtools.concurrent;

import javafx.application.Platform;

/// The one bridge to the FX thread: nothing else calls `Platform.runLater`.
public final class FxThread implements UiThread {
    @Override
    public boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
