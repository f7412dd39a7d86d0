package dev.sampan.devtools.session;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The desktop's dialog to pick files; the one part of [FxDesktop] that no test can click. FX thread.
@FunctionalInterface
public interface FileDialog {
    /// @param extensions lower case without dot; empty for all
    /// @return at most `most` files; empty when cancelled
    List<Path> choose(Window owner, int most, Set<String> extensions);

    /// The dialog of the platform.
    static FileDialog ofPlatform() {
        return (owner, most, extensions) -> {
            var chooser = new FileChooser();
            if (!extensions.isEmpty()) {
                var patterns =
                        extensions.stream().map(each -> "*." + each).sorted().toList();
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(String.join(" ", patterns), patterns));
            }
            if (most == 1) {
                var one = chooser.showOpenDialog(owner);
                return one == null ? List.of() : List.of(one.toPath());
            }
            var many = chooser.showOpenMultipleDialog(owner);
            return many == null
                    ? List.of()
                    : many.stream().limit(most).map(File::toPath).toList();
        };
    }
}
