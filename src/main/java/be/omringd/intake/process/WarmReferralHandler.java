package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.IntakeSteps;

/** Bringing the person to others. */
@HandlesTask("intake/warm-referral")
class WarmReferralHandler implements TaskHandler {

    private final IntakeSteps intake;
    private final Refusals refusals;

    WarmReferralHandler(IntakeSteps intake, Refusals refusals) {
        this.intake = intake;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        return refusals.result(
                intake.referred(task.caseId(), answers.text("partner").orElseThrow(), answers.date("referredOn").orElseThrow()), "partner");
    }
}
