package be.omringd.volunteer;

import java.util.Optional;
import java.util.UUID;

/** Public calls for volunteers that somebody can answer. Another module implements it as a bean. */
public interface Appeals {

    /**
     * A call.
     *
     * @param slug its part of the address: random, says nothing about a person
     * @param title as it stands on the public page
     * @param source what somebody who answers came by
     * @param open whether it can be answered now
     * @param rests whether it cannot because it rests; it may be open again later
     */
    record Appeal(UUID id, String slug, String title, String placeCode, VolunteerSource source, boolean open, boolean rests) {}

    /** The call at this address. */
    Optional<Appeal> find(String slug);

    /** Counts one more answer under a lock, in the caller's transaction; false where the appeal is closed, full or rests (nothing changed then). */
    boolean take(UUID appealId, VolunteerId volunteer);
}
