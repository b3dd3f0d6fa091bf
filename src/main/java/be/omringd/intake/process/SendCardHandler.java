package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.ContactOutcome;
import be.omringd.intake.ContactWay;
import be.omringd.intake.IntakeSteps;

/** A card was sent to somebody whom we did not reach. */
@HandlesTask("intake/send-card")
class SendCardHandler implements TaskHandler {

    private final IntakeSteps intake;
    private final Refusals refusals;

    SendCardHandler(IntakeSteps intake, Refusals refusals) {
        this.intake = intake;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        return refusals.result(
                intake.contactSought(
                        task.caseId(), answers.date("cardSentOn").orElseThrow(), ContactWay.LETTER, ContactOutcome.CARD_SENT, null, null),
                "cardSentOn");
    }
}
