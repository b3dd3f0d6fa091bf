package be.omringd.inbox;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves tasks that wait for something up in the inbox when it happens, and back where they were when it was dealt with. */
@Service
public class Attention {

    private final Items items;
    private final WorkItemAccess workItemAccess;
    private final CaseFiles files;
    private final List<RisesEarly> rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attention(Items items, WorkItemAccess workItemAccess, CaseFiles files, List<RisesEarly> rules, ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.workItemAccess = workItemAccess;
        this.files = files;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Something changed that open tasks of this kind in this file may wait for; in the transaction that changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(CaseId caseId, String formKey) {
        files.hold(caseId);
        items.idsOfOpen(caseId.value(), formKey).stream().map(this::locked).flatMap(Optional::stream)
                .filter(this::look).forEach(item -> events.publishEvent(InboxChanged.to(item)));
    }

    private Optional<WorkItem> locked(UUID id) {
        return items.lock(id).filter(item -> item.state() == WorkItemState.OPEN);
    }

    /** A task came: whatever it waits for may be there already. */
    void came(WorkItem item) {
        look(item);
        events.publishEvent(InboxChanged.to(item));
    }

    /** Whether that changed the task. */
    private boolean look(WorkItem item) {
        boolean changed = false;
        for (RisesEarly rule : rules) {
            if (rule.formKey().equals(item.formKey())) {
                changed |= item.rise(rule.by(workItemAccess.inHand(item)).orElse(null), clock.instant());
            }
        }
        return changed;
    }
}
