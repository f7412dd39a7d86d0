package dev.sampan.devtools.command;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// One thing the user can do: `id` such as `file.save`, title, keys, enablement, handler. FX thread.
///
/// @param titleKey text key of the title
/// @param key key combination in the notation of `KeyCombination.valueOf`, for example `Shortcut+Shift+S`
/// @param enablement changes on the FX thread
public record Command(
        String id, String titleKey, Optional<String> key, ObservableValue<Enablement> enablement, Runnable handler) {

    /// A command that is always enabled. Its title key is `command.<id>`.
    public static Command of(String id, String key, Runnable handler) {
        return of(id, key, new ReadOnlyObjectWrapper<>(Enablement.on()), handler);
    }

    /// A command with a changing enablement; an empty `key` means none.
    public static Command of(String id, String key, ObservableValue<Enablement> enablement, Runnable handler) {
        return new Command(
                id, "command." + id, key.isEmpty() ? Optional.empty() : Optional.of(key), enablement, handler);
    }

    /// Same command, other key (settings); empty removes it.
    public Command withKey(Optional<String> newKey) {
        return new Command(id, titleKey, newKey, enablement, handler);
    }
}
