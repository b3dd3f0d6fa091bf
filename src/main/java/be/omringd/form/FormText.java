package be.omringd.form;

import java.util.Locale;
import java.util.Objects;

/** A text in the three languages of the house. What is not translated is Dutch. */
public record FormText(String nl, String fr, String en) {

    public FormText {
        Objects.requireNonNull(nl, "nl");
    }

    /** The text in the language of the locale; Dutch for any language but French and English. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> fr == null ? nl : fr;
            case "en" -> en == null ? nl : en;
            default -> nl;
        };
    }
}
