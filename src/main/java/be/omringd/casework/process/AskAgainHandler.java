package be.omringd.casework.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** After a long break: the person goes on, rests longer, or stops. */
@HandlesTask("casefile/ask-again")
class AskAgainHandler implements TaskHandler {

    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    AskAgainHandler(CaseFiles files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    /** The person, asked after a break, wants to stop. */
    record StopsAfterBreak(CaseId caseId) {}

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        if (files.get(task.caseId()).status() != CaseStatus.PAUSED) {
            // resumed or closed in the meantime from the file page: there is no break to wait for any more
            return answers.text("pauseDecision").orElse("").equals("stop") ? stop(task) : goOn();
        }
        return switch (answers.text("pauseDecision").orElse("")) {
            case "resume" -> {
                files.resumeWhenAsked(task.caseId(), null);
                yield TaskResult.done();
            }
            case "stop" -> stop(task);
            default -> TaskResult.done();
        };
    }

    private static TaskResult goOn() {
        return TaskResult.done(Map.of("pauseDecision", "resume"));
    }

    private TaskResult stop(CurrentTask task) {
        events.publishEvent(new StopsAfterBreak(task.caseId()));
        return TaskResult.done();
    }

    /**
     * At the end of the transaction, so that the engine hears first that this task is done, and then that the person stops. The other
     * way round the stop would take the task away under the hands of the one who completes it.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(StopsAfterBreak stops) {
        if (files.get(stops.caseId).status() != CaseStatus.CLOSED) {
            files.stop(stops.caseId, null);
        }
    }
}
