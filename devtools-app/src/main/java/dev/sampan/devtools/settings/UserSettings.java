package dev.sampan.devtools.settings;

import java.util.Map;

/// What the user chose for all projects.
///
/// @param theme `system`, `light` or `dark`
/// @param language `system`, `en` or `zh`
/// @param fontScale percent of the 13 px base font, 90 to 200
/// @param autoSave write a changed file after a pause in typing and when the window loses the focus
/// @param saveBeforeCompile write all changed files before a compile
/// @param keys command id → key combination; empty means no key
public record UserSettings(
        String theme,
        String language,
        int fontScale,
        boolean autoSave,
        boolean saveBeforeCompile,
        Map<String, String> keys) {
    public static final UserSettings DEFAULT = new UserSettings("system", "system", 100, false, true, Map.of());

    // Jackson hands over null and 0 for what an older file does not hold.
    @SuppressWarnings("NullAway")
    public UserSettings {
        theme = theme == null ? "system" : theme;
        language = language == null ? "system" : language;
        fontScale = fontScale == 0 ? 100 : Math.clamp(fontScale, 90, 200);
        keys = keys == null ? Map.of() : Map.copyOf(keys);
    }

    public UserSettings withTheme(String value) {
        return new UserSettings(value, language, fontScale, autoSave, saveBeforeCompile, keys);
    }

    public UserSettings withLanguage(String value) {
        return new UserSettings(theme, value, fontScale, autoSave, saveBeforeCompile, keys);
    }

    public UserSettings withFontScale(int percent) {
        return new UserSettings(theme, language, percent, autoSave, saveBeforeCompile, keys);
    }

    public UserSettings withAutoSave(boolean value) {
        return new UserSettings(theme, language, fontScale, value, saveBeforeCompile, keys);
    }
}
