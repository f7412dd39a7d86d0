package dev.sampan.compiler.wxml.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chain of `wx:if`, `wx:elif` and `wx:else` siblings while it is read (WXML-IF).
final class IfChain {

    private final List<Js> tests = new ArrayList<>();
    private final List<List<Js>> branches = new ArrayList<>();
    private boolean open;
    private boolean closed;

    void start() {
        open = true;
    }

    /// After `wx:else`, `exparser` refuses more branches; `glass-easel` goes on, and the last `wx:else` counts.
    boolean takesBranches(boolean glassEasel) {
        return open && (!closed || glassEasel);
    }

    boolean isClosed() {
        return closed;
    }

    /// @param test `null` for `wx:else`
    void add(@Nullable Js test, List<Js> children) {
        if (test != null) {
            int last = tests.size();
            tests.add(test);
            branches.add(last, children);
        } else if (closed) {
            branches.set(tests.size(), children);
        } else {
            closed = true;
            branches.add(children);
        }
    }

    /// Ends the chain, if there is one, and adds its code: which branch holds, and a function that makes it.
    void endInto(List<Js> written, Emission emission) {
        if (!open) {
            return;
        }
        StringBuilder branch = new StringBuilder();
        for (int i = 0; i < tests.size(); i++) {
            branch.append(tests.get(i).atLeast(1)).append('?').append(i).append(':');
        }
        branch.append(closed ? tests.size() : -1);
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            content.append(last ? "" : "b===" + i + "?")
                    .append(emission.list(branches.get(i)))
                    .append(last ? "" : ":");
        }
        int reads = Js.readsOf(tests);
        for (List<Js> children : branches) {
            reads |= Js.readsOf(children);
        }
        written.add(Js.dynamic("R.i(" + branch + ",(b,U)=>" + content + ",U)", reads));
        tests.clear();
        branches.clear();
        closed = false;
        open = false;
    }
}
