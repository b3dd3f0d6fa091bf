package be.omringd.inbox;

import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who takes up the first task of a process of a case holds the case. Written down right before the commit: whoever waits there has nothing
 * left to wait for, so that two who begin in one case never wait for each other.
 */
@Component
class HoldersFollow {

    private final Items items;
    private final CaseHolders holders;

    HoldersFollow(Items items, CaseHolders holders) {
        this.items = items;
        this.holders = holders;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(InboxChanged changed) {
        UUID id = changed.workItemId();
        if (id != null) {
            items.findById(id).filter(item -> !item.isOwn())
                    .flatMap(item -> Stream.of(item.assigneeId(), item.completedBy()).filter(Objects::nonNull).findFirst())
                    .ifPresent(colleague -> holders.begins(new CaseId(changed.caseId()), colleague));
        }
    }
}
