package be.omringd.inbox;

import be.omringd.access.Absence;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out work items to those who may do them, by role (the task's candidate group) and by case (whose work it is), and locks them
 * in the one order that everybody keeps: first the file, then the account of who gets something, then the work items. So two people, or a
 * person and the engine, who change things in one file take turns, and nothing comes into the hands of somebody whose account is closed at
 * that moment. Needs a transaction.
 */
@Component
class WorkItemAccess {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final Items items;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final JsonMapper json;
    private final TaskHandlers handlers;
    private final Colleagues colleagues;

    WorkItemAccess(Items items, CaseFiles files, CurrentActor currentActor, JsonMapper json, TaskHandlers handlers,
            Colleagues colleagues) {
        this.items = items;
        this.files = files;
        this.currentActor = currentActor;
        this.json = json;
        this.handlers = handlers;
        this.colleagues = colleagues;
    }

    /** Who acts now. */
    Actor actor() {
        return currentActor.get();
    }

    /** To read. */
    WorkItem read(UUID id) {
        return reach(items.findById(id));
    }

    /** To change the work item alone. Who has this lock must not go on to change the file. */
    WorkItem lock(UUID id) {
        return reach(items.lock(id));
    }

    /** The same for who takes it in hand with that, maybe; nothing can be taken in hand any more by one whose account was closed. */
    WorkItem lockToTake(UUID id) {
        if (colleagues.hold(actor().user()).isEmpty()) {
            throw noAccess();
        }
        return lock(id);
    }

    /** To change the work item and the file. */
    WorkItem lockWithFile(UUID id) {
        return lock(id, holdFileOf(id));
    }

    /** The same for one who has read of which case it is. */
    WorkItem lockWithFile(UUID id, UUID caseId) {
        files.hold(new CaseId(caseId));
        return lock(id, Optional.of(caseId));
    }

    /** Of which case it is; what is about no case has no file to lock. */
    private Optional<UUID> holdFileOf(UUID id) {
        Optional<UUID> caseId = items.caseOf(id);
        caseId.ifPresent(file -> files.hold(new CaseId(file)));
        return caseId;
    }

    private WorkItem lock(UUID id, Optional<UUID> caseId) {
        return reach(items.lock(id).filter(item -> caseId.isEmpty() || item.caseId().equals(caseId.get())));
    }

    /**
     * A work item that is to come into the hands of a colleague.
     *
     * @param to the colleague, who stays one who may have it until the end of the transaction; empty where they may not
     */
    record Given(WorkItem item, Optional<Actor> to) {}

    /** To change the work item and the file, and to put it into the hands of this colleague. */
    Given lockToGive(UUID id, UUID colleague) {
        Optional<UUID> caseId = holdFileOf(id);
        Optional<Actor> to = colleagues.hold(colleague);
        WorkItem item = lock(id, caseId);
        return new Given(item, to.filter(user -> mayGet(user, item)));
    }

    /**
     * To take back what this user did to it: also where they gave a task about no case away, and see it no longer. Whether nobody changed
     * it since is the caller's to see.
     *
     * @param had into whose hands it comes back; null for nobody's
     */
    Given lockToUndo(UUID id, @Nullable UUID had) {
        Optional<UUID> caseId = holdFileOf(id);
        Optional<Actor> to = Optional.ofNullable(had).flatMap(colleagues::hold);
        Optional<WorkItem> given = items.lockFree(id).filter(item -> actor().user().equals(item.handedOverBy()));
        WorkItem item = given.orElseGet(() -> lock(id, caseId));
        return new Given(item, to.filter(user -> mayGet(user, item)));
    }

    /** To put work items of a file that is locked into the hands of this colleague; they are locked after this. */
    Actor holdReceiver(Actor colleague) {
        return colleagues.hold(colleague.user()).orElseThrow(WorkItemAccess::noAccess);
    }

    /** What is about no case is for the one who has it, who wrote it down, and managers. */
    boolean mayDo(Actor actor, WorkItem item) {
        if (item.isFree()) {
            return actor.isColleague() && (actor.has(Role.MANAGER) || actor.user().equals(item.assigneeId())
                    || actor.user().equals(item.writtenBy()));
        }
        return actor.mayDo(item.scope(), item.candidateGroup());
    }

    /** Whether it can be put into their hands. */
    boolean mayGet(Actor colleague, WorkItem item) {
        return item.isFree() ? colleague.isColleague() : mayDo(colleague, item);
    }

    boolean withColleague(WorkItem item) {
        return item.assigneeId() != null && !item.assigneeId().equals(currentActor.get().userId());
    }

    /** The absence of the colleague who has it, while they are away; null where it is in nobody's hands or they are there. */
    @Nullable
    Absence away(WorkItem item) {
        return item.assigneeId() == null ? null : colleagues.away(item.assigneeId());
    }

    /** Whether it is in a colleague's hands, and theirs alone. */
    boolean onlyWithColleague(WorkItem item) {
        return withColleague(item) && !isTogether(item);
    }

    /** Whether all who may do it write in it. */
    boolean isTogether(WorkItem item) {
        return handlers.together(item.formKey());
    }

    boolean endedByColleague(WorkItem item) {
        return item.completedBy() != null && !item.completedBy().equals(currentActor.get().userId());
    }

    CurrentTask inHand(WorkItem item) {
        return new CurrentTask(
                item.id(), new CaseId(item.caseId()), item.processId(), item.elementId(), item.formKey(), variables(item));
    }

    Map<String, Object> variables(WorkItem item) {
        return json.readValue(item.variables(), VARIABLES);
    }

    private WorkItem reach(Optional<WorkItem> found) {
        Actor actor = currentActor.get();
        return found.filter(item -> actor.isProcess() || mayDo(actor, item)).orElseThrow(WorkItemAccess::noAccess);
    }

    /** The same for a task that is another's as for one that does not exist: an id tells nothing. */
    static AccessDeniedException noAccess() {
        return new AccessDeniedException("No access to this task");
    }
}
