package be.omringd.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this module, from {@code i18n/form_<language>.properties}. */
public final class FormTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FormTexts() {
    }

    /** A text in the language of the locale; Dutch for any language but French and English. */
    public static String get(Locale locale, String key, Object... args) {
        String pattern = ResourceBundle.getBundle("i18n.form", language(locale), NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(args);
    }

    /** The locale for dates and numbers: Belgian, in the language of this locale. */
    public static Locale language(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> Locale.of("fr", "BE");
            case "en" -> Locale.UK;
            default -> Locale.of("nl", "BE");
        };
    }
}
