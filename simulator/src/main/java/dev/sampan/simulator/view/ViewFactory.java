package dev.sampan.simulator.view;

/// Opens the screen of a session: a WebView in a window of the IDE, one on a headless screen, or a recording one.
@FunctionalInterface
public interface ViewFactory {
    /// @param widthPx CSS px
    /// @param heightPx CSS px
    ViewHost open(ScreenContent content, int widthPx, int heightPx, ViewListener listener);
}
