package be.omringd.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

/** Makes the identifiers of everything we keep: UUID version 7 (RFC 9562), which sort by the time they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long lastTick;

    private Ids() {}

    /** A new identifier; within this JVM each one sorts after the one before. */
    public static UUID next() {
        long random = RANDOM.nextLong();
        return new UUID(tick(), 0x8000000000000000L | (random & 0x3fffffffffffffffL));
    }

    /** One that sorts before all that were made less than so long before this one. */
    public static UUID before(UUID id, Duration earlier) {
        return new UUID(id.getMostSignificantBits() - (earlier.toMillis() << 16), 0);
    }

    /** 48 bits of milliseconds, the version, and 12 bits that count on within one millisecond. */
    private static synchronized long tick() {
        long now = System.currentTimeMillis() << 12;
        lastTick = Math.max(lastTick + 1, now);
        return (lastTick >>> 12 << 16) | 0x7000L | (lastTick & 0xfff);
    }
}
