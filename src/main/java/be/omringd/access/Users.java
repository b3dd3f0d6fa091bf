package be.omringd.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people who can sign in, as other modules need them. */
public interface Users {

    /** The user; throws where there is none. */
    Actor get(UUID id);

    /** The name of a user, also of one who can no longer sign in; empty text where there is none. */
    String name(UUID id);

    /** The names of these users, as {@link #name} gives them, at once; without those where there is none. */
    Map<UUID, String> names(Collection<UUID> ids);

    /**
     * The user, where they can sign in. That, and what they may see, stays so until the end of the transaction, which this needs: whoever
     * closes the account or changes it waits for that. Empty also where that was done since this transaction read who they are.
     */
    Optional<Actor> hold(UUID id);

    /** Everybody who can sign in, by name. */
    List<Actor> active();

    /** The user, where they can sign in. */
    default Optional<Actor> active(UUID id) {
        return active().stream().filter(user -> user.user().equals(id)).findFirst();
    }
}
