package be.omringd.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody undid what they did with a task, by which it had changed hands or was taken back. Published inside the transaction.
 *
 * @param had who had it before that; null for nobody
 * @param got who had it after that, and has it no more; null for nobody
 * @param by who did it and undid it
 */
public record TaskCameBack(UUID workItemId, UUID caseId, @Nullable UUID had, @Nullable UUID got, UUID by) {}
