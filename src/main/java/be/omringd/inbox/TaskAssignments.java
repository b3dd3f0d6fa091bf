package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a task: who takes it, puts it back, hands it over, or begins to type. Every method checks the current actor by role
 * and by case, and throws {@link AccessDeniedException}.
 */
@Service
@Transactional
public class TaskAssignments {

    /** Longest reason for handing a task to a colleague, in characters. */
    public static final int LONGEST_REASON = 500;

    private final WorkItemAccess workItemAccess;
    private final CaseFiles files;
    private final Users users;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskAssignments(WorkItemAccess workItemAccess, CaseFiles files, Users users, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.workItemAccess = workItemAccess;
        this.files = files;
        this.users = users;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a task in hand. False where a colleague has it already who is not away, or where it is over. */
    public boolean claim(UUID id) {
        WorkItem item = workItemAccess.lockToTake(id);
        if (item.state() != WorkItemState.OPEN || workItemAccess.withColleague(item) && workItemAccess.away(item) == null) {
            return false;
        }
        WorkItem.Hands before = item.hands();
        item.claim(me(), clock.instant());
        changed(item);
        cameFrom(before, item);
        return true;
    }

    /**
     * Puts a task back, for any colleague; the draft stays with it. False where it is not in this user's hands; a manager may put
     * back anybody's. What is about no case is never nobody's.
     */
    public boolean release(UUID id) {
        WorkItem item = workItemAccess.lock(id);
        if (item.state() != WorkItemState.OPEN || item.assigneeId() == null || item.isFree()
                || (workItemAccess.withColleague(item) && !currentActor.get().has(Role.MANAGER))) {
            return false;
        }
        WorkItem.Hands before = item.hands();
        item.release();
        changed(item);
        cameFrom(before, item);
        return true;
    }

    /** Who may do this task and does not have it yet, by name; this user too, where a colleague has it. */
    @Transactional(readOnly = true)
    public List<Actor> colleaguesFor(UUID id) {
        WorkItem item = workItemAccess.read(id);
        return users.active().stream()
                .filter(user -> workItemAccess.mayGet(user, item))
                .filter(user -> !user.user().equals(item.assigneeId() == null ? me() : item.assigneeId()))
                .toList();
    }

    /**
     * Hands a task to a colleague who may do it, with a reason that the colleague reads. Taking over a task from a colleague is the
     * same, to oneself. False where the task is over.
     *
     * @param reason 1 to {@value #LONGEST_REASON} characters; throws {@link IllegalArgumentException} otherwise
     */
    public boolean handOver(UUID id, UUID colleagueId, String reason) {
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        WorkItemAccess.Given given = workItemAccess.lockToGive(id, colleagueId);
        WorkItem item = given.item();
        Actor colleague = given.to().orElseThrow(() -> new AccessDeniedException("The colleague may not do this task"));
        if (item.state() != WorkItemState.OPEN) {
            return false;
        }
        WorkItem.Hands before = item.hands();
        item.handOver(colleagueId, me(), why, clock.instant());
        cameFrom(before, item);
        if (!item.isFree()) {
            files.note(new CaseId(item.caseId()), "inbox.event.handedOver", item.id(), colleague.name() + ": " + why);
        }
        changed(item);
        return true;
    }

    /**
     * Keeps what was typed so far. Who starts typing in a task that nobody has takes it in hand. Where several write at once:
     * {@link SharedTasks#keep}.
     *
     * @return when it was kept; empty where the task is over or in a colleague's hands: nothing is kept then
     */
    public Optional<Instant> keepDraft(UUID id, FormValues values) {
        WorkItem item = workItemAccess.lockToTake(id);
        if (item.state() != WorkItemState.OPEN || workItemAccess.onlyWithColleague(item)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (item.assigneeId() == null) {
            item.claim(me(), now);
            changed(item);
        }
        item.keepDraft(values.toJson(), now);
        return Optional.of(now);
    }

    private UUID me() {
        return currentActor.get().user();
    }

    /** Tells, unless that is all one's own doing. */
    private void cameFrom(WorkItem.Hands before, WorkItem item) {
        TaskChangedHands.of(item, before, me()).ifPresent(events::publishEvent);
    }

    private void changed(WorkItem item) {
        events.publishEvent(InboxChanged.to(item));
    }
}
