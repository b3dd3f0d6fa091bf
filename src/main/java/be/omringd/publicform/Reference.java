package be.omringd.publicform;

import be.omringd.text.SearchWords;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The short code that people get for a form and read to us on the phone, e.g. "K7M-4TX". It opens nothing. */
public final class Reference {

    /** Without vowels, so that no words come out, and without what looks alike. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{3}-[" + LETTERS + "]{3}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A code as good as any other; whether it is taken is for whoever keeps it. */
    public static String next() {
        StringBuilder code = new StringBuilder("XXX-XXX");
        for (int i = 0; i < code.length(); i++) {
            if (i != 3) {
                code.setCharAt(i, LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
        }
        return code.toString();
    }

    /** The code that somebody means who types it as they hear it: in small letters, with a space for the hyphen or none at all. */
    public static Optional<String> read(String typed) {
        String signs = SearchWords.fold(typed).toUpperCase(Locale.ROOT);
        return Optional.of(signs).filter(six -> six.length() == 6).map(six -> six.substring(0, 3) + "-" + six.substring(3))
                .filter(Reference::isOne);
    }

    /** Whether this text can be a reference. */
    public static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }
}
