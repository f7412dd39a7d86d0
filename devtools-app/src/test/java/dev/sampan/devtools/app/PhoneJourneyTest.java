package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.phone.Chromium;
import dev.sampan.devtools.run.RunModel;
import dev.sampan.packaging.qr.QrReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// From the Preview command of the real window over the code on its screen to a phone, and from the phone's console
/// back to a line of the editor (preview.md 2, 3 and 6).
@Timeout(value = 10, unit = TimeUnit.MINUTES) // each wait has its own limit
class PhoneJourneyTest {
    private static final String FILE = "pages/home/home.js";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Windows windows;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Chromium phone;

    private Path project = Path.of("");

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    private int looked;

    @BeforeEach
    void shop() throws Exception {
        var state = Files.createDirectories(folder.resolve("state"));
        project = folder.resolve("茶 shop");
        new ShippedTemplates().create("tabbar", project, "shop");
        var script = project.resolve(FILE);
        Files.writeString(script, Files.readString(script).replace("  choose(event) {\n", """
                                  choose(event) {
                                    wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/chosen.txt', 'tea');
                                    console.warn('chosen', event.currentTarget.dataset.id);
                                    missing.call();
                                """));
        var here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        windows = Shell.windows(state, () -> Optional.of(here));
        phone = Chromium.start("");
    }

    @AfterEach
    void close() throws Exception {
        try (var browser = phone) {
            Shell.run(() -> Window.getWindows().stream()
                    .map(Stage.class::cast)
                    .filter(stage -> stage.getOwner() != null)
                    .toList()
                    .forEach(Stage::close));
            Shell.run(windows::closeAll);
        }
    }

    @Test
    void whatThePhoneSaysIsALinkIntoTheEditor() throws Exception {
        Shell.run(() -> windows.openProject(project));
        var window = Shell.fx(() -> windows.current().orElseThrow());
        var phase = window.workspace().run().phaseProperty();
        Shell.until("mini-program", () -> phase.get() == RunModel.Phase.RUNNING);
        Shell.run(() -> window.commands().run("app.preview"));
        Shell.until("code", () -> Shell.has("preview.image"));

        phone.open(scanned());
        Shell.until("question", () -> deviceButton("preview.allow").isPresent());
        phone.waitForText(Shell.fx(() -> confirmCode().getText()));
        Shell.run(() -> deviceButton("preview.allow").orElseThrow().fire());
        phone.waitForText("Spring harvest");
        Shell.until("device", () -> deviceButton("preview.disconnect").isPresent());
        Shell.run(() -> window.commands().run("console.clear"));
        phone.touchText("Oolong");

        assertShown("console.warn('chosen'", "chosen oolong", "warn");
        assertShown("missing.call()", "missing is not defined", "error");

        press("missing.call()");
        Shell.until("caret", () -> at(window, "missing.call()"));
        press("console.warn('chosen'");
        Shell.until("caret", () -> at(window, "console.warn('chosen'"));
        assertThat(phoneFiles()).containsExactly("chosen.txt");
    }

    /// What a camera reads off the dialog.
    private static String scanned() {
        var dialog = Shell.fx(() -> Shell.node("preview").getScene());
        var picture = Shell.fx(() -> SwingFXUtils.fromFXImage(dialog.snapshot(null), null));
        var text = QrReader.read(picture).orElseThrow().text();
        assertThat(text).isEqualTo(Shell.fx(() -> ((TextField) Shell.node("preview.url")).getText()));
        return text;
    }

    private static Optional<Button> deviceButton(String action) {
        return inWindows()
                .filter(node -> String.valueOf(node.getId()).startsWith(action + "."))
                .map(Button.class::cast)
                .findFirst();
    }

    private static Label confirmCode() {
        return inWindows()
                .filter(node -> node.getStyleClass().contains("confirm-code"))
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private int lineOf(String code) throws IOException {
        var lines = Files.readAllLines(project.resolve(FILE));
        return lines.indexOf(lines.stream()
                        .filter(line -> line.contains(code))
                        .findFirst()
                        .orElseThrow())
                + 1;
    }

    /// Presses the link in the console that names the project's file and the line of this code.
    private void press(String code) {
        Shell.until("a link to " + code, () -> {
            var link = link(code);
            link.ifPresent(Hyperlink::fire);
            return link.isPresent();
        });
    }

    private Optional<Hyperlink> link(String code) {
        try {
            var line = lineOf(code);
            var id = "console.link." + FILE + "." + line;
            if (!Shell.has(id)) {
                showNextRow();
            }
            return Shell.has(id)
                    ? Optional.of((Hyperlink) Shell.node(id))
                            .filter(link -> link.getText().equals("home.js:" + line))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The list makes cells only for what it shows; the looked-for line may have been scrolled away by later ones.
    private void showNextRow() {
        var list = (ListView<?>) Shell.node("console.list");
        if (!list.getItems().isEmpty()) {
            list.scrollTo(looked++ % list.getItems().size());
        }
    }

    /// Waits for a row of the console with the phone's sign and name. Everything is read in one go: the list uses its
    /// cells for other lines as soon as more arrive.
    private void assertShown(String code, String text, String level) {
        Shell.until("a " + level + " of the phone: " + text, () -> {
            var row = row(code);
            return row.isPresent()
                    && row.get().getStyleClass().contains(level)
                    && textOf(row.get()).contains(text)
                    && below(row.get())
                            .filter(FontIcon.class::isInstance)
                            .anyMatch(node -> ((FontIcon) node).getIconCode() == MaterialDesignC.CELLPHONE)
                    && below(row.get())
                            .filter(node -> node.getStyleClass().contains("value-device"))
                            .anyMatch(node -> !((Text) node).getText().isBlank());
        });
    }

    private Optional<ListCell<?>> row(String code) {
        Node node = link(code).orElse(null);
        while (node != null && !(node instanceof ListCell<?>)) {
            node = node.getParent();
        }
        return Optional.ofNullable((ListCell<?>) node);
    }

    private static String textOf(Node row) {
        return below(row)
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .reduce("", String::concat);
    }

    private boolean at(ProjectWindow window, String code) {
        try {
            var open = window.workspace().documents().active().map(document -> document.path());
            return open.equals(Optional.of(FILE))
                    && Shell.has("editor.text")
                    && ((CodeArea) Shell.node("editor.text")).getCurrentParagraph() == lineOf(code) - 1;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What the mini-program wrote on the phone: kept with the window's own state, nowhere else.
    private Stream<String> phoneFiles() throws IOException {
        try (var walk = Files.walk(folder.resolve("state"))) {
            return walk
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().replace('\\', '/').contains("/phones/"))
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        }
    }

    private static Stream<Node> inWindows() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .map(Scene::getRoot)
                .flatMap(PhoneJourneyTest::below);
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(PhoneJourneyTest::below))
                : Stream.of(node);
    }
}
