package be.omringd.inbox;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.engine.ProcessCommands;
import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The human tasks. Every method checks the current actor by role (the candidate group of the task) and by case (its region).
 * A task is completed in one transaction with the facts it changes and the command for the engine.
 */
@Service
@Transactional
public class WorkItems {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final Items items;
    private final CaseFiles files;
    private final Users users;
    private final Forms forms;
    private final FormChecker checker;
    private final TaskHandlers handlers;
    private final InboxQueries queries;
    private final ProcessCommands commands;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    WorkItems(Items items, CaseFiles files, Users users, Forms forms, FormChecker checker, TaskHandlers handlers,
            InboxQueries queries, ProcessCommands commands, CurrentActor currentActor, ApplicationEventPublisher events, JsonMapper json, Clock clock) {
        this.items = items;
        this.files = files;
        this.users = users;
        this.forms = forms;
        this.checker = checker;
        this.handlers = handlers;
        this.queries = queries;
        this.commands = commands;
        this.currentActor = currentActor;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** A task as it is opened to be done. */
    public record Opened(WorkItemSummary item, TaskInHand task, FormValues draft, String handOverReason) {}

    /** Opens a task for one who may do it; throws {@link AccessDeniedException} for anybody else. */
    @Transactional(readOnly = true)
    public Opened open(UUID id) {
        WorkItem item = reach(items.findById(id));
        return new Opened(summary(item), inHand(item), FormValues.fromJson(item.draft()), item.handOverReason());
    }

    /** The open tasks of a file, the most urgent first. */
    @Transactional(readOnly = true)
    public List<WorkItemSummary> openIn(CaseId caseId) {
        files.check(caseId);
        return items.findByCaseIdAndStateOrderBySortDue(caseId.value(), WorkItemState.OPEN.name()).stream().map(this::summary).toList();
    }

    /** All work items of a file that ended, with what was answered; for the timeline. */
    @Transactional(readOnly = true)
    public Optional<Answered> answered(CaseId caseId, UUID id) {
        files.check(caseId);
        return items.findById(id)
                .filter(item -> item.caseId().equals(caseId.value()) && item.answers() != null)
                .map(item -> new Answered(item.formKey(), FormValues.fromJson(item.answers()), variables(item), item.state()));
    }

    /** What somebody answered in a task. */
    public record Answered(String formKey, FormValues answers, Map<String, Object> variables, WorkItemState state) {}

    /** Takes a task in hand. False where a colleague has it already. */
    public boolean claim(UUID id) {
        WorkItem item = reach(items.lock(id));
        UUID me = currentActor.get().userId();
        if (item.state() != WorkItemState.OPEN || (item.assigneeId() != null && !item.assigneeId().equals(me))) {
            return false;
        }
        item.claim(me, clock.instant());
        changed(item);
        return true;
    }

    /** Puts a task back, for any colleague; the draft stays with it. */
    public void release(UUID id) {
        WorkItem item = reach(items.lock(id));
        if (item.state() == WorkItemState.OPEN) {
            item.release();
            changed(item);
        }
    }

    /** The colleagues who may do this task. */
    @Transactional(readOnly = true)
    public List<Actor> colleaguesFor(UUID id) {
        WorkItem item = reach(items.findById(id));
        return users.active().stream()
                .filter(user -> mayDo(user, item) && !user.userId().equals(currentActor.get().userId()))
                .toList();
    }

    /** Hands a task to a colleague who may do it, with a reason that the colleague reads. */
    public void handOver(UUID id, UUID colleagueId, String reason) {
        WorkItem item = reach(items.lock(id));
        Actor colleague = users.get(colleagueId);
        if (!mayDo(colleague, item)) {
            throw new AccessDeniedException("The colleague may not do this task");
        }
        if (item.state() == WorkItemState.OPEN) {
            item.handOver(colleagueId, reason, clock.instant());
            files.note(new CaseId(item.caseId()), "inbox.event.handedOver", colleague.name() + ": " + reason);
            changed(item);
        }
    }

    /** Keeps what was typed so far. False where the task is no longer open or in a colleague's hands: nothing is kept then. */
    public boolean keepDraft(UUID id, FormValues values) {
        WorkItem item = reach(items.lock(id));
        if (item.state() != WorkItemState.OPEN || withColleague(item)) {
            return false;
        }
        if (item.assigneeId() == null) {
            item.claim(currentActor.get().userId(), clock.instant());
            changed(item);
        }
        item.keepDraft(values.toJson(), clock.instant());
        return true;
    }

    /**
     * Completes a task with these answers: checks them, lets the task's handler change the facts, writes the timeline, and tells
     * the engine after the commit. Doing the same twice completes once.
     */
    public Completion complete(UUID id, FormValues values, Locale locale) {
        WorkItem item = reach(items.lock(id));
        if (item.state() == WorkItemState.WITHDRAWN) {
            return keepInFile(item, values);
        }
        if (item.state() != WorkItemState.OPEN) {
            return new Completion.DoneBefore(item.completedBy() == null ? "" : users.name(item.completedBy()));
        }
        if (withColleague(item)) {
            return new Completion.WithColleague(users.name(item.assigneeId()));
        }
        TaskInHand task = inHand(item);
        Map<String, Object> variables = new HashMap<>();
        FormValues answers = values;
        Optional<FormDefinition> form = forms.find(item.formKey());
        if (form.isPresent()) {
            FormErrors errors = checker.check(form.get(), values, task.variables(), locale);
            if (!errors.isEmpty()) {
                return new Completion.Invalid(errors);
            }
            answers = checker.clean(form.get(), values, task.variables());
            variables.putAll(checker.variables(form.get(), answers));
        }
        switch (handlers.complete(task, answers)) {
            case TaskResult.Refused refused -> {
                return new Completion.Invalid(refused.errors());
            }
            case TaskResult.Done done -> {
                variables.putAll(done.variables());
                answers = done.toKeep() == null ? answers : done.toKeep();
            }
        }
        UUID me = currentActor.get().userId();
        item.complete(answers.toJson(), me, clock.instant());
        files.note(task.caseId(), "task:" + item.processId() + "#" + item.elementId(), item.id(), null);
        commands.complete(item.jobKey(), item.caseId(), variables);
        changed(item);
        return new Completion.Done();
    }

    /** The engine no longer has this task: it leaves the inbox, and what was typed is kept in the file. */
    public Completion withdrawnWhileTyping(UUID id, FormValues values) {
        WorkItem item = reach(items.lock(id));
        if (item.state() == WorkItemState.OPEN || item.state() == WorkItemState.WITHDRAWN) {
            return keepInFile(item, values);
        }
        return new Completion.DoneBefore(item.completedBy() == null ? "" : users.name(item.completedBy()));
    }

    /**
     * Lists tasks, the most urgent first.
     *
     * @param offset how many to leave out
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<WorkItemSummary> list(InboxQuery query, int offset, int limit) {
        return queries.list(query, currentActor.get(), clock.instant(), offset, limit);
    }

    /** How many tasks {@link #list} would give, counted up to the limit. */
    @Transactional(readOnly = true)
    public int count(InboxQuery query, int limit) {
        return queries.count(query, currentActor.get(), clock.instant(), limit);
    }

    // ---- what the process adapter calls

    /** The engine's key of a task, for one who may do it. */
    @Transactional(readOnly = true)
    long jobKey(UUID id) {
        return reach(items.findById(id)).jobKey();
    }

    /** A task came from the engine. Coming twice changes nothing. */
    void offered(NewWorkItem task) {
        if (items.existsByJobKey(task.jobKey())) {
            return;
        }
        CaseSummary file = files.get(CaseId.of(task.caseId()));
        boolean resting = file.status() == CaseStatus.PAUSED && !task.formKey().startsWith("casefile/");
        WorkItem item = items.save(new WorkItem(
                Ids.next(), task.jobKey(), file.id().value(), file.region(), task, json.writeValueAsString(task.variables()), resting,
                clock.instant()));
        changed(item);
    }

    /** A reminder went off for the open tasks of this element. */
    void remind(long processInstanceKey, String elementId) {
        openOf(processInstanceKey, elementId).forEach(item -> {
            item.remind(clock.instant());
            changed(item);
        });
    }

    /** It took too long: managers look along from now on. */
    void escalate(CaseId caseId, long processInstanceKey, String elementId) {
        openOf(processInstanceKey, elementId).forEach(item -> {
            item.escalate(clock.instant());
            files.note(caseId, "inbox.event.escalated", null);
            changed(item);
        });
    }

    /** The engine says that the job is gone. */
    void withdraw(UUID id) {
        items.lock(id).filter(item -> item.state() == WorkItemState.OPEN).ifPresent(item -> {
            if (item.draft() != null) {
                item.overtaken(item.draft(), item.assigneeId(), clock.instant());
                files.note(new CaseId(item.caseId()), "inbox.event.draftKept", item.id(), null);
            } else {
                item.withdraw(clock.instant());
            }
            changed(item);
        });
    }

    @EventListener
    void on(ProcessCommands.JobWasGone gone) {
        currentActor.asProcess(() -> {
            items.findByJobKey(gone.jobKey()).filter(item -> item.state() == WorkItemState.COMPLETED).ifPresent(item -> {
                item.overtaken(item.answers(), item.completedBy(), item.endedAt());
                files.note(new CaseId(item.caseId()), "inbox.event.overtaken", item.id(), null);
                changed(item);
            });
            return null;
        });
    }

    @EventListener
    void on(CaseEvent.Paused paused) {
        rest(paused.caseId(), true);
    }

    @EventListener
    void on(CaseEvent.Resumed resumed) {
        rest(resumed.caseId(), false);
    }

    private void rest(CaseId caseId, boolean resting) {
        items.rest(caseId.value(), resting);
        events.publishEvent(new InboxChanged(null, caseId.value(), null));
    }

    private List<WorkItem> openOf(long processInstanceKey, String elementId) {
        return items.findByProcessInstanceKeyAndElementIdAndState(processInstanceKey, elementId, WorkItemState.OPEN);
    }

    private Completion keepInFile(WorkItem item, FormValues values) {
        item.overtaken(values.toJson(), currentActor.get().userId(), clock.instant());
        files.note(new CaseId(item.caseId()), "inbox.event.overtaken", item.id(), null);
        changed(item);
        return new Completion.Gone();
    }

    private WorkItem reach(Optional<WorkItem> found) {
        Actor actor = currentActor.get();
        return found.filter(item -> actor.isProcess() || mayDo(actor, item))
                .orElseThrow(() -> new AccessDeniedException("No access to this task"));
    }

    private static boolean mayDo(Actor actor, WorkItem item) {
        return actor.mayWorkIn(item.region()) && actor.candidateGroups().contains(item.candidateGroup());
    }

    private boolean withColleague(WorkItem item) {
        return item.assigneeId() != null && !item.assigneeId().equals(currentActor.get().userId());
    }

    private TaskInHand inHand(WorkItem item) {
        return new TaskInHand(
                item.id(), new CaseId(item.caseId()), item.processId(), item.elementId(), item.formKey(), variables(item));
    }

    private Map<String, Object> variables(WorkItem item) {
        return json.readValue(item.variables(), VARIABLES);
    }

    private WorkItemSummary summary(WorkItem item) {
        CaseSummary file = files.get(new CaseId(item.caseId()));
        return new WorkItemSummary(
                item.id(), file.id(), file.person().fullName(), file.person().placeCode(), item.region(), item.processId(),
                item.elementId(), item.formKey(), item.candidateGroup(), item.createdAt(), item.dueAt(), item.remindedAt(),
                item.escalatedAt(), item.assigneeId(), item.assigneeId() == null ? null : users.name(item.assigneeId()),
                item.draftAt(), item.resting(), item.state());
    }

    private void changed(WorkItem item) {
        events.publishEvent(new InboxChanged(item.id(), item.caseId(), item.region()));
    }

    interface Items extends JpaRepository<WorkItem, UUID> {

        boolean existsByJobKey(long jobKey);

        Optional<WorkItem> findByJobKey(long jobKey);

        List<WorkItem> findByProcessInstanceKeyAndElementIdAndState(long processInstanceKey, String elementId, WorkItemState state);

        @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
        @Query("select i from WorkItem i where i.id = :id")
        Optional<WorkItem> lock(UUID id);

        @Query(value = "select * from work_item where case_id = :caseId and state = :state order by sort_due, id", nativeQuery = true)
        List<WorkItem> findByCaseIdAndStateOrderBySortDue(UUID caseId, String state);

        /**
         * What is about the person's safety, or about the break itself, does not rest during a break. Leaves the persistence
         * context as it is: the task whose completion pauses the file is in there and must be saved.
         */
        @Modifying(flushAutomatically = true)
        @Query("""
                update WorkItem i set i.resting = :resting
                where i.caseId = :caseId and i.state = WorkItemState.OPEN and i.formKey not like 'casefile/%'""")
        void rest(UUID caseId, boolean resting);
    }
}
