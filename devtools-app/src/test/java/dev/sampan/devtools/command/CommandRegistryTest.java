package dev.sampan.devtools.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
    private final ArrayList<String> ran = new ArrayList<>();
    private final ArrayList<String> failed = new ArrayList<>();

    private CommandRegistry registry(Map<String, String> keys) {
        return new CommandRegistry(keys, (command, failure) -> failed.add(command.id() + failure.getMessage()));
    }

    @Test
    void aDisabledCommandDoesNotRunAndSaysWhy() {
        var registry = registry(Map.of());
        var enablement = new SimpleObjectProperty<Enablement>(new Enablement.Off("reason.noFile"));
        registry.register(Command.of("file.save", "Shortcut+S", enablement, () -> ran.add("save")));
        assertThat(registry.run("file.save")).isEqualTo(new Enablement.Off("reason.noFile"));
        assertThat(ran).isEmpty();
        enablement.set(Enablement.on());
        assertThat(registry.run("file.save").isOn()).isTrue();
        assertThat(ran).containsExactly("save");
    }

    @Test
    void aThrowingHandlerIsReportedAndGoesNoFurther() {
        var registry = registry(Map.of());
        registry.register(Command.of("a", "", () -> {
            throw new IllegalStateException("!");
        }));
        registry.run("a");
        assertThat(failed).containsExactly("a!");
    }

    @Test
    void settingsChangeKeysAndConflictsAreFound() {
        var registry = registry(Map.of("b", "Shortcut+S", "c", ""));
        registry.register(Command.of("a", "Shortcut+S", () -> {}));
        registry.register(Command.of("b", "", () -> {}));
        registry.register(Command.of("c", "Shortcut+S", () -> {}));
        assertThat(registry.get("c").key()).isEqualTo(Optional.empty());
        assertThat(registry.conflicts()).isEqualTo(Map.of("Shortcut+S", List.of("a", "b")));
    }

    @Test
    void anIdIsRegisteredOnce() {
        var registry = registry(Map.of());
        registry.register(Command.of("a", "", () -> {}));
        assertThatThrownBy(() -> registry.register(Command.of("a", "", () -> {})))
                .hasMessageContaining("twice");
    }
}
