package be.omringd.intake.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskInHand;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.Conversation;
import be.omringd.intake.Intake;

/** The introduction conversation: held, put off, or not wanted (then the process closes the request). */
@HandlesTask("intake/intro-conversation")
class IntroConversationHandler implements TaskHandler {

    private final Intake intake;
    private final Refusals refusals;

    IntroConversationHandler(Intake intake, Refusals refusals) {
        this.intake = intake;
        this.refusals = refusals;
    }

    @Override
    public TaskResult complete(TaskInHand task, FormValues answers) {
        return switch (answers.text("heldConversation").orElse("")) {
            case "held" -> refusals.result(intake.conversationHeld(task.caseId(), said(answers)), "heldConversation");
            case "postponed" -> refusals.result(intake.conversationPostponed(task.caseId()), "heldConversation");
            default -> TaskResult.done();
        };
    }

    private static Conversation said(FormValues answers) {
        return new Conversation(
                answers.date("heldOn").orElseThrow(), text(answers, "place"), text(answers, "present"), answers.choices("explained"),
                text(answers, "hopes"), text(answers, "peopleNow"), text(answers, "peopleEarlier"), text(answers, "wantsOwnGroup"),
                text(answers, "wantsToMeetNew"), text(answers, "clubStepTooBig"), text(answers, "practicalNeeds"),
                text(answers, "otherHelp"), text(answers, "otherNeed"), answers.bool("consentForFile"),
                answers.choices("consentSensitive"), answers.text("decidedNow").orElse("").equals("yes"));
    }

    private static String text(FormValues answers, String field) {
        return answers.text(field).orElse(null);
    }
}
