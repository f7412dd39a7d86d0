package dev.sampan.devtools.cli;

import dev.sampan.simulator.preview.LanAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The checks of `doctor`, none of which opens a window or talks to the network.
final class MachineChecks {
    private static final int NEEDED_JAVA = 25;
    private static final int AUTOMATION_PORT = 9420;

    private final CliHost host;

    MachineChecks(CliHost host) {
        this.host = host;
    }

    List<MachineCheck> all() {
        return List.of(java(), display(), port(), fonts(), lan(), temporaryFolder());
    }

    private static MachineCheck java() {
        Runtime.Version version = Runtime.version();
        boolean good = version.feature() >= NEEDED_JAVA;
        return check("java", good, MachineCheck.State.MISSING, version + " at " + System.getProperty("java.home"));
    }

    private MachineCheck display() {
        String detail = host.display()
                ? "windows can be opened"
                : "none: commands without a window work; DISPLAY and WAYLAND_DISPLAY are not set";
        return check("display", host.display(), MachineCheck.State.NOTE, detail);
    }

    private static MachineCheck port() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), AUTOMATION_PORT));
            return check("port", true, MachineCheck.State.NOTE, AUTOMATION_PORT + " (automation) is free");
        } catch (IOException e) {
            return check(
                    "port",
                    false,
                    MachineCheck.State.NOTE,
                    AUTOMATION_PORT + " (automation) is in use; give auto --auto-port");
        }
    }

    /// On Linux the view layer draws text with the system's fonts; Chinese needs a font that has it.
    private static MachineCheck fonts() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return check("fonts", true, MachineCheck.State.MISSING, "fonts of the system");
        }
        List<Path> folders = Stream.of("/usr/share/fonts", "/usr/local/share/fonts")
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        long fonts = folders.stream().mapToLong(folder -> count(folder, "")).sum();
        long chinese =
                folders.stream().mapToLong(folder -> count(folder, "cjk")).sum();
        if (fonts == 0) {
            return check("fonts", false, MachineCheck.State.MISSING, "none; install fonts-dejavu-core fonts-noto-cjk");
        }
        String detail =
                fonts + " files" + (chinese == 0 ? ", none with Chinese; install fonts-noto-cjk" : ", with Chinese");
        return check("fonts", chinese > 0, MachineCheck.State.NOTE, detail);
    }

    private static long count(Path folder, String part) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
                    .filter(name -> name.matches(".*\\.(ttf|otf|ttc|pfb)") && name.contains(part))
                    .count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static MachineCheck lan() {
        List<LanAddress> addresses = LanAddress.candidates();
        String list = addresses.stream()
                .map(each -> each.address().getHostAddress() + " (" + each.interfaceName() + ")")
                .collect(Collectors.joining(", "));
        String none = "none: a phone cannot reach this computer; preview --host <addr> names one";
        return check("lan", !addresses.isEmpty(), MachineCheck.State.NOTE, addresses.isEmpty() ? none : list);
    }

    private static MachineCheck temporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        boolean good = Files.isWritable(folder);
        return check("temp", good, MachineCheck.State.MISSING, folder + (good ? "" : " cannot be written"));
    }

    private static MachineCheck check(String name, boolean good, MachineCheck.State otherwise, String detail) {
        return new MachineCheck(name, good ? MachineCheck.State.OK : otherwise, detail);
    }
}
