package be.omringd.intake;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The short code of a request that people read to each other on the phone, e.g. "K7M-4TX". It opens nothing. */
final class Reference {

    /** Without vowels, so that no words come out, and without what looks alike. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{3}-[" + LETTERS + "]{3}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        StringBuilder code = new StringBuilder("XXX-XXX");
        for (int i = 0; i < code.length(); i++) {
            if (i != 3) {
                code.setCharAt(i, LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
        }
        return code.toString();
    }

    /** Whether this text can be a reference. */
    static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }
}
