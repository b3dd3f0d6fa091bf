package be.omringd.matching;

import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Pace;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would be nice in a volunteer. Nobody is left out for it; it says who comes first.
 *
 * @param interests what the person likes to do
 * @param pace CALM or LIVELY; null for any
 * @param experience what the volunteer should know from their own life
 * @param ages empty for any
 */
public record Wishes(Set<Interest> interests, @Nullable Pace pace, Set<Experience> experience, Set<AgeBand> ages) {

    public static final Wishes NONE = new Wishes(Set.of(), null, Set.of(), Set.of());
}
