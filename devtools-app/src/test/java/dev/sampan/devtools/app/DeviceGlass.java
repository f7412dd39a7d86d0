package dev.sampan.devtools.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.web.WebView;

/// The real device screen in a project window: looks into its document and works it with mouse and keys.
final class DeviceGlass {
    private static final String TOP = """
            const frames = [...document.querySelectorAll('.page:not(.hidden) iframe')];
            if (frames.length !== 1) return null;
            const frame = frames[0], win = frame.contentWindow, doc = frame.contentDocument;
            const one = (selector) => doc.querySelector(selector);
            """;

    private final ProjectWindow window;

    DeviceGlass(ProjectWindow window) {
        this.window = window;
    }

    private WebView web() {
        return find(window.stage().getScene().getRoot())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no device screen"));
    }

    private static Stream<WebView> find(Node node) {
        return switch (node) {
            case WebView web -> Stream.of(web);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(DeviceGlass::find);
            default -> Stream.empty();
        };
    }

    /// Runs statements with `frame`, `win`, `doc` and `one(selector)` of the page on top; text of what they return,
    /// `""` while no single page is to be seen.
    String page(String statements) {
        return Shell.fx(() -> {
            var answer = web().getEngine().executeScript("(() => {" + TOP + statements + "})()");
            return answer == null ? "" : answer.toString();
        });
    }

    /// Waits until the statements return this text. What they need may not be there yet.
    void waitFor(String text, String statements) {
        String[] last = {""};
        try {
            Shell.until(text, () -> {
                last[0] = now(statements);
                return last[0].equals(text);
            });
        } catch (AssertionError e) {
            throw new AssertionError(
                    "waited for " + text + ", was " + last[0] + " in:\n" + now("return doc.body.outerHTML") + said(),
                    e);
        }
    }

    private String said() {
        return Shell.fx(() -> window.workspace().console().entries().stream()
                .map(entry -> "\n" + entry.level() + " " + entry.text())
                .collect(Collectors.joining()));
    }

    private String now(String statements) {
        if (find(window.stage().getScene().getRoot()).findFirst().isEmpty()) {
            return "";
        }
        return page("try {" + statements + "} catch (error) { return String(error) }");
    }

    /// Presses the mouse in the middle of an element, once the page stands still.
    void tap(String selector) {
        waitFor(
                "true",
                "return one(" + quoted(selector) + ") !== null && !document.getAnimations().some("
                        + "(a) => a.playState === 'running' && a.effect.target.contains(frame))");
        var place = page("const r = one(" + quoted(selector) + ").getBoundingClientRect();"
                        + "const f = frame.getBoundingClientRect();"
                        + "return (f.left + r.left + r.width / 2) + ' ' + (f.top + r.top + r.height / 2)")
                .split(" ", 2);
        var x = Double.parseDouble(place[0]);
        var y = Double.parseDouble(place[1]);
        Shell.run(() -> {
            web().requestFocus();
            mouse(MouseEvent.MOUSE_PRESSED, x, y, true);
            mouse(MouseEvent.MOUSE_RELEASED, x, y, false);
        });
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y, boolean down) {
        var web = web();
        var scene = web.localToScene(x, y);
        var screen = web.localToScreen(x, y);
        var pick = new PickResult(web, scene.getX(), scene.getY());
        Event.fireEvent(
                web,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        pick));
    }

    /// Types as a keyboard does, into whatever has the focus.
    void type(String text) {
        Shell.run(() -> text.chars().forEach(letter -> {
            var one = String.valueOf((char) letter);
            key(
                    KeyEvent.KEY_PRESSED,
                    KeyEvent.CHAR_UNDEFINED,
                    KeyCode.getKeyCode(one.toUpperCase(java.util.Locale.ROOT)));
            key(KeyEvent.KEY_TYPED, one, KeyCode.UNDEFINED);
            key(
                    KeyEvent.KEY_RELEASED,
                    KeyEvent.CHAR_UNDEFINED,
                    KeyCode.getKeyCode(one.toUpperCase(java.util.Locale.ROOT)));
        }));
    }

    void press(KeyCode code) {
        Shell.run(() -> {
            key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
            key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
        });
    }

    private void key(javafx.event.EventType<KeyEvent> type, String letter, KeyCode code) {
        Event.fireEvent(web(), new KeyEvent(type, letter, "", code, false, false, false, false));
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
