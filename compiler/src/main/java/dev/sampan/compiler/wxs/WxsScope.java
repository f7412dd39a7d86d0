package dev.sampan.compiler.wxs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of one function, or of the module. `var` and functions are hoisted, so uses are judged when it ends.
final class WxsScope {

    /// How a name is used.
    enum Use {
        READ,
        TYPEOF,
        WRITE
    }

    /// A use of a name.
    record Reference(String name, int start, int end, Use use) {}

    private final @Nullable WxsScope outer;
    private final Set<String> declared = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    WxsScope(@Nullable WxsScope outer) {
        this.outer = outer;
    }

    void declare(String name) {
        declared.add(name);
    }

    void use(Reference reference) {
        references.add(reference);
    }

    @Nullable
    WxsScope outer() {
        return outer;
    }

    /// The uses of names that are not declared in here.
    List<Reference> free() {
        return references.stream().filter(r -> !declared.contains(r.name())).toList();
    }
}
