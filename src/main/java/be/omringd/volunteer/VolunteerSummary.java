package be.omringd.volunteer;

import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as coordinators and managers see them.
 *
 * @param groupsTaken groups that the volunteer has or is proposed for now
 * @param keepUntil until when we keep what we know of somebody who stopped
 * @param restsUntil has no time before this day; null where they have
 * @param km distance to the place that was asked for, as the crow flies; null where none was
 */
public record VolunteerSummary(
        VolunteerId id,
        ContactDetails person,
        Region region,
        Set<Language> languages,
        Set<PartOfWeek> availability,
        @Nullable String interests,
        int radiusKm,
        boolean withMinors,
        int maxGroups,
        int groupsTaken,
        VolunteerStatus status,
        VolunteerSource source,
        LocalDate since,
        MatchProfile profile,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate keepUntil,
        @Nullable LocalDate restsUntil,
        @Nullable Double km) {

    /** The same, at this distance of the place that was asked for. */
    public VolunteerSummary at(double distance) {
        return new VolunteerSummary(id, person, region, languages, availability, interests, radiusKm, withMinors, maxGroups, groupsTaken,
                status, source, since, profile, leftOn, keepUntil, restsUntil, distance);
    }

    /** Whether we kept what we know of them long enough by this day. */
    public boolean isPast(LocalDate day) {
        return keepUntil != null && keepUntil.isBefore(day);
    }

    /** The part of it that can be changed. */
    public VolunteerDetails details() {
        return new VolunteerDetails(person, languages, availability, interests, radiusKm, withMinors, maxGroups, since, profile);
    }
}
