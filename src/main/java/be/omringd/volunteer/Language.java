package be.omringd.volunteer;

import java.util.Locale;
import java.util.Optional;

/**
 * A language that somebody speaks well enough for a talk around a table. Texts: {@code volunteer.language.<code>}.
 * New ones come at the end: their place counts in {@code volunteer_match}.
 */
public enum Language {
    NL, FR, EN, AR, TR, OTHER;

    /** As forms and addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this code; empty for any other text. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
