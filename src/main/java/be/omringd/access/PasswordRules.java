package be.omringd.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords we take: long ones, with no rules about signs and digits (NIST SP 800-63B, 3.1.1.2). And makes passwords for
 * one use that are easy to read out over the phone.
 */
public final class PasswordRules {

    /** The shortest password, in characters. */
    public static final int SHORTEST = 10;
    /** bcrypt looks at no more than this many bytes. */
    static final int LONGEST_BYTES = 72;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Set<String> TOO_COMMON = Set.of(
            "wachtwoord", "wachtwoord1", "motdepasse", "password12", "password123", "1234567890", "0123456789", "omringd123",
            "omringdomringd", "qwertyuiop", "azertyuiop", "welkom1234", "bienvenue1");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /** Why this password will not do; empty where it will. */
    public enum Refusal { TOO_SHORT, TOO_LONG, TOO_EASY }

    /** What is wrong with a password for this user. */
    public static Optional<Refusal> refusal(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Refusal.TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean easy = TOO_COMMON.contains(plain) || plain.chars().distinct().count() < 4
                || (username.length() >= 4 && plain.contains(username.toLowerCase(Locale.ROOT)));
        return easy ? Optional.of(Refusal.TOO_EASY) : Optional.empty();
    }

    /** A random password of four groups of four, 79 bits: {@code k3fm-x8qa-tu2w-9hbn}. */
    static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
