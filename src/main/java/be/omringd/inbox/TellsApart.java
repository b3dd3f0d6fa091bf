package be.omringd.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells tasks of the same kind apart, where a file can have several of them, by the facts as they are now. A Spring bean. It is only
 * asked about tasks in files that the reader may see.
 */
public interface TellsApart {

    /** The form keys of the tasks that it knows. */
    Set<String> formKeys();

    /** What to add to each task, by its id; nothing for a task of which nothing more is known. */
    Map<UUID, TaskDetail> tell(Collection<CurrentTask> tasks);
}
