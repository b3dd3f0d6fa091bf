package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.text.SearchWords;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "work_item")
class WorkItem {

    @Id
    private UUID id;
    @Version
    private Long version;
    private @Nullable Long jobKey;
    private @Nullable UUID caseId;
    private AccessScope accessScope;
    private String processId;
    private long processDefinitionKey;
    private long processInstanceKey;
    private String elementId;
    private String formKey;
    private String candidateGroup;
    @Column(columnDefinition = "text")
    private String variables;
    private @Nullable String ownWords;
    private @Nullable String ownSearch;
    private @Nullable UUID writtenBy;
    @Enumerated(EnumType.STRING)
    private WorkItemState state;
    private boolean resting;
    private Instant createdAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant raisedAt;
    private @Nullable Instant calmDueAt;
    private @Nullable UUID dueSetBy;
    private @Nullable Instant dueSetAt;
    private @Nullable String dueReason;
    private @Nullable Instant setAsideDueAt;
    private @Nullable Instant laterUntil;
    private @Nullable String laterReason;
    private @Nullable Instant backAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant escalatedAt;
    private @Nullable UUID assigneeId;
    private @Nullable Instant claimedAt;
    private @Nullable String handOverReason;
    private @Nullable UUID handedOverBy;
    @Column(columnDefinition = "mediumtext")
    private @Nullable String draft;
    private @Nullable Instant draftAt;
    private long draftRevision;
    private @Nullable UUID draftBy;
    private @Nullable UUID draftByBefore;
    @Column(columnDefinition = "mediumtext")
    private @Nullable String answers;
    private @Nullable UUID completedBy;
    private @Nullable Instant endedAt;

    /** Process, step and form of what is of no process: a task that somebody wrote down. */
    static final String OWN = "own";
    private static final int LONGEST_SEARCH = 500;

    protected WorkItem() {}

    WorkItem(UUID id, long jobKey, UUID caseId, AccessScope scope, NewWorkItem task, String variables, boolean resting,
            BooleanSupplier dueOnFreeDays,
            Instant now) {
        this.id = id;
        this.jobKey = jobKey;
        this.caseId = caseId;
        this.accessScope = scope;
        this.processId = task.processId();
        this.processDefinitionKey = task.processDefinitionKey();
        this.processInstanceKey = task.processInstanceKey();
        this.elementId = task.elementId();
        this.formKey = task.formKey();
        this.candidateGroup = task.candidateGroup();
        this.variables = variables;
        this.state = WorkItemState.OPEN;
        this.resting = resting;
        this.createdAt = now;
        this.dueAt = DueDay.of(task.dueAt(), now, dueOnFreeDays);
    }

    /** A task that somebody writes down: for one colleague, due at the end of a day, of no process; {@code caseId} is null for no case. */
    static WorkItem own(UUID id, @Nullable UUID caseId, AccessScope scope, String words, LocalDate day, UUID forWhom, UUID by,
            Instant now) {
        WorkItem item = new WorkItem();
        item.id = id;
        item.caseId = caseId;
        item.accessScope = scope;
        item.processId = OWN;
        item.elementId = OWN;
        item.formKey = OWN;
        item.candidateGroup = Role.COLLEAGUE;
        item.variables = "{}";
        item.state = WorkItemState.OPEN;
        item.createdAt = now;
        item.writtenBy = by;
        item.say(words);
        item.moveDue(day);
        item.claim(forWhom, now);
        return item;
    }

    /** Whether nothing happened since it was written down. */
    boolean isUntouched() {
        return version == 0 && state == WorkItemState.OPEN;
    }

    /** Whether it is about this case; null for none. */
    boolean isOf(@Nullable CaseId file) {
        return Objects.equals(caseId, file == null ? null : file.value());
    }

    /** Whether it stands as somebody writes it down. */
    boolean saysTheSame(@Nullable CaseId file, String words, LocalDate day, UUID forWhom) {
        return isOf(file) && words.equals(ownWords) && DueDay.endOf(day).equals(dueAt) && forWhom.equals(assigneeId);
    }

    /** Another day by the end of which a task has to be done that somebody wrote down. */
    void moveDue(LocalDate day) {
        dueAt = DueDay.endOf(day);
        dueSetBy = null;
        dueSetAt = null;
        dueReason = null;
    }

    /** What is to be done, of a task that somebody wrote down. */
    void say(@Nullable String words) {
        ownWords = words;
        String folded = words == null ? null : SearchWords.fold(words);
        // some letters become several, and nobody looks for what comes that late
        ownSearch = folded == null ? null : folded.substring(0, Math.min(folded.length(), LONGEST_SEARCH));
    }

    /** How a task that somebody wrote down ended, and what is needed to open it again. */
    record End(WorkItemState state, Instant at, Away before, @Nullable String words, @Nullable String handOverReason,
            @Nullable String dueReason) {}

    /** It was done. */
    End done(UUID user, Instant now) {
        return end(WorkItemState.COMPLETED, user, now);
    }

    /** It need not be done, and what it said goes. */
    End takeBack(UUID user, Instant now) {
        End end = end(WorkItemState.WITHDRAWN, user, now);
        say(null);
        handOverReason = null;
        dueReason = null;
        return end;
    }

    private End end(WorkItemState how, UUID user, Instant now) {
        End end = new End(how, now, putAway(), ownWords, handOverReason, dueReason);
        state = how;
        notLater();
        completedBy = user;
        endedAt = now;
        return end;
    }

    /** Whether nothing happened since it ended so. */
    boolean endedSo(End end) {
        return state == end.state && end.at.equals(endedAt);
    }

    void undo(End end) {
        reopen();
        completedBy = null;
        giveBack(end.before);
        say(end.words);
        handOverReason = end.handOverReason;
        dueReason = end.dueReason;
    }

    void claim(UUID user, Instant now) {
        if (!user.equals(assigneeId)) {
            handOverReason = null;
            handedOverBy = null;
            notLater();
        }
        assigneeId = user;
        claimedAt = now;
    }

    void release() {
        notLater();
        assigneeId = null;
        claimedAt = null;
        handOverReason = null;
        handedOverBy = null;
    }

    void handOver(UUID colleague, UUID by, String reason, Instant now) {
        notLater();
        assigneeId = colleague;
        claimedAt = now;
        handOverReason = reason;
        handedOverBy = by;
    }

    /** Whose hands it is in, to give it back to them. */
    record Hands(@Nullable UUID assigneeId, @Nullable Instant claimedAt, @Nullable String handOverReason, @Nullable UUID handedOverBy) {}

    Hands hands() {
        return new Hands(assigneeId, claimedAt, handOverReason, handedOverBy);
    }

    void giveBack(Hands before) {
        assigneeId = before.assigneeId;
        claimedAt = before.claimedAt;
        handOverReason = before.handOverReason;
        handedOverBy = before.handedOverBy;
    }

    /** Until when it is put away and why, or since when it is back, to give that back. */
    record Away(@Nullable Instant until, @Nullable String reason, @Nullable Instant backAt) {}

    Away putAway() {
        return new Away(laterUntil, laterReason, backAt);
    }

    void giveBack(Away before) {
        laterUntil = before.until;
        laterReason = before.reason;
        backAt = before.backAt;
    }

    /** Out of the way of the one who has it, until then. */
    void later(Instant until, String reason) {
        laterUntil = until;
        laterReason = reason;
        backAt = null;
    }

    /** Its day has come, or something happened that it waited for: with the reason to read. */
    void comeBack(Instant now) {
        if (laterUntil != null) {
            laterUntil = null;
            backAt = now;
        }
    }

    /** In the list as if it was never put away. */
    void notLater() {
        laterUntil = null;
        laterReason = null;
        backAt = null;
    }

    /** By when it has to be done and why, to give that back. */
    record Due(@Nullable Instant dueAt, @Nullable Instant raisedAt, @Nullable Instant calmDueAt, @Nullable UUID setBy,
            @Nullable Instant setAt,
            @Nullable String reason, @Nullable Instant setAside) {}

    Due due() {
        return new Due(dueAt, raisedAt, calmDueAt, dueSetBy, dueSetAt, dueReason, setAsideDueAt);
    }

    void giveBack(Due before) {
        dueAt = before.dueAt;
        raisedAt = before.raisedAt;
        calmDueAt = before.calmDueAt;
        dueSetBy = before.setBy;
        dueSetAt = before.setAt;
        dueReason = before.reason;
        setAsideDueAt = before.setAside;
    }

    /**
     * Somebody says by when it has to be done. What it had risen for is set aside with that: it rises again for what happens later, not for
     * the same.
     */
    void setDue(Instant due, UUID by, String reason, Instant now) {
        setAsideDueAt = raisedAt == null ? setAsideDueAt : dueAt;
        raisedAt = null;
        calmDueAt = null;
        dueAt = due;
        dueSetBy = by;
        dueSetAt = now;
        dueReason = reason;
    }

    void moveTo(AccessScope other) {
        accessScope = other;
    }

    /** Its process runs on another version of the diagram, in which its step may have another id. */
    void migrate(long definitionKey, String element) {
        processDefinitionKey = definitionKey;
        elementId = element;
    }

    void rest(boolean rests) {
        resting = rests;
    }

    void keepDraft(String values, Instant now) {
        draft = values;
        draftAt = now;
    }

    /** The same in a task that several write in. */
    void keepDraft(String values, UUID user, Instant now) {
        keepDraft(values, now);
        if (!Objects.equals(draftBy, user)) {
            draftByBefore = draftBy;
            draftBy = user;
        }
    }

    /** Whoever has it on the screen has to look again. */
    void revise() {
        draftRevision++;
    }

    void complete(String values, @Nullable UUID user, Instant now) {
        state = WorkItemState.COMPLETED;
        notLater();
        answers = values;
        draft = null;
        completedBy = user;
        endedAt = now;
    }

    /** The process had moved on: what was typed stays with the file. */
    void overtaken(String values, @Nullable UUID user, Instant now) {
        complete(values, user, now);
        state = WorkItemState.OVERTAKEN;
    }

    void withdraw(Instant now) {
        state = WorkItemState.WITHDRAWN;
        notLater();
        endedAt = now;
    }

    void reopen() {
        state = WorkItemState.OPEN;
        endedAt = null;
    }

    /**
     * Comes up in the list where it waits for something that happened, and goes back where it was once that is dealt with.
     *
     * @param by by when somebody has to look; null where nothing happened
     * @return whether that changed anything
     */
    boolean rise(@Nullable Instant by, Instant now) {
        Instant usual = raisedAt == null ? dueAt : calmDueAt;
        Instant early = DueDay.of(by, now, () -> true);
        if (early == null) {
            setAsideDueAt = null;
        }
        boolean rises = early != null && (usual == null || early.isBefore(usual)) && !DueDay.isSame(early, setAsideDueAt);
        Instant due = rises ? early : usual;
        if (rises == (raisedAt != null) && Objects.equals(due, dueAt)) {
            return false;
        }
        if (rises) {
            comeBack(now);
        }
        calmDueAt = rises ? usual : null;
        raisedAt = rises ? now : null;
        dueAt = due;
        return true;
    }

    void remind(Instant now) {
        remindedAt = now;
    }

    void escalate(Instant now) {
        escalatedAt = now;
    }

    UUID id() {
        return id;
    }

    /** The job of the engine behind it; throws for what somebody wrote down, which has none. */
    long jobKey() {
        return Objects.requireNonNull(jobKey, "Only tasks of processes have a job");
    }

    /** Whether somebody wrote it down: no process runs for it. */
    boolean isOwn() {
        return jobKey == null;
    }

    /** What is to be done, as it was written down; null where that was erased, and for tasks of processes. */
    @Nullable
    String ownWords() {
        return ownWords;
    }

    /** Who wrote it down; null for tasks of processes. */
    @Nullable
    UUID writtenBy() {
        return writtenBy;
    }

    /** Of which case it is; of one that is about no case its own id, which is that of no case. */
    UUID caseId() {
        return caseId == null ? id : caseId;
    }

    /** Whether it is about no case: it is of the one who has it. */
    boolean isFree() {
        return caseId == null;
    }

    AccessScope scope() {
        return accessScope;
    }

    String processId() {
        return processId;
    }

    long processDefinitionKey() {
        return processDefinitionKey;
    }

    long processInstanceKey() {
        return processInstanceKey;
    }

    String elementId() {
        return elementId;
    }

    String formKey() {
        return formKey;
    }

    String candidateGroup() {
        return candidateGroup;
    }

    String variables() {
        return variables;
    }

    WorkItemState state() {
        return state;
    }

    boolean resting() {
        return resting;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    UUID dueSetBy() {
        return dueSetBy;
    }

    @Nullable
    Instant dueSetAt() {
        return dueSetAt;
    }

    @Nullable
    String dueReason() {
        return dueReason;
    }

    @Nullable
    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    Instant laterUntil() {
        return laterUntil;
    }

    @Nullable
    String laterReason() {
        return laterReason;
    }

    @Nullable
    Instant backAt() {
        return backAt;
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }

    @Nullable
    Instant escalatedAt() {
        return escalatedAt;
    }

    @Nullable
    UUID assigneeId() {
        return assigneeId;
    }

    @Nullable
    String handOverReason() {
        return handOverReason;
    }

    @Nullable
    UUID handedOverBy() {
        return handedOverBy;
    }

    @Nullable
    String draft() {
        return draft;
    }

    @Nullable
    Instant draftAt() {
        return draftAt;
    }

    /** Counts what changed in what several write. */
    long draftRevision() {
        return draftRevision;
    }

    /** Who wrote last but this user; null for nobody. */
    @Nullable
    UUID lastWriterBut(@Nullable UUID user) {
        return draftBy != null && !draftBy.equals(user) ? draftBy : draftByBefore;
    }

    @Nullable
    String answers() {
        return answers;
    }

    @Nullable
    UUID completedBy() {
        return completedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
