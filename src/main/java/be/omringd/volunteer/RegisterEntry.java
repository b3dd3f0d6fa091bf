package be.omringd.volunteer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of somebody, apart from who it is: for modules that follow it.
 *
 * @param inPool whether a search may come upon this volunteer
 * @param restsUntil has no time before this day
 */
public record RegisterEntry(
        VolunteerId id, boolean inPool, double lat, double lon, Set<Language> languages, Set<PartOfWeek> availability, int radiusKm,
        boolean withMinors, MatchProfile profile, LocalDate since, @Nullable LocalDate restsUntil) {}
