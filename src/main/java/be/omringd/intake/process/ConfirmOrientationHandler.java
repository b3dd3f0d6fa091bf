package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.Code;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.Orientation;
import be.omringd.intake.OrientationAdvice;
import be.omringd.intake.Refusal;
import java.util.Optional;

/** What the person and the introducer choose. */
@HandlesTask("intake/confirm-orientation")
class ConfirmOrientationHandler implements TaskHandler {

    private final IntakeSteps intake;
    private final Refusals refusals;

    ConfirmOrientationHandler(IntakeSteps intake, Refusals refusals) {
        this.intake = intake;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        Optional<Refusal> refusal = intake.orient(
                task.caseId(), Code.find(OrientationAdvice.class, task.text("orientationAdvice")).orElse(null),
                Code.get(Orientation.class, answers.text("orientation").orElse("")), answers.text("reason").orElse(null),
                answers.bool("personAgrees"));
        return refusals.result(refusal, refusal.filter(Refusal.REASON_MISSING::equals).isPresent() ? "reason" : "orientation");
    }
}
