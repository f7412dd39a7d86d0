package dev.sampan.devtools.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts that commands print for people, in English or Simplified Chinese. Immutable.
final class CliTexts {
    private final ResourceBundle bundle;

    private CliTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// @param language `en` or `zh`
    static CliTexts of(String language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Locale locale = language.equals("zh") ? Locale.CHINESE : Locale.ROOT;
        return new CliTexts(ResourceBundle.getBundle("dev.sampan.devtools.cli.messages", locale, control));
    }

    /// The text with `{0}`… replaced. Numbers are written without grouping, so that scripts can read them.
    String get(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }
}
