package be.omringd.inbox;

import be.omringd.access.Absence;
import be.omringd.access.AccessScope;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox.
 *
 * @param personName who it is about: a person, a group or an organisation; empty where it is about no case
 * @param caseId that of no case where it is about none
 * @param kind of the case; null where it is about none
 * @param placeCode where the person lives; null where it is about no person
 * @param scope whose work it is
 * @param raisedAt since when something is there that it waited for
 * @param escalatedAt since when a manager looks along
 * @param later until when the one who has it put it away, or since when it is back; null for most
 * @param resting the person has a break: not in anybody's way until they go on
 * @param away while the colleague who has it is away: then others may take it too
 * @param detail what tells it apart from tasks of the same kind; of a task that somebody wrote down: what
 */
public record WorkItemSummary(
        UUID id,
        CaseId caseId,
        String personName,
        @Nullable CaseKind kind,
        @Nullable String placeCode,
        AccessScope scope,
        String processId,
        String elementId,
        String formKey,
        String candidateGroup,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant raisedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        @Nullable Instant draftAt,
        @Nullable Later later,
        boolean resting,
        WorkItemState state,
        @Nullable Absence away,
        @Nullable TaskDetail detail) {

    /** The same with what tells it apart. */
    WorkItemSummary with(@Nullable TaskDetail apart) {
        return new WorkItemSummary(
                id, caseId, personName, kind, placeCode, scope, processId, elementId, formKey, candidateGroup, createdAt, dueAt, raisedAt,
                remindedAt, escalatedAt, assigneeId, assigneeName, draftAt, later, resting, state, away, apart);
    }

    /**
     * Put away until a day.
     *
     * @param until the begin of that day; null where it is back
     * @param backAt since when it is back; null while it is away
     */
    public record Later(@Nullable Instant until, @Nullable Instant backAt, String reason) {

        static @Nullable Later of(@Nullable Instant until, @Nullable Instant backAt, @Nullable String reason) {
            return until == null && backAt == null ? null : new Later(until, backAt, reason == null ? "" : reason);
        }
    }

    /** Whether it is put away until a day that is still to come. */
    public boolean putAway() {
        return later != null && later.until() != null;
    }

    /** Whether somebody wrote it down, beside what processes ask. */
    public boolean isOwn() {
        return processId.equals(WorkItem.OWN);
    }

    /** Whether it is about no case: then it is of the one who has it. */
    public boolean isFree() {
        return scope.isOwn();
    }

    /** What is to be done, as somebody wrote it down; null where that was erased, and for tasks of processes. */
    public @Nullable String ownWords() {
        return isOwn() && detail != null ? detail.name() : null;
    }

    /** Who has it, by name; nothing where nobody has. */
    public String heldBy() {
        return assigneeName == null ? "" : assigneeName;
    }

    /** Whether it is this step of its process. The build knows the steps that are named here. */
    public boolean isAt(String step) {
        return elementId.equals(step);
    }

    /** Whether it comes from this process. */
    public boolean isIn(String process) {
        return processId.equals(process);
    }

    /** Its place in the list, to ask for what comes after it. */
    public InboxQuery.Position position() {
        return new InboxQuery.Position(dueAt, id);
    }

    /** Whether it is past its due date. A task of somebody who has a break is never late. */
    public boolean late(Instant now) {
        return dueAt != null && dueAt.isBefore(now) && !resting;
    }
}
