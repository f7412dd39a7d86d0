package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a saved file to the pixels of the device, in the real window (devtools-features.md 32 and differentiator 5:
/// stack, data, scroll and focus stay).
@Timeout(value = 10, unit = TimeUnit.MINUTES) // each wait has its own limit
class LiveEditTest {
    private static final String STATE = """
            const field = one('#field input');
            return JSON.stringify({
              page: win.scrollY, inner: one('#inner .wx-scroll-main').scrollTop,
              focused: doc.activeElement === field && document.activeElement === frame,
              value: field.value, caret: [field.selectionStart, field.selectionEnd],
              same: Boolean(win.untouched && field.untouched && one('#row').untouched),
              count: one('#more').innerText, row: one('#row wx-view').innerText })""";

    private static final String KEPT = "{\"page\":37,\"inner\":250,\"focused\":true,\"value\":\"helo\",\"caret\":[2,2],"
            + "\"same\":true,\"count\":\"Count 2\",\"row\":\"Row 1\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LiveProject project;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LiveWindow live;

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @BeforeEach
    void touchedPage() throws IOException {
        project = new LiveProject(folder.resolve("live"));
        live = LiveWindow.open(folder.resolve("state"), project.root());
        var glass = live.glass();
        glass.waitFor("Go", "return one('#go').innerText");
        glass.tap("#go");
        glass.waitFor("Count 0", "return one('#more').innerText");
        glass.tap("#more");
        glass.waitFor("Count 1", "return one('#more').innerText");
        glass.tap("#more");
        glass.waitFor("Count 2", "return one('#more').innerText");
        glass.tap("#row wx-view");
        glass.waitFor("Row 1", "return one('#row wx-view').innerText");
        glass.tap("#field");
        glass.waitFor("true", "return doc.activeElement === one('#field input')");
        glass.type("helo");
        glass.waitFor("helo", "return one('#field input').value");
        glass.press(KeyCode.LEFT);
        glass.press(KeyCode.LEFT);
        glass.page("win.scrollTo(0, 37); one('#inner .wx-scroll-main').scrollTop = 250;"
                + "win.untouched = one('#field input').untouched = one('#row').untouched = true;");
        glass.waitFor(KEPT, STATE);
        assertThat(live.evaluate("getCurrentPages()[1].mark = 'same'")).contains("same");
    }

    @AfterEach
    void close() {
        live.close();
    }

    private void nothingWasLost() {
        live.glass().waitFor(KEPT, STATE);
        assertThat(
                        live.evaluate(
                                "JSON.stringify([getApp().loads, getCurrentPages().map(p => [p.route, p.mark, p.from, p.data])])"))
                .contains("[1,[[\"pages/first/first\",null,null,{}],"
                        + "[\"pages/form/form\",\"same\",\"first\",{\"count\":2,\"name\":\"helo\"}]]]");
    }

    @Test
    void aStyleOfThePage() throws IOException {
        project.edit("pages/form/form.wxss", "rgb(1, 1, 1)", "rgb(9, 8, 7)");
        live.glass().waitFor("rgb(9, 8, 7)", "return win.getComputedStyle(one('#title')).color");
        nothingWasLost();
    }

    @Test
    void aStyleOfAComponent() throws IOException {
        project.moveInto("components/row.wxss", ".inside { color: rgb(9, 8, 7); }\n");
        live.glass().waitFor("rgb(9, 8, 7)", "return win.getComputedStyle(one('#row wx-view')).color");
        nothingWasLost();
    }

    @Test
    void markupBeforeAndAroundWhatIsTouched() throws IOException {
        project.edit("pages/form/form.wxml", "<view id=\"more\"", "<text id=\"above\">Above</text>\n<view id=\"more\"");
        live.glass().waitFor("Above", "return one('#above').innerText");
        nothingWasLost();
        project.edit("pages/form/form.wxml", "Old title</text>", "Old title</text><text id=\"below\">Below</text>");
        live.glass().waitFor("Below", "return one('#below').innerText");
        nothingWasLost();
    }

    @Test
    void markupOfAComponent() throws IOException {
        project.deleteAndWrite(
                "components/row.wxml",
                "<view class=\"inside\" bindtap=\"tap\">Row {{taps}}</view><text id=\"new\">!</text>\n");
        live.glass().waitFor("!", "return one('#row').innerText.slice(-1)");
        nothingWasLost();
    }

    @Test
    void markupOfAnImportedTemplate() throws IOException {
        project.edit("templates/card.wxml", "Card {{count}}", "Ace {{count}}");
        live.glass().waitFor("Ace 2", "return one('.card').innerText");
        nothingWasLost();
    }

    /// The way to the editor is a click: the window's focus leaves the screen, the page's stays in its field. (The
    /// field
    /// is in view here: of one that is scrolled out the WebView shows the caret again when it loses the focus.)
    @Test
    void markupOfThePageSavedInTheEditor() {
        live.glass().page("win.scrollTo(0, 13)");
        var area = live.editor("pages/form/form.wxml");
        var at = Shell.fx(area::getText).indexOf("Old title");
        Shell.run(() -> {
            area.requestFocus();
            area.replaceText(at, at + 3, "New");
        });
        live.command("file.save");
        live.glass().waitFor("New title", "return one('#title').innerText");
        live.glass().waitFor(KEPT.replace("\"page\":37", "\"page\":13"), STATE);
        live.glass().waitFor("false", "return doc.hasFocus()");
        assertThat(live.evaluate("getCurrentPages()[1].mark")).contains("same");
    }

    @Test
    void aMistakeAndItsRepair() throws IOException {
        var good = project.read("pages/form/form.wxml");
        project.write("pages/form/form.wxml", good.replace("</text>", ""));
        Shell.until(
                "the error", () -> !live.window().workspace().problems().items().isEmpty());
        nothingWasLost();
        project.write("pages/form/form.wxml", good.replace("Old", "Repaired"));
        live.glass().waitFor("Repaired title", "return one('#title').innerText");
        nothingWasLost();
    }
}
