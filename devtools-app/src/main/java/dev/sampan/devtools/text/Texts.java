package dev.sampan.devtools.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The message bundle of one language. Immutable, any thread.
///
/// A missing key is a bug of ours: [#get] throws, and `TextsTest` compares the key sets of the languages.
public final class Texts {
    private static final String BUNDLE = "dev.sampan.devtools.text.messages";
    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// Chinese for any `zh` locale, else English.
    public static Texts of(Locale locale) {
        var chosen = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(BUNDLE, chosen, control), locale);
    }

    /// The text of `key` with `{0}`… replaced.
    ///
    /// @throws MissingResourceException when no language has the key
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /// True when the bundle knows the key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }
}
