package dev.sampan.devtools.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.devtools.cli.HeadlessLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two small apps that use component libraries straight from `node_modules` (package.md 4), run in the real WebView.
class ComponentLibrariesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void vantFromNpmRunsAndAnswersTaps() throws Exception {
        app(
                "@vant/weapp",
                """
                {"van-button": "@vant/weapp/button/index", "van-cell": "@vant/weapp/cell/index",
                 "van-stepper": "@vant/weapp/stepper/index", "van-tag": "@vant/weapp/tag/index"}""",
                """
                <van-cell title="Tea" value="{{count}} cups" />
                <van-stepper value="{{count}}" bind:change="change" />
                <van-tag type="success">fresh</van-tag>
                <van-button id="buy" type="primary" bind:click="buy">Buy {{count}}</van-button>
                <view id="bought">bought {{bought}}</view>
                """,
                "Page({data: {count: 2, bought: 0}, change(e) { this.setData({count: e.detail}); },"
                        + " buy() { this.setData({bought: this.data.count}); }});");
        try (HeadlessLauncher.Run run = start()) {
            assertThat(text(run)).contains("Tea", "2 cups", "fresh", "Buy 2");
            assertThat(wxml(run)).contains("van-button--primary", "van-tag--success", "van-stepper__plus");
            tap(run, ".van-stepper__plus", "van-stepper");
            assertThat(text(run)).contains("3 cups", "Buy 3");
            tap(run, ".van-button", "van-button");
            assertThat(text(run)).contains("bought 3");
            assertThat(run.exceptions()).isEmpty();
        }
    }

    @Test
    void tdesignFromNpmRunsAndAnswersTaps() throws Exception {
        app(
                "tdesign-miniprogram",
                """
                {"t-button": "tdesign-miniprogram/button/button", "t-cell": "tdesign-miniprogram/cell/cell",
                 "t-tag": "tdesign-miniprogram/tag/tag", "t-badge": "tdesign-miniprogram/badge/badge"}""",
                """
                <t-cell title="Tea" note="{{count}} cups" />
                <t-tag theme="primary">fresh</t-tag>
                <t-button theme="primary" bind:tap="buy">Buy</t-button>
                <view id="bought">bought {{bought}}</view>
                """,
                "Page({data: {count: 2, bought: 0}, buy() { this.setData({bought: this.data.bought + 1}); }});");
        try (HeadlessLauncher.Run run = start()) {
            assertThat(text(run)).contains("Tea", "2 cups", "fresh", "Buy", "bought 0");
            assertThat(wxml(run)).contains("t-button--primary", "t-tag--primary");
            tap(run, run.call("Page.getElement", on(run).put("selector", "button"))); // t-button is a virtual host
            assertThat(text(run)).contains("bought 1");
            assertThat(run.exceptions()).isEmpty();
        }
    }

    private void app(String library, String using, String wxml, String script) throws IOException {
        Files.writeString(folder.resolve("app.json"), "{\"pages\": [\"pages/index/index\"]}");
        Files.writeString(folder.resolve("app.js"), "App({});");
        Files.writeString(folder.resolve("package.json"), "{\"dependencies\": {\"" + library + "\": \"*\"}}");
        Path page = Files.createDirectories(folder.resolve("pages/index"));
        Files.writeString(page.resolve("index.json"), "{\"usingComponents\": " + using + "}");
        Files.writeString(page.resolve("index.wxml"), wxml);
        Files.writeString(page.resolve("index.js"), script);
        PathUtils.copyDirectory(
                TestTools.modules().resolve(library),
                Files.createDirectories(folder.resolve("node_modules").resolve(library)));
    }

    private HeadlessLauncher.Run start() throws InterruptedException {
        HeadlessLauncher.Run run = new HeadlessProjects()
                .start(new HeadlessLauncher.Request(
                        folder, Optional.empty(), Optional.empty(), false, Optional.empty()));
        assertThat(run.awaitPage(PATIENCE)).as("console: %s", run.console()).isTrue();
        return run;
    }

    private static void tap(HeadlessLauncher.Run run, String selector, String host) {
        JsonNode component = run.call("Page.getElement", on(run).put("selector", host));
        ObjectNode inside = on(run).put("selector", selector);
        inside.setAll((ObjectNode) component);
        tap(run, run.call("Element.getElement", inside));
    }

    private static void tap(HeadlessLauncher.Run run, JsonNode target) {
        ObjectNode tap = on(run);
        tap.setAll((ObjectNode) target);
        run.call("Element.tap", tap);
    }

    private static String text(HeadlessLauncher.Run run) {
        ObjectNode ask = page(run);
        ask.putArray("names").add("innerText");
        return run.call("Element.getDOMProperties", ask)
                .path("properties")
                .path(0)
                .asText();
    }

    private static String wxml(HeadlessLauncher.Run run) {
        return run.call("Element.getWXML", page(run).put("type", "outer"))
                .path("wxml")
                .asText();
    }

    private static ObjectNode page(HeadlessLauncher.Run run) {
        ObjectNode page = on(run);
        page.setAll((ObjectNode) run.call("Page.getElement", on(run).put("selector", "page")));
        return page;
    }

    private static ObjectNode on(HeadlessLauncher.Run run) {
        ObjectNode params = JSON.createObjectNode();
        params.set(
                "pageId",
                run.call("App.getCurrentPage", JSON.createObjectNode()).path("pageId"));
        return params;
    }
}
