package be.omringd.inbox;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessStep;
import be.omringd.engine.ServiceTask;
import be.omringd.engine.TaskHeader;
import org.springframework.stereotype.Component;

/** What timers say about the task that is named in the header {@code task}. */
@Component
class ReminderWorkers {

    private final FromTheEngine items;

    ReminderWorkers(FromTheEngine items) {
        this.items = items;
    }

    /** A reminder timer went off: the task is marked in the inbox. */
    @ServiceTask("inbox.remind")
    void remind(CaseId caseId, ProcessStep step, @TaskHeader String task) {
        items.remind(caseId, step.processInstanceKey(), task);
    }

    /** A task took too long: from now on managers look along with it. */
    @ServiceTask("inbox.escalate")
    void escalate(CaseId caseId, ProcessStep step, @TaskHeader String task) {
        items.escalate(caseId, step.processInstanceKey(), task);
    }
}
