package dev.sampan.bench;

import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.script.ScriptTranslator;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxss.StyleLinker;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Shows that the time of every parser grows with the size of its file and not faster: processor time of one thread for
/// generated files of 128 KiB, and two, four and eight times that. Prints the table of docs/benchmarks.md.
public final class Scaling {

    private static final int BASE = 128 << 10;
    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Scaling() {}

    public static void main(String[] arguments) {
        System.out.println("| parser | 1× (ms) | 2× | 4× | 8× | 8× : 1× |");
        System.out.println("|---|---|---|---|---|---|");
        row("WXML, exparser", Scaling::template, source -> template(source, Dialect.EXPARSER));
        row("WXML, glass-easel", Scaling::template, source -> template(source, Dialect.GLASS_EASEL));
        row("WXML, one problem per element", Scaling::brokenTemplate, source -> template(source, Dialect.EXPARSER));
        row("expressions", Scaling::expressions, source -> template(source, Dialect.GLASS_EASEL));
        row("WXSS", Scaling::styleSheet, source -> {
            var unit = StyleParser.parse("p.wxss", new SourceText("p.wxss", source), StyleProfile.PORTABLE);
            StyleLinker.link(unit, StyleLinker.Scope.PAGE, (from, reference) -> Optional.empty());
        });
        row("WXS", Scaling::module, source -> WxsCompiler.compile("p.wxs", "p.wxs", source, 1, 1, path -> false));
        row("JSON", Scaling::json, source -> JsonParser.parse(new SourceText("p.json", source)));
        row("ES module", Scaling::script, source -> ScriptTranslator.translate(new SourceText("p.js", source)));
    }

    private static void template(String source, Dialect dialect) {
        WxmlCompiler.compile("p.wxml", source, dialect, path -> Optional.empty());
    }

    private static void row(String name, IntFunction<String> piece, Consumer<String> parser) {
        double[] millis = new double[4];
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            for (int step = 0; step < 4; step++) {
                millis[step] = millis(file(piece, BASE << step), parser);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                millis[0],
                millis[1],
                millis[2],
                millis[3],
                millis[3] / millis[0]);
    }

    private static String file(IntFunction<String> piece, int length) {
        StringBuilder file = new StringBuilder(piece.apply(-1));
        for (int i = 0; file.length() < length; i++) {
            file.append(piece.apply(i));
        }
        return file.append(piece.apply(-2)).toString();
    }

    /// The median of the rounds.
    private static double millis(String source, Consumer<String> parser) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            parser.accept(source);
            nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    // Pieces of files: -1 is the head, -2 the tail, anything else a piece that differs a little from the others.

    private static String template(int i) {
        return i < 0 ? "" : """
                <view class="item item-%d {{active === %d ? 'on' : ''}}" data-id="{{item.id}}" bindtap="onTap%d">
                  <image src="{{item.cover}}" mode="aspectFill" wx:if="{{item.cover}}"/>
                  <block wx:for="{{lists[%d].rows}}" wx:key="id">
                    <text style="color: {{item.color}}">{{index + 1}}. {{item.title || '无题'}}</text>
                  </block>
                </view>
                """.formatted(i, i % 7, i % 11, i);
    }

    private static String brokenTemplate(int i) {
        return i < 0 ? "" : "<view bindtap=x><Text-%d a = \"{{b.}}\"></view></nothing>\n".formatted(i);
    }

    private static String expressions(int i) {
        return i < 0 ? "" : "{{a.b[%d].c + (d %% %d === 0 ? {x: e, ...f} : [1, 'two', !g])}}\n".formatted(i, i % 9 + 1);
    }

    private static String styleSheet(int i) {
        return i < 0 ? "" : """
                .item-%d .title, view.item-%d > text::after { margin: %drpx 12.5rpx; color: #%06x; }
                @media (min-width: %dpx) { .item-%d:not(.off) { background: url(data:image/png;base64,AAAA); } }
                """.formatted(i, i, i, i, i, i);
    }

    private static String module(int i) {
        return i == -1 ? "var all = {};\n" : i == -2 ? "module.exports = all;\n" : """
                function format%d(value, digits) {
                  if (value.constructor === 'Number' && digits > %d) { return value.toFixed(digits) + '%%'; }
                  for (var i = 0; i < value.length; i++) { all[i] = Math.max(value[i], %d) || getDate().getTime(); }
                  return { value: value, list: [1, 2, { deep: value.a.b }] };
                }
                """.formatted(i, i, i);
    }

    private static String json(int i) {
        return i == -1
                ? "{\"pages\": ["
                : i == -2
                        ? "\"last\"]}"
                        : "\n  {\"path\": \"pages/p%d/index\", \"style\": {\"title\": \"标题 \\u4e2d\", \"size\": %d.5, \"on\": true}},"
                                .formatted(i, i);
    }

    private static String script(int i) {
        return i == -1 ? "import base from './base';\n" : i == -2 ? "" : """
                import { f%d as g%d } from './lib/f%d';
                export function run%d(page) {
                  const { a, b = [] } = page.data;
                  page.setData({ [`list[${a}]`]: b.map((x) => g%d(x, /[a-z]+/.test(x) ? base : null)) });
                }
                """.formatted(i, i, i, i, i);
    }
}
