package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.IntakeSteps;
import java.util.Map;

/** What the person wants, asked after some time to think. Each time we ask, we wait longer for the next. */
@HandlesTask("intake/ask-decision")
class AskDecisionHandler implements TaskHandler {

    private final IntakeSteps intake;
    private final Refusals refusals;

    AskDecisionHandler(IntakeSteps intake, Refusals refusals) {
        this.intake = intake;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        boolean decided = !answers.text("decision").orElse("").equals("later");
        return refusals.result(
                intake.decisionAsked(task.caseId(), decided), "decision", Map.of("askCount", task.number("askCount") + 1));
    }
}
