package be.omringd.linkgroup.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.IntakeSteps;
import be.omringd.linkgroup.LinkWaiting;
import java.time.LocalDate;

/** Somebody who waits for a link group heard from us. What they choose is done by the process. */
@HandlesTask("linkgroup/keep-in-touch")
class KeepInTouchHandler implements TaskHandler {

    private final LinkWaiting waiting;
    private final IntakeSteps intake;

    KeepInTouchHandler(LinkWaiting waiting, IntakeSteps intake) {
        this.waiting = waiting;
        this.intake = intake;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        LocalDate heardOn = answers.date("heardOn").orElseThrow();
        waiting.heard(task.caseId(), heardOn);
        if (answers.text("waitDecision").orElse("").equals("elsewhere")) {
            intake.referredWhileWaiting(task.caseId(), answers.text("partner").orElse(""), heardOn);
        }
        return TaskResult.done();
    }
}
