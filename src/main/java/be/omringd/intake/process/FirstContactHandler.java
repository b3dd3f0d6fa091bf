package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.Code;
import be.omringd.intake.ContactOutcome;
import be.omringd.intake.ContactWay;
import be.omringd.intake.Intake;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.Refusal;
import java.util.Map;
import java.util.Optional;

/** The first contact: an attempt more, perhaps with an appointment. */
@HandlesTask("intake/first-contact")
class FirstContactHandler implements TaskHandler {

    private final IntakeSteps steps;
    private final Intake intake;
    private final Refusals refusals;

    FirstContactHandler(IntakeSteps steps, Intake intake, Refusals refusals) {
        this.steps = steps;
        this.intake = intake;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        ContactOutcome outcome = Code.get(ContactOutcome.class, answers.text("contactOutcome").orElse(""));
        ContactWay way = answers.text("contactWay").flatMap(code -> Code.find(ContactWay.class, code)).orElse(null);
        Optional<Refusal> refusal = steps.contactSought(
                task.caseId(), answers.date("contactedOn").orElseThrow(), way, outcome, answers.date("appointmentOn").orElse(null),
                answers.text("appointmentPlace").orElse(null));
        return refusals.result(refusal, "contactOutcome", Map.of("attempts", intake.timesNotReached(task.caseId())));
    }
}
