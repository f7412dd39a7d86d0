package dev.sampan.simulator.preview;

/// Native calls of phones, answered by this computer (docs/contracts/host.md, "Native calls"). Called on virtual
/// threads.
@FunctionalInterface
public interface PhoneNative {
    /// @param device the phone that asks; each has files of its own
    /// @param argsJson JSON text of the arguments
    /// @return JSON text `{"ok":true,"r":…}` or `{"ok":false,"errMsg":"…"}`
    String call(PreviewDevice device, String name, String argsJson);
}
