package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import be.omringd.form.FormValues;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens from the side of the engine to work items that are there; how they come: {@link ArrivingTasks}. Called in the name of
 * the process.
 */
@Service
@Transactional
class FromTheEngine {

    private final Items items;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FromTheEngine(Items items, CaseFiles files, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** A reminder went off for the open tasks of this element. */
    void remind(CaseId caseId, long processInstanceKey, String elementId) {
        files.hold(caseId);
        items.lockOpenOf(processInstanceKey, elementId).forEach(item -> {
            item.remind(clock.instant());
            changed(item);
        });
    }

    /** It took too long: managers look along from now on. */
    void escalate(CaseId caseId, long processInstanceKey, String elementId) {
        files.hold(caseId);
        items.lockOpenOf(processInstanceKey, elementId).forEach(item -> {
            item.escalate(clock.instant());
            files.note(caseId, "inbox.event.escalated", item.id(), null);
            changed(item);
        });
    }

    /** The engine says that the job is gone: the task leaves the inbox. What somebody had typed is kept in the file. */
    void withdraw(UUID id) {
        UUID caseId = items.caseOf(id).orElseThrow();
        files.hold(new CaseId(caseId));
        items.lock(id).filter(item -> item.state() == WorkItemState.OPEN).ifPresent(item -> {
            String draft = item.draft();
            if (draft != null && saysSomething(FormValues.fromJson(draft).raw().values())) {
                item.overtaken(draft, item.assigneeId(), clock.instant());
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
            files.hold(caseId);
            items.idOfJob(gone.jobKey()).flatMap(items::lock).filter(item -> item.state() == WorkItemState.COMPLETED).ifPresent(item -> {
                item.overtaken(Objects.requireNonNull(item.answers()), item.completedBy(), Objects.requireNonNull(item.endedAt()));
                files.note(caseId, "inbox.event.overtaken", item.id(), null);
                changed(item);
            });
            return null;
        });
    }

    /** Its open tasks stay, at the step that they are now: their jobs are the same, and so are their forms. */
    @EventListener
    void on(ProcessCommands.Migrated migrated) {
        currentActor.asProcess(() -> {
            CaseId caseId = new CaseId(migrated.caseId());
            files.hold(caseId);
            items.lockOpenOf(caseId.value()).stream().filter(item -> item.processInstanceKey() == migrated.processInstanceKey()
                    && item.processDefinitionKey() != migrated.processDefinitionKey()).forEach(item -> {
                        item.migrate(
                                migrated.processDefinitionKey(), migrated.becomes().getOrDefault(item.elementId(), item.elementId()));
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
