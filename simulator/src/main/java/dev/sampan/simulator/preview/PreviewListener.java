package dev.sampan.simulator.preview;

/// What the IDE or the terminal hears of a preview. Called on the server's virtual threads.
public interface PreviewListener {
    /// A phone that is not yet known asks to be let in; answer with [PreviewServer#allow] or [PreviewServer#refuse].
    void asked(PreviewDevice device);

    /// The devices that are connected or wait for confirmation have changed.
    void devicesChanged();

    /// A console line or an exception of a phone, places already mapped to project files.
    void console(PhoneLine line);

    /// Connects, refusals and ends, one sentence each.
    void log(String text);

    /// The listener was closed: by [PreviewServer#close], by too many wrong codes, or by refusals.
    void ended(String reason);
}
