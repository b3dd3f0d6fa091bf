package be.omringd.form;

import be.omringd.shell.Bundles;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of this module, from {@code i18n/form_<language>.properties}. */
public final class FormTexts {

    private FormTexts() {}

    /** A text in the language of the locale; Dutch for any language but French and English. */
    public static String get(Locale locale, String key, @Nullable Object... args) {
        String pattern = Bundles.get("form", language(locale)).getString(key);
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
