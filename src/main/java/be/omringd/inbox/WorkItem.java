package be.omringd.inbox;

import be.omringd.access.AccessScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "work_item")
class WorkItem {

    @Id
    private UUID id;
    @Version
    private Long version;
    private long jobKey;
    private UUID caseId;
    private AccessScope accessScope;
    private String processId;
    private long processDefinitionKey;
    private long processInstanceKey;
    private String elementId;
    private String formKey;
    private String candidateGroup;
    @Column(columnDefinition = "text")
    private String variables;
    @Enumerated(EnumType.STRING)
    private WorkItemState state;
    private boolean resting;
    private Instant createdAt;
    private Instant dueAt;
    private Instant raisedAt;
    private Instant calmDueAt;
    private Instant remindedAt;
    private Instant escalatedAt;
    private UUID assigneeId;
    private Instant claimedAt;
    private String handOverReason;
    private UUID handedOverBy;
    @Column(columnDefinition = "mediumtext")
    private String draft;
    private Instant draftAt;
    private long draftRevision;
    private UUID draftBy;
    private UUID draftByBefore;
    @Column(columnDefinition = "mediumtext")
    private String answers;
    private UUID completedBy;
    private Instant endedAt;

    protected WorkItem() {}

    WorkItem(UUID id, long jobKey, UUID caseId, AccessScope scope, NewWorkItem task, String variables, boolean resting, Instant now) {
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
        this.dueAt = DueDay.of(task.dueAt(), now);
    }

    void claim(UUID user, Instant now) {
        assigneeId = user;
        claimedAt = now;
    }

    void release() {
        assigneeId = null;
        claimedAt = null;
        handOverReason = null;
        handedOverBy = null;
    }

    void handOver(UUID colleague, UUID by, String reason, Instant now) {
        assigneeId = colleague;
        claimedAt = now;
        handOverReason = reason;
        handedOverBy = by;
    }

    void moveTo(AccessScope other) {
        accessScope = other;
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

    void complete(String values, UUID user, Instant now) {
        state = WorkItemState.COMPLETED;
        answers = values;
        draft = null;
        completedBy = user;
        endedAt = now;
    }

    /** The process had moved on: what was typed stays with the file. */
    void overtaken(String values, UUID user, Instant now) {
        complete(values, user, now);
        state = WorkItemState.OVERTAKEN;
    }

    void withdraw(Instant now) {
        state = WorkItemState.WITHDRAWN;
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
        Instant early = DueDay.of(by, now);
        boolean rises = early != null && (usual == null || early.isBefore(usual));
        Instant due = rises ? early : usual;
        if (rises == (raisedAt != null) && Objects.equals(due, dueAt)) {
            return false;
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

    long jobKey() {
        return jobKey;
    }

    UUID caseId() {
        return caseId;
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

    Instant dueAt() {
        return dueAt;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant remindedAt() {
        return remindedAt;
    }

    Instant escalatedAt() {
        return escalatedAt;
    }

    UUID assigneeId() {
        return assigneeId;
    }

    String handOverReason() {
        return handOverReason;
    }

    UUID handedOverBy() {
        return handedOverBy;
    }

    String draft() {
        return draft;
    }

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

    String answers() {
        return answers;
    }

    UUID completedBy() {
        return completedBy;
    }

    Instant endedAt() {
        return endedAt;
    }
}
