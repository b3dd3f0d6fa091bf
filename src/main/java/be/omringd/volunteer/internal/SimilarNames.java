package be.omringd.volunteer.internal;

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
        return !a.isEmpty() && Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
    }

    /** How many letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
