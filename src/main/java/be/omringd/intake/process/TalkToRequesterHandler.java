package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.IntakeSteps;

/** The talk with the one who asked for somebody who did not know: it counts when the person says yes themselves. */
@HandlesTask("intake/talk-to-requester")
class TalkToRequesterHandler implements TaskHandler {

    private final IntakeSteps intake;
    private final Refusals refusals;

    TalkToRequesterHandler(IntakeSteps intake, Refusals refusals) {
        this.intake = intake;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        if (!answers.text("personAgrees").orElse("").equals("yes")) {
            return TaskResult.done();
        }
        return refusals.result(intake.personAgreed(task.caseId(), answers.date("spokenOn").orElseThrow()), "personAgrees");
    }
}
