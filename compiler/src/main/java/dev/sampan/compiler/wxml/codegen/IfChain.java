package dev.sampan.compiler.wxml.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chain of `wx:if`, `wx:elif` and `wx:else` siblings while it is read (WXML-IF).
final class IfChain {

    private record Branch(Js test, String children) {}

    private final List<Branch> branches = new ArrayList<>();
    private boolean open;
    private @Nullable String otherwise;

    void start() {
        open = true;
    }

    /// After `wx:else`, `exparser` refuses more branches; `glass-easel` goes on, and the last `wx:else` counts.
    boolean takesBranches(boolean glassEasel) {
        return open && (otherwise == null || glassEasel);
    }

    boolean isClosed() {
        return otherwise != null;
    }

    /// @param test `null` for `wx:else`
    void add(@Nullable Js test, List<Js> children, Emission emission) {
        if (test == null) {
            otherwise = emission.list(children);
        } else {
            branches.add(new Branch(test, emission.list(children)));
        }
    }

    /// Ends the chain, if there is one, and adds its code.
    void endInto(List<Js> written) {
        if (!open) {
            return;
        }
        StringBuilder js = new StringBuilder();
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            js.append(branch.test.atLeast(1)).append("?R.i(").append(i).append(',');
            js.append(branch.children).append("):");
        }
        js.append(otherwise == null ? "R.i(-1,null)" : "R.i(" + branches.size() + "," + otherwise + ")");
        written.add(new Js(js.toString(), Js.CONDITIONAL, false));
        branches.clear();
        otherwise = null;
        open = false;
    }
}
