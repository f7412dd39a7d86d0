package dev.sampan.simulator.base;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.WxmlResult;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxs.WxsCompiler;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The binding map of compiled templates (contracts/bundle.md section 4), compiler and base library together: an
/// update runs only the code that reads what has changed, and gives what a fresh rendering gives.
class BindingMapTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MODULE = """
            var calls = 0;
            module.exports = {
              log: function (x) { console.log(x); return x; },
              next: function () { calls++; console.log("next"); return ""; },
              even: function (list) { var out = []; for (var i = 0; i < list.length; i += 2) out.push(list[i]); return out; }
            };
            """;

    private static final String COMPONENT = """
            <view class="k{{n}}">{{n}}<slot wx:if="{{n != 2}}"/></view><slot name="s"/>
            """;

    /// Every construct that has content of its own: branches, loops in loops, templates, includes, slots,
    /// components.
    private static final String[] PAGES = {
        "<text>{{a}}</text><text>{{b}}</text><view class='c {{b}}' hidden='{{on}}'>fix<text>{{obj.y.z}}</text></view>",
        "<view wx:if='{{a > 2}}'>{{b}}{{a}}</view><view wx:elif='{{on}}' id='{{b}}'>{{word}}</view><block wx:else>{{obj.x}}<text>{{b}}</text></block>",
        "<view wx:for='{{list}}' wx:key='id' class='{{item.on ? b : word}}'>{{index}}:{{item.n}} {{a}}<text>{{b}}</text></view>",
        "<view wx:for='{{list}}'>{{item.n}}<view wx:for='{{item.kids}}' wx:for-item='kid' wx:key='id'>{{kid.n}}{{item.n}}{{a}}{{index}}</view></view>",
        "<view wx:for='{{obj}}' wx:key='*this'>{{index}}={{item.z}}{{a}}</view><text wx:for='{{count}}' wx:key='*this'>{{item}}{{b}}</text><i wx:for='{{word}}'>{{item}}</i>",
        "<wxs module='m' src='../m.wxs'/><view wx:for='{{m.even(list)}}' wx:key='id' wx:if='{{item.on}}'>{{item.n}}{{a}}</view>",
        "<template name='t'><view class='{{x}}'>{{x}}{{y}}<text wx:for='{{z}}' wx:key='id'>{{item.n}}{{x}}</text></view></template>"
                + "<template is='t' data='{{x: a, y: b, z: list}}'/><template is='{{on ? \"t\" : \"u\"}}' data='{{x: b, ...obj}}'/><template name='u'>{{y.z}}{{x}}</template>"
                + "<template wx:for='{{list}}' wx:key='id' is='t' data='{{x: item.n, y: a, z: item.kids}}'/>",
        "<import src='/lib.wxml'/><include src='/part.wxml'/><view wx:for='{{list}}' wx:key='id'><include src='/round.wxml'/><template is='card' data='{{...item, a}}'/></view>",
        "<x-c n='{{a}}' bind:nested='nested'><text>{{b}}</text><view slot='s'>{{word}}{{obj.x}}</view></x-c><x-c n='{{b}}' bind:nested='nested'>{{a}}{{obj.x}}</x-c><text>{{a}}</text>",
        "<view wx:for='{{list}}' wx:key='id'><x-c n='{{item.n}}' class='{{b}}' bind:nested='nested'><text>{{a}}{{item.id}}</text></x-c></view><view>{{a}}/{{obj.x}}</view>",
        "<view data-a='{{a}}' mark:b='{{b}}' bindtap='{{on ? \"x\" : word}}' id='i{{count}}' style='width:{{count}}px'><block wx:if='{{on}}'><text wx:if='{{a}}'>{{word}}</text></block></view>",
    };

    private static final Map<String, String> LIBRARY = Map.of(
            "lib.wxml",
                    "<template name='card'><text wx:if='{{on}}'>{{n}}-{{a}}</text><text wx:for='{{kids}}' wx:key='id'>{{item.n}}</text></template>",
            "part.wxml", "<text>{{a}}</text><view wx:if='{{on}}'>{{b}}</view>",
            "round.wxml", "<text>{{item.n}}{{b}}</text>");

    private final Context context =
            Context.newBuilder("js").option("js.console", "true").build();
    private final Value compareWithFresh;
    private final Value ranFor;

    BindingMapTest() {
        LinkedScript script = BaseLibrary.link(
                ModuleSource.directory(Path.of("src")),
                "test/js/logic/binding-map.mjs",
                Map.of("compareWithFresh", "compareWithFresh", "ranFor", "ranFor"));
        context.eval("js", script.code());
        compareWithFresh = context.eval("js", "globalThis.compareWithFresh");
        ranFor = context.eval("js", "globalThis.ranFor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPARSER", "GLASS_EASEL"})
    void anUpdateGivesWhatAFreshRenderingGives(Dialect dialect) {
        for (int i = 0; i < PAGES.length; i++) {
            String texts = compiled(PAGES[i], dialect);
            assertThat(settled(compareWithFresh.execute(texts, 100 + i, 24)))
                    .as("page %d, %s", i, dialect)
                    .isEmpty();
        }
    }

    /// More fields than there are bits: the late ones share one.
    @Test
    void manyFields() {
        StringBuilder page = new StringBuilder("<wxs module='m' src='../m.wxs'/>");
        for (int i = 0; i < 40; i++) {
            page.append("<text>{{m.log(f").append(i).append(")}}</text>");
        }
        assertThat(ran(page.toString(), "{\"f3\":\"x\"}")).isEqualTo("x");
        assertThat(ran(page.toString(), "{\"f39\":\"x\"}").split(" ")).contains("x");
        assertThat(ran(page.toString(), "{\"none\":1}")).isEmpty();
    }

    @Test
    void onlyWhatReadsTheChangedFieldRuns() {
        String page = "<wxs module='m' src='../m.wxs'/><view class='{{m.log(a)}}'><text>{{m.log(b)}}</text></view>"
                + "<view wx:for='{{list}}' wx:key='id'>{{m.log(item.n)}}<text>{{m.log(b)}}</text></view>"
                + "<block wx:if='{{on}}'>{{m.log(word)}}</block>"
                + "<template name='t'><text>{{m.log(x)}}</text><text>{{m.log(y)}}</text></template><template is='t' data='{{x: a, y: b}}'/>";
        assertThat(ran(page, "{\"a\":\"A\"}")).isEqualTo("A A");
        assertThat(ran(page, "{\"b\":\"B\"}")).isEqualTo("B B B B");
        assertThat(ran(page, "{\"list[1].n\":\"N\"}")).isEqualTo("N");
        assertThat(ran(page, "{\"word\":\"W\"}")).isEqualTo("W");
        assertThat(ran(page, "{\"on\":false}")).isEmpty();
    }

    /// What a WXS function without arguments gives may be another each time.
    @Test
    void callsWithoutDataRunInEveryUpdate() {
        String page = "<wxs module='m' src='../m.wxs'/><text>{{m.next()}}</text><text>{{a}}</text>";
        assertThat(ran(page, "{\"a\":\"A\"}")).isEqualTo("next");
    }

    private String ran(String page, String changes) {
        String data =
                "{\"a\":\"a\",\"b\":\"b\",\"on\":true,\"word\":\"w\",\"list\":[{\"id\":1,\"n\":1},{\"id\":2,\"n\":2}]}";
        Value promise = ranFor.execute(compiled(page, Dialect.EXPARSER), data, changes);
        return settled(promise);
    }

    private String settled(Value promise) {
        AtomicReference<String> outcome = new AtomicReference<>("the promise never settled");
        ProxyExecutable done = arguments -> {
            outcome.set(arguments[0].isString() ? arguments[0].asString() : "");
            return null;
        };
        context.eval("js", "(p, done) => p.then(done, (e) => done(String((e && e.stack) || e)))")
                .executeVoid(promise, done);
        return requireNonNull(outcome.get());
    }

    private static String compiled(String page, Dialect dialect) {
        Map<String, String> sources = new TreeMap<>(LIBRARY);
        sources.put("p/p.wxml", page);
        sources.put("c/c.wxml", COMPONENT);
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((id, source) -> {
            WxmlResult result = WxmlCompiler.compile(
                    id,
                    source,
                    dialect,
                    path -> Optional.ofNullable(path.equals("m.wxs") ? MODULE : sources.get(path)));
            assertThat(result.hasErrors()).as(result.diagnostics().toString()).isFalse();
            texts.put(id, result.code().orElseThrow());
        });
        texts.put(
                "m.wxs",
                WxsCompiler.compile("m.wxs", "m.wxs", MODULE, 1, 1, path -> false)
                        .code()
                        .orElseThrow());
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
