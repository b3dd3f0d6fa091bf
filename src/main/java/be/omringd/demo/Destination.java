package be.omringd.demo;

import be.omringd.casefile.Phase;
import be.omringd.outreach.RecruitmentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an invented case goes. It is there once it is in the phase and each of the tasks is waiting to be done.
 *
 * @param waiting elements of the process that are left for the one who looks at the demo
 * @param gatherings how many gatherings the group has had
 * @param climb how its search climbs the ladder; null where it needs no more than our volunteers
 * @param home the postcode where the person lives; null for anywhere
 * @param daysAgo how many days before today they asked; what happened since is played with a clock that goes along
 */
record Destination(Phase phase, Set<String> waiting, int gatherings, Turn turn, @Nullable Climb climb, @Nullable String home, int daysAgo) {

    /**
     * A search that finds nobody lower on the ladder.
     *
     * @param recruitment as far as it goes
     * @param postcode where the person lives: somewhere without volunteers, for a campaign
     * @param answers how many people answer that recruitment
     */
    record Climb(RecruitmentKind recruitment, String postcode, int answers) {}

    /** What is particular about a case. */
    enum Turn {
        NONE, NOT_REACHED, PERSON_DOES_NOT_KNOW, THINKS, LINK, LINK_CALLS, LINK_SAYS_YES, LINK_GROUP, REFERRED, NOT_PURSUED, PAUSES,
        CONCERN, STOPS, DIES, VOLUNTEER_LEAVES, GOES_ALONE;

        /** Whether somebody would like a group of people they do not know yet. */
        boolean wishesLink() {
            return this == LINK || this == LINK_CALLS || this == LINK_SAYS_YES;
        }
    }

    static Destination at(Phase phase, String... waiting) {
        return new Destination(phase, Set.of(waiting), 0, Turn.NONE, null, null, 0);
    }

    /** The same with another phase to come to. */
    Destination to(Phase other) {
        return new Destination(other, waiting, gatherings, turn, climb, home, daysAgo);
    }

    /** Whether this step is left for the one who looks at the demo. */
    boolean leaves(String step) {
        return waiting.contains(step);
    }

    Destination after(int held) {
        return new Destination(phase, waiting, held, turn, climb, home, daysAgo);
    }

    Destination with(Turn other) {
        return new Destination(phase, waiting, gatherings, other, climb, home, daysAgo);
    }

    Destination upTo(RecruitmentKind recruitment, String postcode, int answers) {
        return new Destination(phase, waiting, gatherings, turn, new Climb(recruitment, postcode, answers), postcode, daysAgo);
    }

    Destination livingAt(String postcode) {
        return new Destination(phase, waiting, gatherings, turn, climb, postcode, daysAgo);
    }

    /** The same for somebody who asked so many days ago. */
    Destination asked(int days) {
        return new Destination(phase, waiting, gatherings, turn, climb, home, days);
    }

    /** Whether it began before today, so that the clock goes along with it. */
    boolean isPast() {
        return daysAgo > 0;
    }
}
