package be.omringd.coaching;

import java.time.LocalDate;

/** Something that is to happen in a trajectory, on a day. */
public record TrajectoryMoment(Kind kind, LocalDate on) {

    /** What it is. Texts: {@code coaching.moment.<name>}. */
    public enum Kind {
        SESSION, REVIEW,
        /** A task that has to be done by then. */
        TASK
    }
}
