package be.omringd.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
     * @param variables what the process told with it
     * @param told what the process was told when it was done
     */
    record HumanStep(
            UUID workItemId,
            long processInstanceKey,
            String elementId,
            State state,
            Instant createdAt,
            @Nullable Instant endedAt,
            Map<String, Object> variables,
            Map<String, Object> told) {}
}
