package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.Delays;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.project.Documents;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableBooleanValue;

/// Writes changed files without being asked, while the setting is on: when the typing pauses, and when the window
/// loses the focus. Never over what another program wrote: such a file asks in its tab. FX thread.
final class AutoSave {
    /// A pause in typing, not the time between two keys.
    static final Duration IDLE = Duration.ofSeconds(1);

    private final Documents documents;
    private final BooleanSupplier setting;
    private final Delays delays;
    private final UiThread ui;
    private Delays.Cancel waiting = () -> {};

    /// @param focused whether the window has the focus
    /// @param setting whether the user wants this now
    AutoSave(Documents documents, ObservableBooleanValue focused, BooleanSupplier setting, Delays delays, UiThread ui) {
        this.documents = documents;
        this.setting = setting;
        this.delays = delays;
        this.ui = ui;
        documents.onEdit(this::edited);
        focused.addListener((seen, before, now) -> {
            if (!now) {
                now();
            }
        });
    }

    private void edited(Document document) {
        if (document.isDirty() && setting.getAsBoolean()) {
            waiting.cancel();
            waiting = delays.after(IDLE, () -> ui.execute(this::now));
        }
    }

    /// Writes what is changed, if the user wants that.
    void now() {
        waiting.cancel();
        if (setting.getAsBoolean()) {
            documents.saveUntouched();
        }
    }
}
