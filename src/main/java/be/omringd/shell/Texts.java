package be.omringd.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All texts of the screens, in Dutch (the source), French and English. The first part of a key names its bundle:
 * {@code inbox.empty.title} stands in {@code i18n/inbox_nl.properties} and its sisters.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale DUTCH = Locale.of("nl", "BE");
    public static final Locale FRENCH = Locale.of("fr", "BE");
    public static final Locale ENGLISH = Locale.of("en", "BE");

    /** The text in this language, with {@code {0}}… filled in; the key between marks, and a log line, where it is missing. */
    public String get(Locale locale, String key, Object... args) {
        String pattern;
        try {
            pattern = Bundles.get(bundle(key), supported(locale)).getString(key);
        } catch (MissingResourceException missing) {
            LoggerFactory.getLogger(Texts.class).warn("No text for {} in {}", key, locale);
            return "!" + key + "!";
        }
        if (args.length == 0) {
            return pattern;
        }
        if (supported(locale).equals(FRENCH)) {
            for (int i = 0; i < args.length; i++) {
                if (args[i] instanceof String word) {
                    pattern = French.elided(pattern, "{" + i + "}", word);
                }
            }
        }
        return new MessageFormat(pattern, supported(locale)).format(args);
    }

    /** Whether there is such a text. */
    public boolean has(Locale locale, String key) {
        try {
            return Bundles.get(bundle(key), supported(locale)).containsKey(key);
        } catch (MissingResourceException missing) {
            return false;
        }
    }

    /** The one of our three languages that is nearest to the wish; Dutch where there is none. */
    public static Locale supported(Locale wish) {
        return switch (wish == null ? "" : wish.getLanguage()) {
            case "fr" -> FRENCH;
            case "en" -> ENGLISH;
            default -> DUTCH;
        };
    }

    /** The language that a text names in any of the usual ways ("fr", "FR", "fr-BE", "fr_BE"); empty where that is none of ours. */
    public static Optional<Locale> named(@Nullable String text) {
        String language = text == null ? "" : Locale.forLanguageTag(text.strip().replace('_', '-')).getLanguage();
        return Stream.of(DUTCH, FRENCH, ENGLISH).filter(locale -> locale.getLanguage().equals(language)).findFirst();
    }

    /** The language of who looks at the screen now; Dutch where nobody does, as in the background. */
    public static Locale ofReader() {
        UI ui = UI.getCurrent();
        return ui == null ? DUTCH : supported(ui.getLocale());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DUTCH, FRENCH, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return get(locale, key, params);
    }

    private static String bundle(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
