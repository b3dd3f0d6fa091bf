package be.omringd.inbox;

import be.omringd.shell.BelgianCalendar;
import be.omringd.shell.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When something has to be done by. The engine counts in seconds, people in days: what is due in more than two days is due at the
 * end of that day, so that nothing is late at ten past ten because somebody else was quick two weeks ago. What is due sooner, such
 * as looking into a worry within 24 hours, keeps its hour. A term that ends on a day on which nobody works runs on to the next
 * working day, as one does with the terms of the law; a day that was agreed or promised stays.
 */
public final class DueDay {

    private static final LocalTime END = LocalTime.of(23, 59, 59);
    private static final Duration KEEPS_ITS_HOUR = Duration.ofHours(48);

    private DueDay() {}

    /** @param onFreeDays whether it is due on a day on which nobody works too; asked only where that matters */
    static @Nullable Instant of(@Nullable Instant due, Instant created, BooleanSupplier onFreeDays) {
        if (due == null || Duration.between(created, due).compareTo(KEEPS_ITS_HOUR) <= 0) {
            return due;
        }
        LocalDate day = due.atZone(Moments.ZONE).toLocalDate();
        boolean stays = BelgianCalendar.isWorkingDay(day) || onFreeDays.getAsBoolean();
        return endOf(stays ? day : BelgianCalendar.workingDayFrom(day));
    }

    /** The end of this day. */
    static Instant endOf(LocalDate day) {
        return day.atTime(END).atZone(Moments.ZONE).toInstant();
    }

    /**
     * Whether two moments are of one day: what is due sooner than in two days keeps its hour, and was due at the end of that day before.
     */
    static boolean isSame(Instant due, @Nullable Instant other) {
        return other != null && due.atZone(Moments.ZONE).toLocalDate().equals(other.atZone(Moments.ZONE).toLocalDate());
    }

    /** Whether a due moment stands for all of its day. */
    public static boolean isWholeDay(Instant due) {
        return due.atZone(Moments.ZONE).toLocalTime().equals(END);
    }
}
