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
    private @Nullable Instant dueAt;
    private @Nullable Instant raisedAt;
    private @Nullable Instant calmDueAt;
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
        if (!user.equals(assigneeId)) {
            handOverReason = null;
            handedOverBy = null;
        }
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

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant raisedAt() {
        return raisedAt;
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
