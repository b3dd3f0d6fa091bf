package be.omringd.engine.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of an installation that may be filled with invented cases: the real one, and behind it only while somebody plays what happened
 * before. It keeps nothing: with the next start it is on time. See docs/decisions/0044-a-past-that-is-played.md.
 */
public final class PastClock extends Clock {

    private final ZoneId zone;
    private final AtomicReference<Duration> behind;

    PastClock() {
        this(ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    private PastClock(ZoneId zone, AtomicReference<Duration> behind) {
        this.zone = zone;
        this.behind = behind;
    }

    /** From now on it is this moment, which passes as usual; never one that is still to come. */
    public void goTo(Instant moment) {
        Duration back = Duration.between(moment, Instant.now());
        behind.set(back.isNegative() ? Duration.ZERO : back);
    }

    /** On time again. */
    public void goOn() {
        behind.set(Duration.ZERO);
    }

    /** In microseconds, as the database keeps them. */
    @Override
    public Instant instant() {
        return Instant.now().minus(behind.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PastClock(other, behind);
    }
}
