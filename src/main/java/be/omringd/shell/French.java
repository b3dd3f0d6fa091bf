package be.omringd.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What French does that the bundles need not think of: <em>d’Anna</em> beside <em>de Rosa</em>, and the spaces before its signs. */
public final class French {

    private static final Pattern VOWEL = Pattern.compile("^[aeiouàâäéèêëîïôöùûüœæ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LOOSE = Pattern.compile(
            "(?<=\\S) (?=[?!;:]+(?:[\\s\\p{Z}\\p{Pf}\\p{Pe}*{|,.]|$)|»|[%€](?!\\p{L}))|(?<=«) ");

    private French() {}

    /**
     * The text with its signs kept on the line of the word before them: the space before <em>? ! ; : » % €</em> and behind <em>«</em>
     * becomes one that does not break. Where no space stands nothing changes: 10:30 and links stay what they are. The narrow space of
     * typographers is not used: our letters have none, and another one's is hardly seen.
     */
    public static String spaced(String text) {
        return text.indexOf(' ') < 0 ? text : LOOSE.matcher(text).replaceAll("\u00a0");
    }

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
