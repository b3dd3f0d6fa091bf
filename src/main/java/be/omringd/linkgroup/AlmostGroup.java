package be.omringd.linkgroup;

import be.omringd.place.Place;
import be.omringd.volunteer.Language;
import java.util.List;

/**
 * People who wait and could be together: in one municipality that each of them reaches, at one time and in one language, nobody kept apart
 * from another. With fewer than {@link HardRules#FEWEST} there is no group yet.
 *
 * @param members who waits longest comes first
 */
public record AlmostGroup(Place meeting, Language language, TimeOfWeek time, List<Candidate> members) {

    /** How many more make a group; 0 where there can be one. */
    public int missing() {
        return Math.max(0, HardRules.FEWEST - members.size());
    }
}
