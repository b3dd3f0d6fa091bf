package be.omringd.outreach;

import java.security.SecureRandom;

/** Last parts of public addresses: random, and nothing else. */
final class Slugs {

    /** Without letters and digits that people mix up, and without vowels, so that no word comes about. */
    private static final String SIGNS = "bcdfghjkmnpqrstvwxz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Slugs() {}

    /** Twelve signs: nobody finds one by trying. */
    static String next() {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            slug.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return slug.toString();
    }
}
