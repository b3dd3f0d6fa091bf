package be.omringd.form;

import be.omringd.shell.French;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in the three languages of the house. What is not translated is Dutch. Where it says <code>{{person}}</code> it speaks of
 * whom the form is about: by first name once that is known ({@link #about}), in general words until then.
 *
 * @param noted the text for a colleague who writes down what somebody else answers; null where it is the same
 */
public record FormText(String nl, @Nullable String fr, @Nullable String en, @Nullable FormText noted) {

    private static final String PERSON = "{{person}}";
    /** What names are made of; nothing of Markdown is among it. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .,'’-]*");
    private static final Pattern BEGINS_A_SENTENCE = Pattern.compile("(^|[.?!](?:\\*\\*)?\\s+|\\n|\\*\\*)" + Pattern.quote(PERSON));

    public FormText {
        Objects.requireNonNull(nl, "nl");
        fr = fr == null ? null : French.spaced(fr);
    }

    public FormText(String nl, @Nullable String fr, @Nullable String en) {
        this(nl, fr, en, null);
    }

    /** The text in the language of the locale; Dutch for any language but French and English. */
    public String in(Locale locale) {
        String text = switch (locale.getLanguage()) {
            case "fr" -> fr == null ? nl : fr;
            case "en" -> en == null ? nl : en;
            default -> nl;
        };
        return text.contains(PERSON) ? inGeneral(text, FormTexts.get(locale, "form.person")) : text;
    }

    /** The same text about somebody with this first name. */
    FormText about(@Nullable String firstName) {
        if (firstName == null || !NAME.matcher(firstName).matches()) {
            return this;
        }
        return new FormText(nl.replace(PERSON, firstName), fr == null ? null : French.fill(fr, PERSON, firstName),
                en == null ? null : en.replace(PERSON, firstName),
                noted == null ? null : noted.about(firstName));
    }

    /** A text that may be there, in other words. */
    static @Nullable FormText orNone(@Nullable FormText text, UnaryOperator<FormText> words) {
        return text == null ? null : words.apply(text);
    }

    /** The same text for a colleague who writes down the answers of somebody else. */
    FormText forWhoNotes() {
        return noted == null ? this : noted;
    }

    /** The same text without these signs at its beginning. */
    FormText without(String prefix) {
        return new FormText(cut(nl, prefix), fr == null ? null : cut(fr, prefix), en == null ? null : cut(en, prefix));
    }

    private static String cut(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    /** Whether form-js would calculate this text; we do so for the person's name alone. */
    static boolean isCalculated(String text) {
        return text.startsWith("=") || text.replace(PERSON, "").contains("{{");
    }

    private static String inGeneral(String text, String words) {
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return BEGINS_A_SENTENCE.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(capital)).replace(PERSON, words);
    }
}
