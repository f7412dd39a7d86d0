package dev.sampan.simulator.logic;

import java.util.function.Consumer;

/// The native layer as the logic layer sees it (contracts/host.md, "Native calls"). Called on the logic thread.
public interface NativeCalls {
    /// A call that answers at once: JSON `{"ok":true,"r":…}` or `{"ok":false,"errMsg":"…","errCode":…}`.
    String call(String name, String argsJson);

    /// A call that answers later, any number of times, from any thread: JSON `{id, ok, r, errMsg, errCode,
    /// progress?}`.
    void invoke(int callId, String name, String argsJson, Consumer<String> answer);
}
