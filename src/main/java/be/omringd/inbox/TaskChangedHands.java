package be.omringd.inbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody brought a task into other hands than their own, or out of another's. Published inside the transaction; not for tasks that go
 * along with their case.
 *
 * @param from who had it; null for nobody
 * @param to who has it; null for nobody
 * @param by who did that
 * @param handOver what was handed over at once has the same; null for what was by itself
 */
public record TaskChangedHands(UUID workItemId, UUID caseId, @Nullable UUID from, @Nullable UUID to, UUID by,
        @Nullable UUID handOver) {

    /** What there is to tell of a task that somebody moved; nothing where that is all their own doing. */
    static Optional<TaskChangedHands> of(WorkItem item, @Nullable UUID from, UUID by) {
        UUID to = item.assigneeId();
        return from != null && !from.equals(by) || to != null && !to.equals(by)
                ? Optional.of(new TaskChangedHands(item.id(), item.caseId(), from, to, by, null))
                : Optional.empty();
    }

    /** The same as a part of what is handed over at once. */
    TaskChangedHands with(UUID handedOver) {
        return new TaskChangedHands(workItemId, caseId, from, to, by, handedOver);
    }
}
