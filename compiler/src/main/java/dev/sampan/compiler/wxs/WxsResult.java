package dev.sampan.compiler.wxs;

import dev.sampan.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The outcome of one WXS module.
///
/// @param code the `defineWxs(…)` call of contract bundle.md, section 5; empty when the module has an error
/// @param requires project paths of the modules it requires, also of those that do not exist
public record WxsResult(Optional<String> code, Set<String> requires, List<Diagnostic> diagnostics) {}
