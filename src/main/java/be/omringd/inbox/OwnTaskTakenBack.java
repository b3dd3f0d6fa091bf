package be.omringd.inbox;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody said of a task that a colleague wrote down, or has, that it need not be done. Published inside the transaction.
 *
 * @param had who had it
 * @param gave who wrote it down for a colleague, or gave it to who had it, as in {@link TaskChangedHands}
 */
public record OwnTaskTakenBack(UUID workItemId, UUID caseId, Set<UUID> had, Set<UUID> gave, UUID by) {}
