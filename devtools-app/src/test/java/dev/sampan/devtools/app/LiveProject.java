package dev.sampan.devtools.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A mini-program with everything that an edit must not disturb: a second page with data, scrolled page and
/// scroll-view, an input, a component and an imported template.
final class LiveProject {
    private final Path root;

    LiveProject(Path root) throws IOException {
        this.root = root;
        write("project.config.json", "{\"appid\": \"touristappid\", \"miniprogramRoot\": \"\"}");
        write("app.json", "{\"pages\": [\"pages/first/first\", \"pages/form/form\"], \"style\": \"v2\"}");
        write("app.js", "App({ loads: 0 })\n");
        write("pages/first/first.json", "{}");
        write("pages/first/first.js", "Page({ go() { wx.navigateTo({ url: '/pages/form/form?from=first' }) } })\n");
        write("pages/first/first.wxml", "<view id=\"go\" bindtap=\"go\">Go</view>\n");
        write("pages/form/form.json", "{\"usingComponents\": {\"row\": \"/components/row\"}}");
        write("pages/form/form.js", """
                Page({
                  data: { count: 0, name: '' },
                  onLoad(query) { getApp().loads += 1; this.from = query.from },
                  more() { this.setData({ count: this.data.count + 1 }) },
                  named(event) { this.setData({ name: event.detail.value }) },
                })
                """);
        write("pages/form/form.wxml", """
                <import src="/templates/card.wxml"/>
                <view id="more" bindtap="more">Count {{count}}</view>
                <input id="field" bindinput="named"/>
                <text id="title">Old title</text>
                <row id="row" class="row"/>
                <template is="card" data="{{count}}"/>
                <scroll-view id="inner" scroll-y style="height: 100px"><view style="height: 900px">inner</view></scroll-view>
                <view style="height: 2000px">long</view>
                """);
        write("pages/form/form.wxss", "#title { color: rgb(1, 1, 1); }\n");
        write("components/row.json", "{\"component\": true}");
        write(
                "components/row.js",
                "Component({ data: { taps: 0 }, methods: { tap() { this.setData({ taps: this.data.taps + 1 }) } } })\n");
        write("components/row.wxml", "<view class=\"inside\" bindtap=\"tap\">Row {{taps}}</view>\n");
        write("components/row.wxss", ".inside { color: rgb(2, 2, 2); }\n");
        write("templates/card.wxml", "<template name=\"card\"><view class=\"card\">Card {{count}}</view></template>\n");
    }

    Path root() {
        return root;
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    /// As most programs write: into the file.
    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// As careful programs write: beside it, then over it.
    void moveInto(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.createDirectories(file.getParent());
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// As cleaning build tools write: the old file goes, a new one comes.
    void deleteAndWrite(String path, String text) throws IOException {
        Files.deleteIfExists(root.resolve(path));
        write(path, text);
    }

    void edit(String path, String before, String after) throws IOException {
        String text = read(path);
        if (!text.contains(before)) {
            throw new AssertionError(path + " holds no " + before);
        }
        write(path, text.replace(before, after));
    }
}
