package dev.sampan.devtools.panels.preview;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Shows the project on phones in the LAN (preview.md). All calls on the FX thread, all return at once.
public interface PreviewService {
    /// Starts to listen and shows the first code. Completes on any thread; failure carries a message for humans, and
    /// is a [NoNetwork] when only this computer could be reached.
    CompletionStage<Void> start(Reach reach, Listener listener);

    /// A new code; the old one stops working.
    void renew();

    void allow(String deviceId);

    void refuse(String deviceId);

    void disconnect(String deviceId);

    /// Ends the preview and every phone's session.
    void stop();

    /// Who shall be able to open the address.
    enum Reach {
        LAN,
        THIS_COMPUTER
    }

    /// What the dialog is told; any thread.
    interface Listener {
        void code(Code code);

        void devices(List<Device> devices);

        /// The listener ended by itself, with a reason for humans.
        void ended(String reason);
    }

    /// @param png the QR image, dark on white with its quiet zone
    record Code(String url, byte[] png, Instant expiresAt) {}

    /// @param confirmCode four digits that the phone shows too
    record Device(String id, String name, String address, String confirmCode, State state) {}

    enum State {
        ASKING,
        CONNECTED,
        GONE
    }
}
