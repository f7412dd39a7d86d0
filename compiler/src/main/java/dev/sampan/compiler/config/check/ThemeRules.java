package dev.sampan.compiler.config.check;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// theme.json and the variables it defines (config.md section 10).
final class ThemeRules {

    private final Optional<ConfigFile> theme;
    private final Set<String> names = new TreeSet<>();

    /// @param theme the theme file, when there is one that can be read
    ThemeRules(Optional<ConfigFile> theme) {
        this.theme = theme;
        theme.ifPresent(file -> {
            file.members("light").forEach(member -> names.add(member.key()));
            file.members("dark").forEach(member -> names.add(member.key()));
        });
    }

    /// Same names in both modes.
    List<Diagnostic> modes() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        theme.ifPresent(file -> {
            oneSided(file, "light", "dark", diagnostics);
            oneSided(file, "dark", "light", diagnostics);
        });
        return diagnostics;
    }

    private static void oneSided(ConfigFile file, String mode, String other, List<Diagnostic> diagnostics) {
        Optional<JsonValue.Obj> there = file.object(other);
        for (JsonValue.Member member : file.members(mode)) {
            if (there.isPresent() && there.get().get(member.key()).isEmpty()) {
                diagnostics.add(Diagnostic.error(
                        "APP_THEME_NAMES",
                        file.key(member),
                        "the theme variable \"" + member.key() + "\" is defined in " + mode + " only",
                        "Define it in " + other + " as well"));
            }
        }
    }

    /// @param used texts such as `@name`
    List<Diagnostic> unknown(ConfigFile file, List<JsonValue.Str> used) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (JsonValue.Str variable : used) {
            String name = variable.text().substring(1);
            if (!names.contains(name)) {
                diagnostics.add(file.error(
                        "APP_THEME_UNKNOWN",
                        variable,
                        "the theme variable \"@" + name + "\" is not defined",
                        NearestName.hint(name, names, "Define it in light and dark of the file of themeLocation")));
            }
        }
        return diagnostics;
    }
}
