package be.omringd.mirror;

import be.omringd.publicform.SecretHash;
import be.omringd.text.SearchWords;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What opens a mirror for one respondent: sixteen signs, 76 bits of chance, on a card and in a link. We keep a hash of it only; a card that
 * is lost is replaced by another one.
 */
record RespondentCode(String signs) {

    /** Without vowels, so that no words come out, and without what looks alike. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RespondentCode next() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new RespondentCode(signs.toString());
    }

    /** The code that somebody types or follows: in small letters, with spaces or hyphens or none. Empty where it can be none. */
    static Optional<RespondentCode> read(String typed) {
        String signs = typed.length() > 60 ? "" : SearchWords.fold(typed).replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return signs.length() == LENGTH && signs.chars().allMatch(sign -> LETTERS.indexOf(sign) >= 0)
                ? Optional.of(new RespondentCode(signs))
                : Optional.empty();
    }

    /** As it stands on a card: {@code K7M4-TXPB-9WQH-2345}. */
    String written() {
        return signs.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What is kept. */
    String hash() {
        return SecretHash.of(signs);
    }

    /** Says nothing: it would open the answers of somebody. */
    @Override
    public String toString() {
        return "RespondentCode";
    }
}
