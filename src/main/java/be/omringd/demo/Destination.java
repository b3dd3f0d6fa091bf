package be.omringd.demo;

import be.omringd.casefile.CasePhase;
import java.util.Set;

/**
 * How far an invented case goes. It is there once it is in the phase and each of the tasks is waiting to be done.
 *
 * @param waiting elements of the process that are left for the one who looks at the demo
 * @param gatherings how many gatherings the group has had
 */
record Destination(CasePhase phase, Set<String> waiting, int gatherings, Turn turn) {

    /** What is particular about a case. */
    enum Turn {
        NONE, NOT_REACHED, PERSON_DOES_NOT_KNOW, THINKS, LINK, REFERRED, NOT_PURSUED, PAUSES, CONCERN, STOPS, DIES, VOLUNTEER_LEAVES
    }

    static Destination at(CasePhase phase, String... waiting) {
        return new Destination(phase, Set.of(waiting), 0, Turn.NONE);
    }

    Destination after(int held) {
        return new Destination(phase, waiting, held, turn);
    }

    Destination with(Turn other) {
        return new Destination(phase, waiting, gatherings, other);
    }
}
