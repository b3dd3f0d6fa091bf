package be.omringd.volunteer;

import be.omringd.person.ContactDetails;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of a volunteer. {@link VolunteerRules} says what it must look like.
 *
 * @param person name, place and how to reach them
 * @param languages the languages they speak; at least one
 * @param availability the parts of the week in which they have time
 * @param interests what they like, at most 500 characters
 * @param radiusKm how far they travel, as the crow flies, 1 to 100 km
 * @param withMinors whether they may work with minors
 * @param maxGroups how many groups they accompany at most: one, or two after a talk about it
 * @param since since when they are a volunteer
 * @param profile what they tell so that we can find who fits
 */
public record VolunteerDetails(
        ContactDetails person,
        Set<Language> languages,
        Set<PartOfWeek> availability,
        @Nullable String interests,
        int radiusKm,
        boolean withMinors,
        int maxGroups,
        LocalDate since,
        MatchProfile profile) {

    /** Of somebody who told nothing more about themselves. */
    public VolunteerDetails(
            ContactDetails person, Set<Language> languages, Set<PartOfWeek> availability, @Nullable String interests, int radiusKm,
            boolean withMinors, int maxGroups, LocalDate since) {
        this(person, languages, availability, interests, radiusKm, withMinors, maxGroups, since, MatchProfile.NOTHING);
    }
}
