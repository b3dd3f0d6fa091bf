package be.omringd.coaching;

import java.time.LocalDate;

/** What an organisation and its trainers agree on before they begin. */
public record Agreement(LocalDate agreedOn, String aim, String roles, int sessions, String confidentiality, String cost) {

    /** The fewest and the most sessions of a trajectory. */
    public static final int FEWEST_SESSIONS = 4;
    /** See {@link #FEWEST_SESSIONS}. */
    public static final int MOST_SESSIONS = 8;

    /** Checks the number of sessions. */
    public Agreement {
        if (sessions < FEWEST_SESSIONS || sessions > MOST_SESSIONS) {
            throw new IllegalArgumentException("A trajectory has " + FEWEST_SESSIONS + " to " + MOST_SESSIONS + " sessions");
        }
    }
}
