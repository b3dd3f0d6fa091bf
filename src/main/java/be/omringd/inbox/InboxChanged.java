package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.casefile.OfCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item came, changed hands or went. Published inside the transaction; screens listen after the commit.
 *
 * @param workItemId the one that changed; null for all of the case
 * @param scope whose work it is; after a move there is one event for the old region and one for the new one
 * @param ended whether it left the inbox
 */
public record InboxChanged(@Nullable UUID workItemId, UUID caseId, AccessScope scope, boolean ended) implements OfCase {

    static InboxChanged to(WorkItem item) {
        return new InboxChanged(item.id(), item.caseId(), item.scope(), item.state() != WorkItemState.OPEN);
    }
}
