package be.omringd.casework.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the answers in the tasks of any file mean. */
@Component
class CaseworkTasks {

    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Concerns concerns;

    CaseworkTasks(CaseFiles files, ApplicationEventPublisher events, Concerns concerns) {
        this.files = files;
        this.events = events;
        this.concerns = concerns;
    }

    /** The person, asked after a break, wants to stop. */
    record StopsAfterBreak(CaseId caseId) {}

    /** After a long break: the person goes on, rests longer, or stops. */
    @HandlesTask("casefile/ask-again")
    TaskResult askAgain(CurrentTask task, FormValues answers) {
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

    /** A worry is looked at together. Only where nothing is needed does it end here. */
    @HandlesTask("casefile/assess-concern")
    void assessConcern(CurrentTask task, FormValues answers) {
        if (answers.text("concernDecision").orElse("").equals("none")) {
            concerns.settled(task);
        }
    }

    /** The closing talk: its reason goes along to where the file is closed. */
    @HandlesTask("casefile/closing-talk")
    TaskResult closingTalk(FormValues answers) {
        return TaskResult.done(Map.of("closeReason", answers.text("reason").orElse("other")));
    }

    /** A worry was followed up. */
    @HandlesTask("casefile/follow-up-concern")
    void followUpConcern(CurrentTask task) {
        concerns.settled(task);
    }
}
