package dev.sampan.compiler.bundle;

/// One WXS module: a `defineWxs(…)` call, run in both layers.
///
/// @param id `utils/a.wxs`, or `pages/index/index.wxml#m` for one written inside a template
public record WxsModule(String id, String code) implements BundlePart {
    @Override
    public String content() {
        return code;
    }
}
