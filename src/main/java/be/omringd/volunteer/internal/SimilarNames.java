package be.omringd.volunteer.internal;

import be.omringd.text.Spelling;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether two spellings may be the name of one person: accents, capitals and a slip of the finger aside. */
public final class SimilarNames {

    /** In a name shorter than this every letter counts. */
    private static final int SHORT = 5;

    private SimilarNames() {}

    /** Small letters without accents, and nothing but letters. */
    static String fold(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae").replaceAll("[^\\p{L}]", "");
    }

    /** The same name, perhaps with one letter more, less, other or two changed places; two in a long name. */
    public static boolean alike(@Nullable String one, @Nullable String other) {
        String a = fold(one);
        String b = fold(other);
        int allowed = Math.min(a.length(), b.length()) < SHORT ? 0 : Math.max(a.length(), b.length()) < 2 * SHORT ? 1 : 2;
        return !a.isEmpty() && Math.abs(a.length() - b.length()) <= allowed && Spelling.distance(a, b) <= allowed;
    }
}
