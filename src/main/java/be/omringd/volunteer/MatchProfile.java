package be.omringd.volunteer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer chooses to tell so that we can bring them together with somebody who fits. All of it may stay open.
 *
 * @param interests what they like to do
 * @param pace how they are in company; null where they did not tell
 * @param experience what they have lived through
 * @param birthYear null where they did not tell
 * @param traits what a person may not want in a volunteer
 */
public record MatchProfile(
        Set<Interest> interests, @Nullable Pace pace, Set<Experience> experience, @Nullable Integer birthYear, Set<Trait> traits) {

    /** Of somebody who told nothing. */
    public static final MatchProfile NOTHING = new MatchProfile(Set.of(), null, Set.of(), null, Set.of());

    /** What is told here, and where nothing is, what was told before. */
    MatchProfile orElse(MatchProfile before) {
        return new MatchProfile(
                interests.isEmpty() ? before.interests : interests, pace == null ? before.pace : pace,
                experience.isEmpty() ? before.experience : experience, birthYear == null ? before.birthYear : birthYear,
                traits.isEmpty() ? before.traits : traits);
    }
}
