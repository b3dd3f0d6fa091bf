package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.engine.ProcessCommands;
import be.omringd.form.FormValues;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happens to work items from the side of the engine. Called in the name of the process. */
@Service
@Transactional
class FromTheEngine {

    private final Items items;
    private final CaseFiles files;
    private final Attention attention;
    private final DuringBreak duringBreak;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    FromTheEngine(Items items, CaseFiles files, Attention attention, DuringBreak duringBreak, CurrentActor currentActor,
            ApplicationEventPublisher events,
            JsonMapper json, Clock clock) {
        this.items = items;
        this.files = files;
        this.attention = attention;
        this.duringBreak = duringBreak;
        this.currentActor = currentActor;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A task came from the engine. Coming twice changes nothing, unless it was taken for withdrawn: it is open again then, because
     * the engine knows best.
     *
     * @return the work item that it is
     */
    UUID offered(NewWorkItem task) {
        CaseSummary file = files.lock(CaseId.of(task.caseId()));
        Optional<UUID> known = items.idOfJob(task.jobKey());
        if (known.isEmpty()) {
            WorkItem item = items.save(new WorkItem(
                    Ids.next(), task.jobKey(), file.id().value(), file.scope(), task, json.writeValueAsString(task.variables()),
                    file.status() == CaseStatus.PAUSED
                            && duringBreak.rests(task.processDefinitionKey(), task.elementId(), task.formKey()),
                    clock.instant()));
            attention.look(item);
            changed(item);
            return item.id();
        }
        WorkItem item = items.lock(known.get()).orElseThrow();
        if (item.state() == WorkItemState.WITHDRAWN) {
            item.reopen();
            attention.look(item);
            changed(item);
        }
        return item.id();
    }

    /** A reminder went off for the open tasks of this element. */
    void remind(CaseId caseId, long processInstanceKey, String elementId) {
        files.lock(caseId);
        items.lockOpenOf(processInstanceKey, elementId).forEach(item -> {
            item.remind(clock.instant());
            changed(item);
        });
    }

    /** It took too long: managers look along from now on. */
    void escalate(CaseId caseId, long processInstanceKey, String elementId) {
        files.lock(caseId);
        items.lockOpenOf(processInstanceKey, elementId).forEach(item -> {
            item.escalate(clock.instant());
            files.note(caseId, "inbox.event.escalated", item.id(), null);
            changed(item);
        });
    }

    /** The engine says that the job is gone: the task leaves the inbox. What somebody had typed is kept in the file. */
    void withdraw(UUID id) {
        UUID caseId = items.caseOf(id).orElseThrow();
        files.lock(new CaseId(caseId));
        items.lock(id).filter(item -> item.state() == WorkItemState.OPEN).ifPresent(item -> {
            if (saysSomething(FormValues.fromJson(item.draft()).raw().values())) {
                item.overtaken(item.draft(), item.assigneeId(), clock.instant());
                files.note(new CaseId(caseId), "inbox.event.draftKept", item.id(), null);
            } else {
                item.withdraw(clock.instant());
            }
            changed(item);
        });
    }

    /** Completed here while the process had already moved on; the answers stay in the file as such. */
    @EventListener
    void on(ProcessCommands.JobWasGone gone) {
        currentActor.asProcess(() -> {
            CaseId caseId = new CaseId(gone.caseId());
            files.lock(caseId);
            items.idOfJob(gone.jobKey()).flatMap(items::lock).filter(item -> item.state() == WorkItemState.COMPLETED).ifPresent(item -> {
                item.overtaken(item.answers(), item.completedBy(), item.endedAt());
                files.note(caseId, "inbox.event.overtaken", item.id(), null);
                changed(item);
            });
            return null;
        });
    }

    private static boolean saysSomething(Collection<?> answers) {
        return answers.stream().filter(Objects::nonNull).anyMatch(answer -> switch (answer) {
            case String text -> !text.isBlank();
            case Boolean ticked -> ticked;
            case List<?> list -> saysSomething(list);
            case Map<?, ?> map -> saysSomething(map.values());
            default -> true;
        });
    }

    private void changed(WorkItem item) {
        events.publishEvent(InboxChanged.to(item));
    }
}
