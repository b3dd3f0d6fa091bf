package be.omringd.inbox;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody brought a task into other hands than their own, or out of another's, or one that a colleague gave them out of their own; or said
 * of one that a colleague has or gave that it need not be done. Published inside the transaction; not for tasks that go along with their
 * case.
 *
 * @param from who had it; null for nobody
 * @param to who has it; null for nobody
 * @param by who did that
 * @param handOver what was handed over at once has the same; null for what was by itself
 * @param gave who wrote the task down for a colleague, or gave it to who had it, and neither has it nor did this; nobody for what a process
 *     asks
 */
public record TaskChangedHands(UUID workItemId, UUID caseId, @Nullable UUID from, @Nullable UUID to, UUID by,
        @Nullable UUID handOver, Set<UUID> gave) {

    /** What there is to tell of a task that somebody moved; nothing where that is all their own doing. */
    static Optional<TaskChangedHands> of(WorkItem item, WorkItem.Hands before, UUID by) {
        return of(item, before, item.assigneeId(), by);
    }

    /**
     * What there is to tell of a task that somebody said need not be done, while the work item still says who had it: it is in no hands.
     */
    static Optional<TaskChangedHands> takenBack(WorkItem item, UUID by) {
        return of(item, item.hands(), null, by);
    }

    private static Optional<TaskChangedHands> of(WorkItem item, WorkItem.Hands before, @Nullable UUID to, UUID by) {
        UUID from = before.assigneeId();
        Set<UUID> gave = Objects.equals(from, to) ? Set.of() : gave(item, before, to, by);
        return from != null && !from.equals(by) || to != null && !to.equals(by) || !gave.isEmpty()
                ? Optional.of(new TaskChangedHands(item.id(), item.caseId(), from, to, by, null, gave))
                : Optional.empty();
    }

    /** Who is to be told that a task which they gave is not with who had it any more; nobody where it was in nobody's hands. */
    static Set<UUID> gave(WorkItem item, WorkItem.Hands before, @Nullable UUID to, UUID by) {
        UUID from = before.assigneeId();
        return !item.isOwn() || from == null ? Set.of()
                : Stream.of(item.writtenBy(), before.handedOverBy()).filter(Objects::nonNull)
                        .filter(one -> !one.equals(from) && !one.equals(to) && !one.equals(by))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same as a part of what is handed over at once. */
    TaskChangedHands with(UUID handedOver) {
        return new TaskChangedHands(workItemId, caseId, from, to, by, handedOver, gave);
    }
}
