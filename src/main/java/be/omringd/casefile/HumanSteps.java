package be.omringd.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The human tasks of a case, as steps of its processes. The inbox knows them and implements this; access was checked before. */
public interface HumanSteps {

    /** All human tasks that the engine ever offered for this case. */
    List<HumanStep> of(CaseId id);

    /** Whether a task waits, was done, or was taken back by the process. */
    enum State { OPEN, DONE, TAKEN_BACK }

    /**
     * One human task.
     *
     * @param jobKey of its job in the engine
     * @param with who is busy with it; null where nobody took it up
     */
    record HumanStep(long jobKey, long processInstanceKey, String elementId, State state, Instant createdAt, @Nullable String with) {}
}
