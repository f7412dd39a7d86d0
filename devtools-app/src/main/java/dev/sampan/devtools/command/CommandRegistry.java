package dev.sampan.devtools.command;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// All commands of one window, by id, in the order of registration. FX thread.
public final class CommandRegistry {
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, String> keyOverrides;
    private final BiConsumer<Command, RuntimeException> failure;

    /// @param keyOverrides command id → key of the user's settings; an empty key removes the default one
    /// @param failure told when a handler throws; a command never takes the window down
    public CommandRegistry(Map<String, String> keyOverrides, BiConsumer<Command, RuntimeException> failure) {
        this.keyOverrides = Map.copyOf(keyOverrides);
        this.failure = failure;
    }

    public void register(Command command) {
        var override = Optional.ofNullable(keyOverrides.get(command.id()));
        var effective = override.map(key -> command.withKey(key.isBlank() ? Optional.empty() : Optional.of(key)))
                .orElse(command);
        if (commands.putIfAbsent(command.id(), effective) != null) {
            throw new IllegalStateException("Command registered twice: " + command.id());
        }
    }

    /// The command with this id.
    ///
    /// @throws IllegalArgumentException when there is none: ids are written in code, so this is a bug
    public Command get(String id) {
        var command = commands.get(id);
        if (command == null) {
            throw new IllegalArgumentException("No command " + id);
        }
        return command;
    }

    public Collection<Command> all() {
        return Collections.unmodifiableCollection(commands.values());
    }

    /// Runs the command if it is enabled.
    ///
    /// @return what the enablement said
    public Enablement run(String id) {
        var command = get(id);
        var enablement = command.enablement().getValue();
        if (enablement.isOn()) {
            try {
                command.handler().run();
            } catch (RuntimeException e) {
                failure.accept(command, e);
            }
        }
        return enablement;
    }

    /// Keys that more than one command claims, with the ids.
    public Map<String, List<String>> conflicts() {
        var byKey = new TreeMap<String, List<String>>();
        for (var command : commands.values()) {
            command.key().ifPresent(key -> byKey.merge(key, List.of(command.id()), CommandRegistry::joined));
        }
        byKey.values().removeIf(ids -> ids.size() < 2);
        return byKey;
    }

    private static List<String> joined(List<String> left, List<String> right) {
        return java.util.stream.Stream.concat(left.stream(), right.stream()).toList();
    }
}
