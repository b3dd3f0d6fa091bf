package be.omringd.volunteer;

import java.util.Optional;

/** Finds somebody by a code that they name on the phone. The module that gives such codes implements it as a bean. */
public interface VolunteerCodes {

    /** Who goes by the code that this text is, as people type what they hear; empty where it is no code of anybody. */
    Optional<VolunteerId> find(String typed);
}
