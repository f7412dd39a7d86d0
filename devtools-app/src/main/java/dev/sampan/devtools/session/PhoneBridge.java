package dev.sampan.devtools.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.ConsoleLog;
import dev.sampan.devtools.run.ConsoleValue;
import dev.sampan.devtools.run.Previews;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.preview.PhoneStack;
import dev.sampan.simulator.session.LaunchOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a phone preview sees of an open project: its newest good state, and the console its lines go to. Any thread.
final class PhoneBridge implements WindowPreview.Source {
    private final Path root;
    private final Path home;
    private final ConsoleLog console;
    private final Supplier<LaunchOptions> launch;
    private final Function<PhoneStack.Frame, SourcePosition> places;
    private final List<Consumer<AppBundle>> listeners = new CopyOnWriteArrayList<>();
    private volatile WindowPreview.@Nullable Compiled newest;

    /// @param home folder for what the mini-program keeps on phones
    /// @param places turns a frame below miniprogramRoot into a place of the project
    PhoneBridge(
            Path root,
            Path home,
            ConsoleLog console,
            Supplier<LaunchOptions> launch,
            Function<PhoneStack.Frame, SourcePosition> places) {
        this.root = root;
        this.home = home;
        this.console = console;
        this.launch = launch;
        this.places = places;
    }

    /// A state that the device in the window shows; the phones follow.
    void offer(WindowPreview.Compiled state) {
        newest = state;
        listeners.forEach(listener -> listener.accept(state.bundle()));
    }

    @Override
    public Path folder() {
        return root;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Optional<WindowPreview.Compiled> newest() {
        return Optional.ofNullable(newest);
    }

    @Override
    public LaunchOptions launch() {
        return launch.get();
    }

    @Override
    public AutoCloseable onBundle(Consumer<AppBundle> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void console(PhoneLine line) {
        var level = levelOf(line.level());
        var device =
                new ConsoleValue.Plain(ConsoleValue.Kind.DEVICE, line.device().name());
        var values = new ArrayList<ConsoleValue>();
        values.add(device);
        values.addAll(Previews.values(
                JsonNodeFactory.instance.arrayNode().addAll(line.args()).toString()));
        var frames = line.stack().stream()
                .map(frame -> new ConsoleEntry.Frame(frame.function(), Optional.of(places.apply(frame)), ""))
                .toList();
        var source = frames.stream().findFirst().flatMap(ConsoleEntry.Frame::position);
        // As for lines of the window's own device: the stack is for what went wrong.
        var stack = level.compareTo(ConsoleEntry.Level.WARN) >= 0 ? frames : List.<ConsoleEntry.Frame>of();
        console.add(level, ConsoleEntry.Origin.PHONE, values, source, stack);
    }

    private static ConsoleEntry.Level levelOf(String name) {
        return switch (name) {
            case "exception" -> ConsoleEntry.Level.ERROR;
            default ->
                Stream.of(ConsoleEntry.Level.values())
                        .filter(level -> level.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(ConsoleEntry.Level.LOG);
        };
    }

    @Override
    public void log(String text) {
        console.tool(ConsoleEntry.Level.INFO, text);
    }
}
