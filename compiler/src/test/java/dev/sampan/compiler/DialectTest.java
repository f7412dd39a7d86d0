package dev.sampan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Which files are compiled as glass-easel (WXML-GEN-01). `{{n}}` of null differs: `R.sx` or `R.sg` (WXML-VAL-04).
class DialectTest {

    private static MemoryFiles component(MemoryFiles files, String path, String json) {
        return files.put(path + ".json", json)
                .put(path + ".js", path.startsWith("pages") ? "Page({data:{n:null}})" : "Component({data:{n:null}})")
                .put(path + ".wxml", "<view>{{n}}</view>");
    }

    private static MemoryFiles project(String appKeys, String pageKeys) {
        MemoryFiles files = new MemoryFiles().put("app.json", "{\"pages\":[\"pages/g\",\"pages/x\"]" + appKeys + "}");
        component(files, "pages/g", "{" + pageKeys + "\"usingComponents\":{\"c-a\":\"/c/a\"}}");
        component(files, "pages/x", "{\"usingComponents\":{\"c-o\":\"/c/o\",\"c-k\":\"/c/k\"}}");
        component(
                files,
                "c/a",
                "{\"component\":true,\"usingComponents\":{\"c-b\":\"b\",\"c-k\":\"k\"},"
                        + "\"componentGenerics\":{\"item\":{\"default\":\"./d\"}}}");
        component(files, "c/b", "{\"component\":true,\"usingComponents\":{\"c-a\":\"a\"}}");
        component(files, "c/d", "{\"component\":true}");
        component(files, "c/o", "{\"component\":true}");
        return component(files, "c/k", "{\"component\":true,\"componentFramework\":\"exparser\"}");
    }

    private static boolean isGlassEasel(CompileResult result, String path) {
        String code = Objects.requireNonNull(result.bundle().templates().get(path + ".wxml"))
                .code();
        boolean glassEasel = code.contains("R.sg(");
        assertThat(code.contains("R.sx(")).as(path).isNotEqualTo(glassEasel);
        return glassEasel;
    }

    private static CompileResult compile(MemoryFiles files) {
        return new Compiler(files, CompilerOptions.defaults().withHints(false)).compile();
    }

    @Test
    void whatAGlassEaselPageReachesIsGlassEasel() {
        CompileResult result = compile(project("", "\"componentFramework\":\"glass-easel\","));
        for (String path : new String[] {"pages/g", "c/a", "c/b", "c/d"}) {
            assertThat(isGlassEasel(result, path)).as(path).isTrue();
        }
        for (String path : new String[] {"pages/x", "c/o", "c/k"}) {
            assertThat(isGlassEasel(result, path)).as(path).isFalse();
        }
        assertThat(result.bundle().manifestJson()).contains("\"dialect\":\"glass-easel\"");
    }

    @Test
    void theWholeAppOrNothing() {
        CompileResult all = compile(project(",\"componentFramework\":\"glass-easel\"", ""));
        assertThat(isGlassEasel(all, "c/o")).isTrue();
        assertThat(isGlassEasel(all, "c/k")).isFalse();
        assertThat(isGlassEasel(compile(project("", "")), "c/a")).isFalse();
    }
}
