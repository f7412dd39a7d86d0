package dev.sampan.devtools.cli;

import java.util.Optional;
import java.util.ServiceLoader;

/// The parts of the product that the command line starts but does not contain. They are found as services, so that
/// `--version` and `check` never load the classes of the window.
public interface Launchers {
    /// Opens windows.
    Optional<WindowLauncher> window();

    /// Serves phones.
    Optional<PreviewLauncher> preview();

    /// Runs projects without a window.
    Optional<HeadlessLauncher> headless();

    /// What `META-INF/services` names.
    static Launchers installed() {
        return new Launchers() {
            @Override
            public Optional<WindowLauncher> window() {
                return ServiceLoader.load(WindowLauncher.class).findFirst();
            }

            @Override
            public Optional<PreviewLauncher> preview() {
                return ServiceLoader.load(PreviewLauncher.class).findFirst();
            }

            @Override
            public Optional<HeadlessLauncher> headless() {
                return ServiceLoader.load(HeadlessLauncher.class).findFirst();
            }
        };
    }
}
