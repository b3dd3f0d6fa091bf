package be.omringd.coaching;

import be.omringd.publicform.SecretHash;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** What opens the page about one action: 128 bits of chance, in the mail and nowhere else. We keep a hash of it only. */
record ReminderLink(String signs) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ReminderLink next() {
        byte[] chance = new byte[BYTES];
        RANDOM.nextBytes(chance);
        return new ReminderLink(HexFormat.of().formatHex(chance));
    }

    /** The one of an address; empty where it can be none. */
    static Optional<ReminderLink> read(String signs) {
        return signs.matches("[0-9a-f]{" + 2 * BYTES + "}") ? Optional.of(new ReminderLink(signs)) : Optional.empty();
    }

    /** What is kept. */
    String hash() {
        return SecretHash.of(signs);
    }

    /** Says nothing: it would open what others agreed. */
    @Override
    public String toString() {
        return "ReminderLink";
    }
}
