package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to the work items of a file when something happens to the file, in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FromTheFile {

    private final Items items;
    private final Users users;
    private final StatedInDiagram stated;
    private final Presences presences;
    private final ApplicationEventPublisher events;

    FromTheFile(Items items, Users users, StatedInDiagram stated, Presences presences, ApplicationEventPublisher events) {
        this.items = items;
        this.users = users;
        this.stated = stated;
        this.presences = presences;
        this.events = events;
    }

    @EventListener
    void on(CaseEvent.Paused paused) {
        rest(paused.caseId(), true);
    }

    @EventListener
    void on(CaseEvent.Resumed resumed) {
        rest(resumed.caseId(), false);
    }

    /** The tasks go along to whose work the file is now; nobody keeps a task that they can no longer open, or is seen in it. */
    @EventListener
    void on(CaseEvent.Moved moved) {
        Map<UUID, Actor> active = users.active().stream().collect(Collectors.toMap(Actor::userId, user -> user, (one, same) -> one));
        items.lockAllOf(moved.caseId().value()).forEach(item -> {
            item.moveTo(moved.to());
            Actor assignee = item.assigneeId() == null ? null : active.get(item.assigneeId());
            if (item.state() == WorkItemState.OPEN && item.assigneeId() != null && (assignee == null || !assignee.mayWorkIn(moved.to()))) {
                item.release();
            }
            presences.leave(item.id(), user -> !active.containsKey(user) || !active.get(user).mayWorkIn(moved.to()));
        });
        events.publishEvent(new InboxChanged(null, moved.caseId().value(), moved.from(), false));
        events.publishEvent(new InboxChanged(null, moved.caseId().value(), moved.to(), false));
    }

    /** What was answered, and what somebody had begun to type, goes with the file. */
    @EventListener
    void on(CaseEvent.Erased erased) {
        items.deleteOf(erased.caseId().value());
    }

    /** The tasks of the file are in the caller's transaction too, maybe half changed: so one by one, and no bulk update. */
    private void rest(CaseId caseId, boolean resting) {
        items.lockOpenOf(caseId.value()).stream()
                .filter(item -> !item.isOwn())
                .filter(item -> stated.rests(item.processDefinitionKey(), item.elementId(), item.formKey()))
                .forEach(item -> {
                    item.rest(resting);
                    events.publishEvent(InboxChanged.to(item));
                });
    }
}
