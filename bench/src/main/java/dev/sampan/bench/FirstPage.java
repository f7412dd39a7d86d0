package dev.sampan.bench;

import dev.sampan.devtools.cli.HeadlessLauncher;
import dev.sampan.devtools.headless.HeadlessProjects;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Opens a project headless: prints `<ms since JVM start> <ms since open> <resident kB>` when the first page is drawn.
final class FirstPage {
    private FirstPage() {}

    public static void main(String[] arguments) throws InterruptedException {
        long open = System.nanoTime();
        HeadlessLauncher.Request request = new HeadlessLauncher.Request(
                Path.of(arguments[0]), Optional.empty(), Optional.empty(), false, Optional.empty());
        try (HeadlessLauncher.Run run = new HeadlessProjects().start(request)) {
            if (!run.awaitPage(Duration.ofSeconds(60))) {
                throw new IllegalStateException("no first page within a minute");
            }
            long ms = Duration.ofNanos(System.nanoTime() - open).toMillis();
            System.out.println(BareWebView.sinceStart() + " " + ms + " " + Memory.residentKb());
        }
        System.exit(0);
    }
}
