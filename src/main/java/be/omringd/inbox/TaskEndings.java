package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down how a task ended for the current actor: in the work item, on the timeline, and for the screens. Needs a transaction. */
@Component
class TaskEndings {

    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskEndings(CaseFiles files, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** It was done. */
    void done(WorkItem item, FormValues answers) {
        item.complete(answers.toJson(), currentActor.get().userId(), clock.instant());
        files.note(new CaseId(item.caseId()), "task:" + item.processId() + "#" + item.elementId(), item.id(), null);
        events.publishEvent(InboxChanged.to(item));
    }

    /** The process had moved on: what was typed is kept in the file. The same a second time changes nothing. */
    void overtaken(WorkItem item, FormValues answers) {
        boolean keptBefore = item.state() == WorkItemState.OVERTAKEN;
        if (keptBefore && answers.toJson().equals(item.answers())) {
            return;
        }
        item.overtaken(answers.toJson(), currentActor.get().userId(), clock.instant());
        if (!keptBefore) {
            files.note(new CaseId(item.caseId()), "inbox.event.overtaken", item.id(), null);
        }
        events.publishEvent(InboxChanged.to(item));
    }
}
