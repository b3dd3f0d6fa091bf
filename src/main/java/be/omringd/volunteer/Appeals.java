package be.omringd.volunteer;

import java.util.Optional;
import java.util.UUID;

/** Public calls for volunteers that somebody can answer; implemented by module outreach. */
public interface Appeals {

    /** slug: random, unguessable-enough, says nothing about a person */
    record Appeal(UUID id, String slug, String title, String placeCode, VolunteerSource source, boolean open) {}

    Optional<Appeal> find(String slug);

    /** Counts one more answer under a lock, in the caller's transaction; false where the appeal is closed or full (nothing changed then). */
    boolean take(UUID appealId, VolunteerId volunteer);
}
