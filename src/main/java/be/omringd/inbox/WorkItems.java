package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.FormValues;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The human tasks as they are read. Every method checks the current actor by role (the candidate group of the task) and by case (whose
 * work it is), and throws {@link AccessDeniedException}. The lists of all cases: {@link TaskLists}; who does a task:
 * {@link TaskAssignments}; completing one: {@link Tasks}.
 */
@Service
@Transactional(readOnly = true)
public class WorkItems {

    private final Items items;
    private final WorkItemAccess workItemAccess;
    private final Details details;
    private final TaskHandlers handlers;
    private final CaseFiles files;
    private final Users users;

    WorkItems(Items items, WorkItemAccess workItemAccess, Details details, TaskHandlers handlers, CaseFiles files, Users users) {
        this.items = items;
        this.workItemAccess = workItemAccess;
        this.details = details;
        this.handlers = handlers;
        this.files = files;
        this.users = users;
    }

    /**
     * A task as it is opened.
     *
     * @param draft what was kept while somebody was typing
     * @param begin what to show where nobody typed yet: facts that are known already
     * @param handedOver who handed it to the one who has it now, and why
     * @param daySet who said by when it has to be done, where a person did
     * @param ended how it ended; empty while it is open
     * @param together whether all who may do it write in it; see {@link SharedTasks}
     */
    public record Opened(
            WorkItemSummary item, CurrentTask task, FormValues draft, FormValues begin, Optional<HandedOver> handedOver,
            Optional<DaySet> daySet, Optional<Ended> ended, boolean together) {

        /** Whether it is in the hands of somebody else than this user. */
        public boolean withAnother(@Nullable UUID user) {
            return item.assigneeId() != null && !item.assigneeId().equals(user);
        }
    }

    /** Who handed a task over, and why. */
    public record HandedOver(String byName, String reason) {}

    /** Who set the due date of a task by hand, when and why. */
    public record DaySet(String byName, Instant at, String reason) {}

    /**
     * How a task ended.
     *
     * @param byName who did it; empty where the process withdrew it before anybody did
     * @param answers what was answered, or typed before it was withdrawn
     */
    public record Ended(WorkItemState state, @Nullable UUID by, String byName, Instant at, FormValues answers) {}

    /** Opens a task for one who may do it. */
    public Opened open(UUID id) {
        WorkItem item = workItemAccess.read(id);
        Optional<HandedOver> handedOver = item.handOverReason() == null || item.handedOverBy() == null
                ? Optional.empty()
                : Optional.of(new HandedOver(users.name(item.handedOverBy()), item.handOverReason()));
        Optional<DaySet> daySet = item.dueSetBy() == null || item.dueSetAt() == null || item.dueReason() == null
                ? Optional.empty()
                : Optional.of(new DaySet(users.name(item.dueSetBy()), item.dueSetAt(), item.dueReason()));
        Optional<Ended> ended = item.state() == WorkItemState.OPEN || item.endedAt() == null
                ? Optional.empty()
                : Optional.of(new Ended(item.state(), item.completedBy(), item.completedBy() == null ? "" : users.name(item.completedBy()),
                        item.endedAt(), FormValues.fromJson(item.answers())));
        FormValues draft = FormValues.fromJson(item.draft());
        FormValues begin = ended.isPresent() || !draft.isEmpty() ? FormValues.EMPTY : handlers.begin(workItemAccess.inHand(item));
        return new Opened(
                details.add(List.of(summary(item, item.isFree() ? null : files.get(new CaseId(item.caseId()))))).getFirst(),
                workItemAccess.inHand(item), draft,
                begin,
                handedOver, daySet, ended, workItemAccess.isTogether(item));
    }

    /** Those of these tasks that the current actor may do, as they stand; open or over. */
    public List<WorkItemSummary> those(Collection<UUID> ids) {
        Actor actor = workItemAccess.actor();
        List<WorkItem> theirs = items.findAllById(ids).stream().filter(item -> workItemAccess.mayDo(actor, item)).toList();
        Map<CaseId, CaseSummary> cases =
                files.getAll(theirs.stream().filter(item -> !item.isFree()).map(item -> new CaseId(item.caseId())).distinct().toList());
        return details.add(theirs.stream().filter(item -> item.isFree() || cases.containsKey(new CaseId(item.caseId())))
                .map(item -> summary(item, cases.get(new CaseId(item.caseId())))).toList());
    }

    /** The open tasks of a file, the most urgent first; also those that only others may do. */
    public List<WorkItemSummary> openIn(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        return details.add(items.openOf(caseId.value()).stream().map(item -> summary(item, file)).toList());
    }

    /** Until when something has to be done first in each of these files, for those that the current actor may see. */
    public Map<CaseId, Instant> firstDue(Collection<CaseId> cases) {
        List<UUID> visible = files.getAll(cases).keySet().stream().map(CaseId::value).toList();
        return visible.isEmpty() ? Map.of() : items.firstDue(visible).stream().collect(Collectors.toMap(
                row -> new CaseId((UUID) row[0]), row -> (Instant) row[1]));
    }

    /** What a process knew when its last task began. */
    public record Told(Map<String, Object> variables, Instant at) {}

    /** What this process of a file knew when its last task began; empty where it had none. */
    public Optional<Told> toldAtLast(CaseId caseId, long processInstanceKey) {
        files.check(caseId);
        return items.findFirstByCaseIdAndProcessInstanceKeyOrderByCreatedAtDesc(caseId.value(), processInstanceKey)
                .map(item -> new Told(workItemAccess.variables(item), item.createdAt()));
    }

    /** What was answered in a task of this file that ended; for the timeline. */
    public Optional<Answered> answered(CaseId caseId, UUID id) {
        files.check(caseId);
        return items.findById(id)
                .filter(item -> item.caseId().equals(caseId.value()) && item.answers() != null)
                .map(item -> new Answered(
                        item.formKey(), FormValues.fromJson(item.answers()), workItemAccess.variables(item), item.state()));
    }

    /** What somebody answered in a task. */
    public record Answered(String formKey, FormValues answers, Map<String, Object> variables, WorkItemState state) {}

    /** @param file null where it is about none */
    private WorkItemSummary summary(WorkItem item, @Nullable CaseSummary file) {
        return new WorkItemSummary(
                item.id(), new CaseId(item.caseId()), file == null ? "" : file.title(), file == null ? null : file.kind(),
                file == null || file.contact() == null ? null : file.contact().placeCode(), item.scope(),
                item.processId(),
                item.elementId(), item.formKey(), item.candidateGroup(), item.createdAt(), item.dueAt(), item.raisedAt(), item.remindedAt(),
                item.escalatedAt(), item.assigneeId(), item.assigneeId() == null ? null : users.name(item.assigneeId()),
                item.draftAt(),
                WorkItemSummary.Later.of(item.laterUntil(), item.backAt(), item.laterReason()), item.resting(), item.state(),
                workItemAccess.away(item), item.ownWords() == null ? null : TaskDetail.of(item.ownWords()));
    }
}
