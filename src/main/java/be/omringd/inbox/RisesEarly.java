package be.omringd.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Knows of a task that waits for something by when somebody has to look, because of what happened since. A Spring bean. It is asked when
 * the task comes and whenever {@link Attention#look} is called.
 */
public interface RisesEarly {

    /** The form key of the tasks that it knows. */
    String formKey();

    /** By when somebody has to look; empty where nothing happened, or where that was dealt with: the due date of the diagram counts. */
    Optional<Instant> by(CurrentTask task);
}
