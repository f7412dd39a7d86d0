package dev.sampan.compiler.bundle;

/// One style sheet with its imports inlined.
///
/// @param id path below miniprogramRoot, such as `pages/index/index.wxss`
/// @param tokens JSON array of docs/contracts/bundle.md section 6: string, rpx number, `null` class prefix,
///     `[]` host
public record StyleSheet(String id, String tokens) implements BundlePart {
    @Override
    public String content() {
        return tokens;
    }
}
