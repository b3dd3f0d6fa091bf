package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks by whose hands they are in, of the regions and teams of the current actor, and many of them into other hands at once. They are
 * looked at by case alone: a file shows the tasks of others too.
 */
@Service
@Transactional(readOnly = true)
public class CarriedTasks {

    private final InboxQueries queries;
    private final WorkItemAccess workItemAccess;
    private final Items items;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarriedTasks(InboxQueries queries, WorkItemAccess workItemAccess, Items items, CaseFiles files, ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.workItemAccess = workItemAccess;
        this.items = items;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is in the hands of a colleague.
     *
     * @param colleague null for what nobody has
     * @param open with those of people who have a break
     * @param late past their due date
     */
    public record Carried(@Nullable UUID colleague, int open, int late) {}

    /** How many open tasks each colleague has. */
    public List<Carried> all(Set<AccessScope> among) {
        return queries.carried(scopes(among), workItemAccess.actor(), clock.instant());
    }

    /**
     * The open tasks of a colleague, the most urgent first.
     *
     * @param colleague null for those that nobody has
     * @param limit how many at most
     */
    public List<WorkItemSummary> of(@Nullable UUID colleague, Set<AccessScope> among, boolean onlyLate, int limit) {
        return queries.carriedBy(colleague, scopes(among), workItemAccess.actor(), onlyLate, clock.instant(), limit);
    }

    /** Whether this colleague may do a task, by role and by case. */
    public static boolean mayDo(Actor colleague, WorkItemSummary task) {
        return task.isFree() ? colleague.isColleague() : colleague.mayDo(task.scope(), task.candidateGroup());
    }

    /**
     * Something that is handed over, maybe with other things.
     *
     * @param handOver what is handed over at once has the same
     * @param from who has it; null for nobody
     * @param reason 1 to {@value TaskAssignments#LONGEST_REASON} characters
     */
    public record Gift(UUID handOver, @Nullable UUID from, Actor to, String reason) {}

    /**
     * Gives open tasks of one case into other hands, those of oneself or, as a manager, of anybody; what was typed in them stays. Within
     * the transaction of a module that has told why. A task that ended meanwhile, or that another took, stays as it is.
     *
     * @param gift from whom to whom; throws {@link IllegalArgumentException} for a reason that is none
     * @param only these; null for all that the giver has in the case, or, of nobody's, for all that the receiver may do
     * @return how many changed hands; nothing does where the receiver may not do one of them ({@link AccessDeniedException})
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int give(CaseId caseId, Gift gift, @Nullable Set<UUID> only) {
        UUID from = gift.from();
        String why = TypedText.lines(gift.reason());
        if (why.isEmpty() || why.length() > TaskAssignments.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + TaskAssignments.LONGEST_REASON + " characters");
        }
        files.hold(caseId);
        Actor me = workItemAccess.actor();
        if (!me.has(Role.MANAGER) && !me.user().equals(from)) {
            throw new AccessDeniedException("Only one's own tasks");
        }
        Actor to = workItemAccess.holdReceiver(gift.to());
        List<WorkItem> given = new ArrayList<>();
        for (WorkItem item : items.lockOpenOf(caseId.value())) {
            boolean theirs = from == null ? item.assigneeId() == null : from.equals(item.assigneeId());
            if (theirs && (only == null || only.contains(item.id()))) {
                if (!workItemAccess.mayDo(to, item)) {
                    if (from == null && only == null) {
                        continue;
                    }
                    throw new AccessDeniedException("The colleague may not do this task");
                }
                given.add(item);
            }
        }
        given.forEach(item -> {
            if (only != null) {
                events.publishEvent(new TaskChangedHands(item.id(), item.caseId(), item.assigneeId(), to.user(), me.user(), gift.handOver(),
                        TaskChangedHands.gave(item, item.hands(), to.user(), me.user())));
            }
            item.handOver(to.user(), me.user(), why, clock.instant());
            events.publishEvent(InboxChanged.to(item));
        });
        return given.size();
    }

    /**
     * A case moves to another region, and what these colleagues have to do in it goes along to who gets it there, as far as they may do it;
     * what they may not is open to those who do it there. What was typed stays. Within the transaction of a module that has looked at who
     * may.
     *
     * @param from of whom, one or both of who hold it
     * @param gift to whom
     * @param moves moves the case
     * @return how many changed hands
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int giveAlong(CaseId caseId, Set<UUID> from, Gift gift, Runnable moves) {
        files.hold(caseId);
        Actor me = workItemAccess.actor();
        Actor to = workItemAccess.holdReceiver(gift.to());
        List<WorkItem> theirs = items.lockOpenOf(caseId.value()).stream()
                .filter(item -> item.assigneeId() != null && from.contains(item.assigneeId())).toList();
        moves.run();
        List<WorkItem> given = theirs.stream().filter(item -> workItemAccess.mayDo(to, item)).toList();
        given.forEach(item -> {
            item.handOver(to.user(), me.user(), gift.reason(), clock.instant());
            events.publishEvent(InboxChanged.to(item));
        });
        return given.size();
    }

    /**
     * Gives what is about no case into other hands: one's own, or as a manager anybody's. Within the transaction of a module that tells it.
     *
     * @return false where it is in other hands by now, or over: nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveFree(UUID task, Gift gift) {
        UUID from = gift.from();
        Actor me = workItemAccess.actor();
        Actor to = workItemAccess.holdReceiver(gift.to());
        WorkItem item = workItemAccess.lock(task);
        if (!me.has(Role.MANAGER) && !me.user().equals(from) || !workItemAccess.mayGet(to, item)) {
            throw new AccessDeniedException("Only one's own tasks, to who may have them");
        }
        if (!item.isFree() || item.state() != WorkItemState.OPEN || !Objects.equals(item.assigneeId(), from)) {
            return false;
        }
        WorkItem.Hands before = item.hands();
        item.handOver(to.user(), me.user(), gift.reason(), clock.instant());
        TaskChangedHands.of(item, before, me.user()).map(changed -> changed.with(gift.handOver())).ifPresent(events::publishEvent);
        events.publishEvent(InboxChanged.to(item));
        return true;
    }

    /** With what is about no case, where no region is chosen: that is in none. */
    private Set<AccessScope> scopes(Set<AccessScope> among) {
        Actor me = workItemAccess.actor();
        Set<AccessScope> scopes = me.scopes(among);
        if (me.isColleague() && (among.isEmpty() || among.containsAll(me.regionsAndTeams()))) {
            scopes.add(AccessScope.OWN);
        }
        return scopes;
    }
}
