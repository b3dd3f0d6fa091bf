package be.omringd.engine;

import java.security.SecureRandom;
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

    /** 48 bits of milliseconds, the version, and 12 bits that count on within one millisecond. */
    private static synchronized long tick() {
        long now = System.currentTimeMillis() << 12;
        lastTick = Math.max(lastTick + 1, now);
        return (lastTick >>> 12 << 16) | 0x7000L | (lastTick & 0xfff);
    }
}
