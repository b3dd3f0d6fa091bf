package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.SeveralTasks.Stays;
import be.omringd.inbox.SeveralTasks.Why;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One of the tasks that something is done with at once, in a transaction of its own. Each method checks the current actor by role and by
 * case, changes nothing where it is so already, and answers with what it was before, so that it can be given back.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class OneOfSeveral {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final WorkItemAccess workItemAccess;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneOfSeveral(WorkItemAccess workItemAccess, CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.workItemAccess = workItemAccess;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** What became of one task. */
    sealed interface Did {

        UUID task();

        /** In whose hands it was before; null for nobody's, and where it changed none. */
        default @Nullable UUID had() {
            return null;
        }
    }

    /** It was so already. */
    record Same(UUID task) implements Did {}

    /** It was not done. */
    record Not(UUID task, Why why) implements Did {

        Stays stays() {
            return new Stays(task, why);
        }
    }

    /** It changed hands. */
    record Moved(UUID task, WorkItem.Hands before, WorkItem.Away putAway, WorkItem.Hands after, @Nullable Instant draftAt, boolean told)
            implements
                Did {

        @Override
        public @Nullable UUID had() {
            return before.assigneeId();
        }
    }

    /** It has another due date. */
    record Dated(UUID task, WorkItem.Due before, WorkItem.Due after) implements Did {}

    /** It was put away until a day, or brought back. */
    record Put(UUID task, WorkItem.Hands handsBefore, WorkItem.Hands handsAfter, WorkItem.Away before,
            WorkItem.Away after) implements Did {

        @Override
        public @Nullable UUID had() {
            return handsBefore.assigneeId();
        }
    }

    /** It was done, or need not be. */
    record Ended(UUID task, WorkItem.End end, @Nullable UUID had) implements Did {}

    Did claim(UUID id) {
        WorkItem item = workItemAccess.lockToTake(id);
        if (item.state() != WorkItemState.OPEN) {
            return new Not(id, Why.OVER);
        }
        if (me().user().equals(item.assigneeId())) {
            return new Same(id);
        }
        if (item.assigneeId() != null && workItemAccess.away(item) == null) {
            return new Not(id, Why.TAKEN);
        }
        WorkItem.Hands before = item.hands();
        WorkItem.Away putAway = item.putAway();
        item.claim(me().user(), now());
        return moved(item, before, putAway, false);
    }

    Did release(UUID id) {
        WorkItem item = workItemAccess.lock(id);
        if (item.state() != WorkItemState.OPEN) {
            return new Not(id, Why.OVER);
        }
        if (item.assigneeId() == null) {
            return new Same(id);
        }
        if (workItemAccess.withColleague(item) && !me().has(Role.MANAGER)) {
            return new Not(id, Why.TAKEN);
        }
        if (item.isFree()) {
            return new Not(id, Why.OF_SOMEBODY);
        }
        WorkItem.Hands before = item.hands();
        WorkItem.Away putAway = item.putAway();
        item.release();
        return moved(item, before, putAway, false);
    }

    Did handOver(UUID id, UUID colleagueId, String why) {
        WorkItemAccess.Given given = workItemAccess.lockToGive(id, colleagueId);
        WorkItem item = given.item();
        if (item.state() != WorkItemState.OPEN) {
            return new Not(id, Why.OVER);
        }
        if (colleagueId.equals(item.assigneeId())) {
            return new Same(id);
        }
        if (isColleagues(item)) {
            return new Not(id, Why.TAKEN);
        }
        if (given.to().isEmpty()) {
            return new Not(id, Why.COLLEAGUE_MAY_NOT);
        }
        WorkItem.Hands before = item.hands();
        WorkItem.Away putAway = item.putAway();
        item.handOver(colleagueId, me().user(), why, now());
        note(item, "inbox.event.handedOver", given.to().get().name() + ": " + why);
        return moved(item, before, putAway, true);
    }

    Did setDue(UUID id, LocalDate day, String why) {
        WorkItem item = workItemAccess.lockWithFile(id);
        if (item.state() != WorkItemState.OPEN) {
            return new Not(id, Why.OVER);
        }
        if (isColleagues(item)) {
            return new Not(id, Why.TAKEN);
        }
        Instant due = DueDay.endOf(day);
        if (due.equals(item.dueAt()) && why.equals(item.dueReason())) {
            return new Same(id);
        }
        WorkItem.Due before = item.due();
        item.setDue(due, me().user(), why, now());
        note(item, "inbox.event.dueSet", DAY.format(day) + ": " + why);
        changed(item);
        return new Dated(id, before, item.due());
    }

    Did later(UUID id, LocalDate day, String why) {
        WorkItem item = workItemAccess.lockToTake(id);
        if (item.state() != WorkItemState.OPEN) {
            return new Not(id, Why.OVER);
        }
        if (workItemAccess.withColleague(item) && workItemAccess.away(item) == null) {
            return new Not(id, Why.TAKEN);
        }
        Instant until = day.atStartOfDay(Moments.ZONE).toInstant();
        if (until.equals(item.laterUntil()) && why.equals(item.laterReason())) {
            return new Same(id);
        }
        WorkItem.Hands hands = item.hands();
        WorkItem.Away before = item.putAway();
        if (!isMine(hands)) {
            item.claim(me().user(), now());
        }
        item.later(until, why);
        changed(item);
        cameFrom(hands, item);
        return new Put(id, hands, item.hands(), before, item.putAway());
    }

    Did bringBack(UUID id) {
        WorkItem item = workItemAccess.lock(id);
        if (item.state() != WorkItemState.OPEN) {
            return new Not(id, Why.OVER);
        }
        if (item.laterUntil() == null) {
            return new Same(id);
        }
        if (isColleagues(item)) {
            return new Not(id, Why.TAKEN);
        }
        WorkItem.Away before = item.putAway();
        item.notLater();
        changed(item);
        return new Put(id, item.hands(), item.hands(), before, item.putAway());
    }

    Did done(UUID id) {
        return ends(id, WorkItemState.COMPLETED);
    }

    Did takeBack(UUID id) {
        return ends(id, WorkItemState.WITHDRAWN);
    }

    /** No process waits for it: nothing is sent to the engine. */
    private Did ends(UUID id, WorkItemState how) {
        WorkItem item = workItemAccess.lockWithFile(id);
        if (!item.isOwn()) {
            return new Not(id, Why.OF_A_PROCESS);
        }
        if (item.state() != WorkItemState.OPEN) {
            return item.state() == how && me().user().equals(item.completedBy()) ? new Same(id) : new Not(id, Why.OVER);
        }
        boolean done = how == WorkItemState.COMPLETED;
        if (isColleagues(item) && (done || !me().user().equals(item.writtenBy()))) {
            return new Not(id, Why.TAKEN);
        }
        WorkItem.End end = done ? item.done(me().user(), now()) : item.takeBack(me().user(), now());
        // what was done is read from the task itself, and goes with it
        tell(item, endKey(how), done ? id.toString() : null);
        changed(item);
        if (!done) {
            // who had it, and who gave it to them, learn that from us: what was taken back stands in no list any more
            TaskChangedHands.takenBack(item, me().user()).ifPresent(events::publishEvent);
        }
        return new Ended(id, end, item.assigneeId());
    }

    private static String endKey(WorkItemState how) {
        return how == WorkItemState.COMPLETED ? OwnTasks.DONE : "inbox.event.own.takenBack";
    }

    /** Gives back what was before, unless somebody or something changed it since, or it is over. */
    Did undo(Did did) {
        WorkItemAccess.Given given = workItemAccess.lockToUndo(did.task(), did.had());
        WorkItem item = given.item();
        boolean mayHaveAgain = did.had() == null || given.to().isPresent();
        if (did instanceof Ended ended && item.endedSo(ended.end)) {
            item.undo(ended.end);
            if (!item.isFree() && !mayHaveAgain) {
                item.release();
            }
            tell(item, endKey(ended.end.state()) + ".undone", null);
            changed(item);
            cameBack(item, ended.had, null);
            return did;
        }
        if (item.state() != WorkItemState.OPEN) {
            return new Not(did.task(), Why.OVER);
        }
        return switch (did) {
            case Moved moved when item.hands().equals(moved.after) && mayHaveAgain
                    && (isMine(moved.after) || Objects.equals(item.draftAt(), moved.draftAt)) -> {
                item.giveBack(moved.before);
                item.giveBack(moved.putAway);
                if (moved.told) {
                    note(item, "inbox.event.handedOver.undone", null);
                }
                changed(item);
                cameBack(item, moved.had(), moved.after.assigneeId());
                yield did;
            }
            case Dated dated when item.due().equals(dated.after) -> {
                item.giveBack(dated.before);
                note(item, "inbox.event.dueSet.undone", item.dueAt() == null ? null
                        : DAY.format(item.dueAt().atZone(Moments.ZONE).toLocalDate()));
                changed(item);
                yield did;
            }
            case Put put when item.putAway().equals(put.after) && item.hands().equals(put.handsAfter)
                    && mayHaveAgain -> {
                item.giveBack(put.handsBefore);
                item.giveBack(put.before);
                changed(item);
                cameBack(item, put.had(), put.handsAfter.assigneeId());
                yield did;
            }
            case Ended ended -> new Not(ended.task, Why.CHANGED);
            case Put put -> new Not(put.task, Why.CHANGED);
            case Moved moved -> new Not(moved.task, Why.CHANGED);
            case Dated dated -> new Not(dated.task, Why.CHANGED);
            case Same same -> same;
            case Not not -> not;
        };
    }

    private void cameBack(WorkItem item, @Nullable UUID had, @Nullable UUID got) {
        if (!Objects.equals(had, got)) {
            events.publishEvent(new TaskCameBack(item.id(), item.caseId(), had, got, me().user()));
        }
    }

    private boolean isMine(WorkItem.Hands hands) {
        return me().user().equals(hands.assigneeId());
    }

    /** In the hands of a colleague who is there, and no business of this user, who is no manager. */
    private boolean isColleagues(WorkItem item) {
        return workItemAccess.withColleague(item) && workItemAccess.away(item) == null && !me().has(Role.MANAGER);
    }

    private Did moved(WorkItem item, WorkItem.Hands before, WorkItem.Away putAway, boolean told) {
        changed(item);
        cameFrom(before, item);
        return new Moved(item.id(), before, putAway, item.hands(), item.draftAt(), told);
    }

    private void cameFrom(WorkItem.Hands before, WorkItem item) {
        TaskChangedHands.of(item, before, me().user()).ifPresent(events::publishEvent);
    }

    private void note(WorkItem item, String kind, @Nullable String detail) {
        if (!item.isFree()) {
            files.note(new CaseId(item.caseId()), kind, item.id(), detail);
        }
    }

    /** The same of what has no answers to unfold. */
    private void tell(WorkItem item, String kind, @Nullable String detail) {
        if (!item.isFree()) {
            files.note(new CaseId(item.caseId()), kind, detail);
        }
    }

    private void changed(WorkItem item) {
        events.publishEvent(InboxChanged.to(item));
    }

    private Actor me() {
        return workItemAccess.actor();
    }

    /** As the database keeps it, so that what is there now can be held against what was there then. */
    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
