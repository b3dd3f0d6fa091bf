package be.omringd.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A colleague is away.
 *
 * @param from the first day
 * @param until the last day
 * @param standIns who stands in; empty where nobody is named
 */
public record Absence(UUID id, UUID who, LocalDate from, LocalDate until, Set<UUID> standIns) {

    /** Whether it is one of these days. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
