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

        /// Only this computer can be reached; the person may want that.
        record Alone(String reason) implements State {}
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
        start(PreviewService.Reach.LAN);
    }

    /// Shows the preview to browsers on this computer only.
    public void startHere() {
        start(PreviewService.Reach.THIS_COMPUTER);
    }

    private void start(PreviewService.Reach reach) {
        state.set(new State.Starting());
        service.start(reach, new PreviewService.Listener() {
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
                        onUi(() -> state.set(stateOf(causeOf(failure))));
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

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private static State stateOf(Throwable cause) {
        var message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return cause instanceof NoNetwork ? new State.Alone(message) : new State.Failed(message);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            service.stop();
        }
    }
}
