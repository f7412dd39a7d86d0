package dev.sampan.simulator.preview;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An IPv4 address of this machine that a phone on the same network can reach (spec/preview.md 4, "Address choice").
///
/// @param interfaceName name of the network interface, for the chooser
/// @param likely whether it is the address of the default route
public record LanAddress(Inet4Address address, String interfaceName, boolean likely) {
    private static final List<String> VIRTUAL =
            List.of("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "utun", "zt", "wg");

    /// Candidates, the likely one first; empty when the machine has no LAN address.
    public static List<LanAddress> candidates() {
        Optional<InetAddress> route = defaultRoute();
        List<LanAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!each.isUp() || each.isLoopback() || each.isVirtual() || isVirtualName(each.getName())) {
                    continue;
                }
                for (InetAddress address : Collections.list(each.getInetAddresses())) {
                    if (address instanceof Inet4Address v4 && v4.isSiteLocalAddress()) {
                        found.add(new LanAddress(
                                v4,
                                each.getDisplayName(),
                                route.filter(v4::equals).isPresent()));
                    }
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(LanAddress::likely).reversed());
        return found;
    }

    private static boolean isVirtualName(String name) {
        return VIRTUAL.stream().anyMatch(name::startsWith);
    }

    /// The source address the system would use for another network; connecting a datagram socket sends nothing.
    private static Optional<InetAddress> defaultRoute() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 9));
            return Optional.of(socket.getLocalAddress());
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
