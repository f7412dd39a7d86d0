package dev.sampan.simulator.headless;

import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.view.webview.WebViewHost;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A window on the headless screen that holds one device screen; a WebView lays out and paints only in a window.
public final class HeadlessScreen implements AutoCloseable {
    private final Stage stage;

    private HeadlessScreen(Stage stage) {
        this.stage = stage;
    }

    /// Shows the screen; on the JavaFX thread.
    public static HeadlessScreen show(WebViewHost host) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(new Group(host.node())));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
        return new HeadlessScreen(stage);
    }

    @Override
    public void close() {
        Dispatcher.run(stage::close);
    }
}
