package be.omringd.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is planned.
 *
 * @param id the same as long as it is this thing, also at another time
 * @param what in the words of whoever has the calendar
 * @param about whom it is about, by the whole name
 * @param aboutPerson whether that is the name of a person
 * @param at when it begins; null where only the day is known
 * @param on the day
 * @param place where, as it was typed; null where nobody said
 * @param path of its page with us
 */
public record CalendarEntry(
        CalendarKind kind, UUID id, String what, String about, boolean aboutPerson, @Nullable Instant at, LocalDate on,
        @Nullable String place, String path) {}
