package dev.sampan.devtools.app;

import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.devtools.session.FileDialog;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Supplier;

/// What the product asks of the machine around it.
///
/// @param lan the address at which phones reach it; empty without a network
/// @param files how the person picks files
record Machine(Supplier<Optional<InetAddress>> lan, FileDialog files) {
    static Machine real() {
        return new Machine(WindowPreview::lanAddress, FileDialog.ofPlatform());
    }
}
