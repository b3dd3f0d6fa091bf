package be.omringd.inbox;

import be.omringd.shell.Moments;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When tasks are due, in the order in which they stand: what is late, today, on one of the six days after it, later, and at no time. */
public enum DueGroup {
    LATE, TODAY, WEEK, LATER, NONE;

    private static final int DAYS_OF_WEEK = 7;

    /** The group of a task that is due then; null for one that has no due date. */
    public static DueGroup of(@Nullable Instant due, Instant now) {
        if (due == null) {
            return NONE;
        }
        if (due.isBefore(now)) {
            return LATE;
        }
        if (due.isBefore(WEEK.from(now))) {
            return TODAY;
        }
        return due.isBefore(LATER.from(now)) ? WEEK : LATER;
    }

    /** From when on tasks of this group are due: until that of the next group begins. Throws {@link IllegalStateException} for NONE. */
    Instant from(Instant now) {
        LocalDate today = now.atZone(Moments.ZONE).toLocalDate();
        return switch (this) {
            case LATE -> Instant.EPOCH;
            case TODAY -> now;
            case WEEK -> begin(today.plusDays(1));
            case LATER -> begin(today.plusDays(DAYS_OF_WEEK));
            case NONE -> throw new IllegalStateException("Without a due date");
        };
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Moments.ZONE).toInstant();
    }
}
