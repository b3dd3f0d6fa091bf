package be.omringd.coaching;

import java.time.LocalDate;
import java.util.List;

/**
 * For whom an organisation chooses to change something.
 *
 * @param groups one to {@value #MOST_GROUPS}
 * @param notNow for whom not now, and why
 */
public record Choice(LocalDate chosenOn, List<TargetGroup> groups, String notNow) {

    /** The most target groups of a trajectory. */
    public static final int MOST_GROUPS = 3;

    /** Checks the number of groups. */
    public Choice {
        groups = List.copyOf(groups);
        if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("One to " + MOST_GROUPS + " target groups are chosen");
        }
    }
}
