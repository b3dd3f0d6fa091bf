package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.Conversation;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.RequestViews;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The introduction conversation: held, put off, or not wanted (then the process closes the request). Without the person's yes to a
 * file, nothing of what was said is kept.
 */
@HandlesTask("intake/intro-conversation")
class IntroConversationHandler implements TaskHandler {

    private final IntakeSteps intake;
    private final RequestViews requests;
    private final Refusals refusals;

    IntroConversationHandler(IntakeSteps intake, RequestViews requests, Refusals refusals) {
        this.intake = intake;
        this.requests = requests;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        return switch (answers.text("heldConversation").orElse("")) {
            case "held" -> held(task, answers);
            case "postponed" -> refusals.result(intake.conversationPostponed(task.caseId()), "heldConversation");
            default -> TaskResult.done();
        };
    }

    /** After a talk without a question for consent, the person is asked; what was said waits for their yes. */
    @Override
    public FormValues begin(CurrentTask task) {
        return requests.find(task.caseId()).stream().flatMap(request -> request.conversations().stream())
                .filter(held -> held.said().consentForFile() == null).findFirst()
                .map(held -> FormValues.of(Map.of("heldConversation", "held", "heldOn", held.said().heldOn().toString())))
                .orElse(FormValues.EMPTY);
    }

    private TaskResult held(CurrentTask task, FormValues answers) {
        Map<String, Object> variables = switch (answers.text("fileConsent").orElse("")) {
            case "yes" -> Map.of("consentForFile", true);
            case "no" -> Map.of("consentForFile", false);
            // on a diagram of before, which knows yes and no only, the talk comes back as one that was put off
            default -> task.variables().containsKey("consentCanWait") ? Map.of() : Map.of("heldConversation", "postponed");
        };
        TaskResult result = refusals.result(intake.conversationHeld(task.caseId(), said(answers)), "heldConversation", variables);
        return result instanceof TaskResult.Done && !consent(answers).equals(Optional.of(true))
                ? TaskResult.done(variables, answers.only("heldConversation", "heldOn", "fileConsent"))
                : result;
    }

    /** The person's answer; empty where they were not asked yet. */
    private static Optional<Boolean> consent(FormValues answers) {
        return answers.text("fileConsent").filter(answer -> !answer.equals("notYet")).map("yes"::equals);
    }

    private static Conversation said(FormValues answers) {
        return new Conversation(
                answers.date("heldOn").orElseThrow(), text(answers, "place"), text(answers, "present"), answers.choices("explained"),
                text(answers, "hopes"), text(answers, "peopleNow"), text(answers, "peopleEarlier"), text(answers, "wantsOwnGroup"),
                text(answers, "wantsToMeetNew"), text(answers, "clubStepTooBig"), text(answers, "practicalNeeds"),
                text(answers, "otherHelp"), text(answers, "otherNeed"), consent(answers).orElse(null),
                answers.choices("consentSensitive"), answers.text("decidedNow").orElse("").equals("yes"));
    }

    private static @Nullable String text(FormValues answers, String field) {
        return answers.text(field).orElse(null);
    }
}
