package dev.sampan.devtools.run;

import dev.sampan.devtools.project.CompileMode;
import dev.sampan.devtools.project.Problem;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// State of build and mini-program that the window shows. FX thread.
public final class RunModel {
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.NOT_BUILT);
    private final BooleanProperty compiling = new SimpleBooleanProperty();
    private final StringProperty progress = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Problem>> firstError = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<CompileStats>> stats = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PackageSize>> size = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty page = new SimpleStringProperty("");
    private final BooleanProperty looping = new SimpleBooleanProperty();
    private final ObjectProperty<CompileMode> mode = new SimpleObjectProperty<>(CompileMode.NORMAL);

    /// How far the mini-program is.
    public enum Phase {
        /// Nothing to show yet: no build has succeeded.
        NOT_BUILT,
        RUNNING,
        /// The program ended itself or was stopped.
        ENDED
    }

    /// @param cached files that were not compiled again
    public record CompileStats(long millis, int files, int cached) {}

    /// Bytes; the limits are those of the platform.
    public record PackageSize(long main, long mainLimit, long total, long totalLimit) {}

    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    public BooleanProperty compilingProperty() {
        return compiling;
    }

    /// What is compiled at the moment; may be empty.
    public StringProperty progressProperty() {
        return progress;
    }

    /// First error of the last compile; the last good screen stays behind it.
    public ObjectProperty<Optional<Problem>> firstErrorProperty() {
        return firstError;
    }

    public ObjectProperty<Optional<CompileStats>> statsProperty() {
        return stats;
    }

    public ObjectProperty<Optional<PackageSize>> sizeProperty() {
        return size;
    }

    /// Path of the page on top; empty when there is none.
    public StringProperty pageProperty() {
        return page;
    }

    /// A turn of the logic layer has been running for more than two seconds.
    public BooleanProperty loopingProperty() {
        return looping;
    }

    public ObjectProperty<CompileMode> modeProperty() {
        return mode;
    }
}
