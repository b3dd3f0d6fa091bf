package be.omringd.access;

import java.util.List;
import java.util.UUID;

/** The people who can sign in, as other modules need them. */
public interface Users {

    /** The user; throws where there is none. */
    Actor get(UUID id);

    /** The name of a user, also of one who can no longer sign in; empty text where there is none. */
    String name(UUID id);

    /** Everybody who can sign in, by name. */
    List<Actor> active();
}
