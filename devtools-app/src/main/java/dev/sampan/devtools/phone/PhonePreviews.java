package dev.sampan.devtools.phone;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.project.Project;
import dev.sampan.devtools.run.Previews;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.nativelayer.AppFolders;
import dev.sampan.simulator.nativelayer.Desktop;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.preview.LanAddress;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.preview.PhoneStack;
import dev.sampan.simulator.preview.PreviewListener;
import dev.sampan.simulator.preview.PreviewOptions;
import dev.sampan.simulator.session.LanPreview;
import dev.sampan.simulator.session.LaunchOptions;
import dev.sampan.simulator.session.Theme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Starts previews: which address, which folders, which device. Any thread.
final class PhonePreviews {
    private PhonePreviews() {}

    /// The address that the user named.
    ///
    /// @throws IOException with a sentence for the user when there is no such address
    static InetAddress named(String asked) throws IOException {
        try {
            return InetAddress.getByName(asked);
        } catch (UnknownHostException e) {
            throw new IOException("There is no address \"" + asked + "\"; name one of this machine's.", e);
        }
    }

    /// The likely LAN address of this machine.
    static Optional<InetAddress> lanAddress() {
        return LanAddress.candidates().stream().findFirst().map(LanAddress::address);
    }

    /// @param folder the project folder
    /// @param home where the phones' files are kept
    static LanPreview start(
            PreviewOptions options,
            Path folder,
            Path home,
            Project project,
            AppBundle bundle,
            LaunchOptions launch,
            PreviewListener listener) {
        Path root = folder.resolve(project.config().miniprogramRoot()).normalize();
        return LanPreview.start(
                new LanPreview.Setup(
                        options,
                        bundle,
                        root,
                        launch,
                        DeviceCatalogue.load().standard(),
                        Theme.LIGHT,
                        new NativeLayer(new AppFolders(root, home), Desktop.none())),
                listener);
    }

    /// One line of a phone's console as a terminal shows it.
    static String text(PhoneLine line) {
        String args =
                line.args().stream().map(node -> Previews.value(node).text()).collect(Collectors.joining(" "));
        String place = line.stack().isEmpty() ? "" : " (" + text(line.stack().getFirst()) + ")";
        return line.device().name() + " " + line.level() + ": " + args + place;
    }

    static String text(PhoneStack.Frame frame) {
        return frame.file() + ":" + frame.line() + ":" + frame.column();
    }
}
