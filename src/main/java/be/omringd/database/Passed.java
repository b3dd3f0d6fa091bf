package be.omringd.database;

import java.time.Duration;
import java.time.Instant;

/**
 * The time between the moment of which sums are kept and now: in it things became late. Where a clock was put back, the other way round.
 *
 * @param asOf the moment of the sums
 */
public record Passed(Instant asOf, Instant now) {

    /** Until then what became late is told apart by looking, not by writing. */
    private static final Duration BY_LOOKING_AT_MOST = Duration.ofMinutes(1);

    /** Whether what became late comes with this time or goes: 1 or -1. */
    public int sign() {
        return now.isBefore(asOf) ? -1 : 1;
    }

    /** The earlier of the two. */
    public Instant from() {
        return sign() > 0 ? asOf : now;
    }

    /** The later of the two. */
    public Instant to() {
        return sign() > 0 ? now : asOf;
    }

    /** Whether so much time passed that the sums should be of a later moment. */
    public boolean isLong() {
        return Duration.between(asOf, now).abs().compareTo(BY_LOOKING_AT_MOST) > 0;
    }
}
