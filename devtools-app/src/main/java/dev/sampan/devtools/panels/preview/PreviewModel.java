package dev.sampan.devtools.panels.preview;

import dev.sampan.devtools.concurrent.UiThread;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// View-model of the preview dialog. FX thread.
public final class PreviewModel implements AutoCloseable {
    private final PreviewService service;
    private final UiThread ui;
    private final Clock clock;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Starting());
    private final ObservableList<PreviewService.Device> devices = FXCollections.observableArrayList();
    private boolean closed;

    /// What the dialog shows in its middle.
    public sealed interface State {
        record Starting() implements State {}

        record Showing(PreviewService.Code code) implements State {}

        record Failed(String reason) implements State {}
    }

    public PreviewModel(PreviewService service, UiThread ui, Clock clock) {
        this.service = service;
        this.ui = ui;
        this.clock = clock;
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    public ObservableList<PreviewService.Device> devices() {
        return devices;
    }

    public void start() {
        state.set(new State.Starting());
        service.start(new PreviewService.Listener() {
                    @Override
                    public void code(PreviewService.Code code) {
                        onUi(() -> state.set(new State.Showing(code)));
                    }

                    @Override
                    public void devices(List<PreviewService.Device> now) {
                        onUi(() -> devices.setAll(now));
                    }

                    @Override
                    public void ended(String reason) {
                        onUi(() -> state.set(new State.Failed(reason)));
                    }
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        onUi(() -> state.set(new State.Failed(messageOf(failure))));
                    }
                });
    }

    /// Time until the shown code expires; zero when it has, empty when none is shown.
    public Optional<Duration> remaining() {
        return state.get() instanceof State.Showing showing
                ? Optional.of(
                        max(Duration.between(clock.instant(), showing.code().expiresAt())))
                : Optional.empty();
    }

    private static Duration max(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    public void renew() {
        service.renew();
    }

    public void allow(PreviewService.Device device) {
        service.allow(device.id());
    }

    public void refuse(PreviewService.Device device) {
        service.refuse(device.id());
    }

    public void disconnect(PreviewService.Device device) {
        service.disconnect(device.id());
    }

    private void onUi(Runnable task) {
        ui.run(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private static String messageOf(Throwable failure) {
        var cause = failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        var message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            service.stop();
        }
    }
}
