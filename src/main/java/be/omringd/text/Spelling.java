package be.omringd.text;

/** How far two ways to write a word are from each other: a slip of the finger or two. */
public final class Spelling {

    /** In a word shorter than this every letter counts while somebody looks for it. */
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** How many letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
    public static int distance(String a, String b) {
        return costs(a, b)[a.length()][b.length()];
    }

    /**
     * Whether somebody who typed this may be on the way to that word: it begins like it, but for one letter more, less, other or two
     * changed places; two where a lot was typed. Both folded, as {@link SearchWords#fold} does.
     */
    public static boolean leadsTo(String typed, String word) {
        int allowed = typed.length() < SHORT ? 0 : typed.length() < LONG ? 1 : 2;
        if (typed.isEmpty() || word.length() < typed.length() - allowed) {
            return false;
        }
        String begin = word.substring(0, Math.min(word.length(), typed.length() + allowed));
        int[] last = costs(typed, begin)[typed.length()];
        for (int cost : last) {
            if (cost <= allowed) {
                return true;
            }
        }
        return false;
    }

    /** What it costs to make the first letters of the one into the first letters of the other. */
    private static int[][] costs(String a, String b) {
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
        return cost;
    }
}
