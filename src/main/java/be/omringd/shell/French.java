package be.omringd.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a French text does with the word that is filled in: <em>de Rosa</em>, but <em>d’Anna</em>. */
public final class French {

    private static final Pattern VOWEL = Pattern.compile("^[aeiouàâäéèêëîïôöùûüœæ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private French() {}

    /** The text with this word wherever the mark stands, shortened before a vowel as people say it. */
    public static String fill(String text, String mark, String word) {
        return elided(text, mark, word).replace(mark, word);
    }

    /** The text, ready for this word in place of the mark. */
    static String elided(String text, String mark, String word) {
        return !VOWEL.matcher(word).find() ? text
                : Pattern.compile("(?<!\\p{L})(d|qu|jusqu|lorsqu|puisqu)e " + Pattern.quote(mark), Pattern.CASE_INSENSITIVE)
                        .matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "’" + mark));
    }
}
