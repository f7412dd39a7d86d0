package dev.sampan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundlePart;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.PartKind;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After any edits, an update says and makes what a clean compile of the same files says and makes. Parts that do
/// not compile are left out of the comparison: an update shows their last good form, which a clean compile has
/// not.
class IncrementalPropertyTest {

    /// For every path some contents, good and broken; no content = the file does not exist.
    private static final Map<String, List<String>> CONTENTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "app.json",
                    List.of(
                            "{\"pages\":[\"a/a\",\"b/b\"],\"usingComponents\":{\"g\":\"/c/c\"}}",
                            "{\"pages\":[\"b/b\",\"a/a\"],\"resolveAlias\":{\"~/*\":\"/*\"}}",
                            "{\"pages\":[\"a/a\"], // comment\n \"useExtendedLib\":{\"weui\":true},}",
                            "{\"pages\":[\"a/a\",\"x/x\"],\"subPackages\":[{\"root\":\"b\",\"pages\":[\"b\"]}]}")),
            Map.entry("app.js", List.of("App({})", "require('./u/u')", "App({", "import u from './u/u'\nApp({u})")),
            Map.entry("app.wxss", List.of("", ".a{b:1rpx}", "@import './s.wxss';", ".a{")),
            Map.entry("s.wxss", List.of(".s{x:y}", "@import './app.wxss';", "", "view{}")),
            Map.entry(
                    "a/a.js",
                    List.of(
                            "Page({})",
                            "require('../u/u')",
                            "require('~/u/u')",
                            "require('./' + x)",
                            "",
                            "const u = require('../u/u');\n"
                                    + "Page({behaviors: [u], data: {x: 1}, onTap() { this.setData({y: 2}) }})",
                            "Page({data: {x: 1, s: 2}})")),
            Map.entry(
                    "a/a.wxml",
                    List.of(
                            "<view/>",
                            "<include src='../t/t.wxml'/>",
                            "<import src='../t/t.wxml'/><template is='t'/>",
                            "<view>",
                            "<c p='{{x}}' bindtap='onTap' class='s q'>{{q}}</c>",
                            "<template name='t'>{{x}}</template><template is='t' data='{{y: x}}'/>{{m.y}}<wxs"
                                    + " module='m' src='../w/w.wxs'/>",
                            "<wxs module='m' src='../w/w.wxs'/>{{m.x}}",
                            "<wxs module='m'>module.exports = {x: 1}</wxs>{{m.x}}")),
            Map.entry(
                    "a/a.json", List.of("{}", "{\"usingComponents\":{\"c\":\"../c/c\",\"n\":\"pkg/n\"}}", "{\"a\" 1}")),
            Map.entry("a/a.wxss", List.of("", "@import '../s.wxss';.q{}", "view{color:red}")),
            Map.entry("a/z.js", List.of("1", "require('../u/u')")),
            Map.entry(
                    "b/b.js",
                    List.of("Page({})", "let x = ;", "getCurrentPages()[0].setData({q: 1});\nPage({onTap() { s }})")),
            Map.entry("b/b.wxml", List.of("", "<import src='../t/t.wxml'/>")),
            Map.entry("c/c.json", List.of("{\"component\":true}", "{\"usingComponents\":{\"c\":\"./c\"}}")),
            Map.entry(
                    "c/c.js",
                    List.of(
                            "Component({})",
                            "export default 1",
                            "Component({properties: {p: Number}, behaviors: [require('../u/u')]})")),
            Map.entry("c/c.wxml", List.of("<slot/>", "<c/>")),
            Map.entry("c/c.wxss", List.of(":host{x:y}", "#i{}", "")),
            Map.entry("t/t.wxml", List.of("<template name='t'>1</template>", "<text>", "<include src='u.wxml'/>")),
            Map.entry("t/u.wxml", List.of("u", "<view></view>")),
            Map.entry(
                    "u/u.js",
                    List.of(
                            "module.exports = 1",
                            "module.exports = require('./d.json')",
                            "export const u = 1",
                            "module.exports = Behavior({data: {q: 1}, methods: {onTap() {}}})")),
            Map.entry("u/u.ts", List.of("export const u: number = 2")),
            Map.entry("u/d.json", List.of("{\"d\":1}", "[1,]", "{")),
            Map.entry("w/w.wxs", List.of("module.exports = {x: 1}", "var y = require('./v.wxs')", "var = 1")),
            Map.entry("w/v.wxs", List.of("module.exports = 2")),
            Map.entry("u/v/index.js", List.of("module.exports = 3", "require('../u')")),
            Map.entry(
                    "project.config.json",
                    List.of("{}", "{\"miniprogramRoot\":\"m/\"}", "{", "{\"appid\":\"wx0123456789abcdef\"}")),
            Map.entry("m/app.json", List.of("{\"pages\":[\"a/a\"]}", "{\"pages\":[]}")),
            Map.entry("m/a/a.js", List.of("Page({})", "require('./b')")),
            Map.entry("m/a/a.wxml", List.of("<view>m</view>")),
            Map.entry("node_modules/pkg/package.json", List.of("{\"miniprogram\":\"dist\"}", "{}")),
            Map.entry("node_modules/pkg/dist/n.json", List.of("{\"component\":true}")),
            Map.entry("node_modules/pkg/n.wxml", List.of("<view/>")),
            Map.entry("miniprogram_npm/pkg/n.json", List.of("{\"component\":true}"))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void updateEqualsCleanCompile(long seed) {
        Random random = new Random(seed);
        List<String> paths = new ArrayList<>(CONTENTS.keySet());
        MemoryFiles files = new MemoryFiles();
        for (String path : paths) {
            files.put(path, CONTENTS.getOrDefault(path, List.of()).getFirst());
        }
        Compiler compiler = new Compiler(files, CompilerOptions.defaults().withThreads(2));
        compiler.compile();
        StringBuilder history = new StringBuilder("seed " + seed);
        for (int round = 0; round < 40; round++) {
            Set<String> changed = new HashSet<>();
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                String path = paths.get(random.nextInt(paths.size()));
                List<String> contents = CONTENTS.getOrDefault(path, List.of());
                if (random.nextInt(12) == 0 && path.contains("/")) {
                    String folder = path.substring(0, path.lastIndexOf('/'));
                    paths.stream()
                            .filter(below -> below.startsWith(folder + "/"))
                            .forEach(files::remove);
                    changed.add(folder);
                    history.append("\n").append(round).append(": remove ").append(folder);
                    continue;
                }
                int choice = random.nextInt(contents.size() + 1);
                if (choice == contents.size()) {
                    files.remove(path);
                } else {
                    files.put(path, contents.get(choice));
                }
                changed.add(path);
                history.append("\n")
                        .append(round)
                        .append(": ")
                        .append(path)
                        .append(" = ")
                        .append(choice);
            }
            CompileResult updated = compiler.update(changed);
            CompileResult clean = new Compiler(files, CompilerOptions.defaults()).compile();
            assertThat(updated.usable()).as(history.toString()).isEqualTo(clean.usable());
            if (clean.usable() && clean.stale().stream().noneMatch(id -> id.endsWith(".json"))) {
                assertThat(updated.diagnostics()).as(history.toString()).containsAll(clean.diagnostics());
                assertThat(updated.stale()).as(history.toString()).containsAll(clean.stale());
                assertThat(good(updated)).as(history.toString()).containsAllEntriesOf(good(clean));
                // a template kept from before keeps the modules and templates that it uses
                if (clean.stale().stream().noneMatch(id -> id.endsWith(".wxml"))) {
                    assertThat(updated.diagnostics()).as(history.toString()).isEqualTo(clean.diagnostics());
                    assertThat(updated.stale()).as(history.toString()).isEqualTo(clean.stale());
                    assertThat(good(updated)).as(history.toString()).isEqualTo(good(clean));
                }
                assertThat(updated.bundle().manifestJson())
                        .as(history.toString())
                        .isEqualTo(clean.bundle().manifestJson());
            }
        }
    }

    private static Map<String, String> good(CompileResult result) {
        Map<String, String> parts = new TreeMap<>();
        AppBundle bundle = result.bundle();
        for (PartKind kind : PartKind.values()) {
            for (BundlePart part : bundle.parts(kind).values()) {
                if (!result.stale().contains(part.id())) {
                    parts.put(kind + " " + part.id(), part.content());
                }
            }
        }
        return parts;
    }
}
