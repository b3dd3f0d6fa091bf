package be.omringd.intake.process;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.Code;
import be.omringd.intake.ContactOutcome;
import be.omringd.intake.ContactWay;
import be.omringd.intake.Conversation;
import be.omringd.intake.Intake;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.Orientation;
import be.omringd.intake.OrientationAdvice;
import be.omringd.intake.Refusal;
import be.omringd.intake.RequestViews;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the answers in the tasks of a request mean. */
@Component
class IntakeTasks {

    private final IntakeSteps steps;
    private final Intake intake;
    private final RequestViews requests;
    private final Refusals refusals;

    IntakeTasks(IntakeSteps steps, Intake intake, RequestViews requests, Refusals refusals) {
        this.steps = steps;
        this.intake = intake;
        this.requests = requests;
        this.refusals = refusals;
    }

    /** What the person wants, asked after some time to think. Each time we ask, we wait longer for the next. */
    @HandlesTask("intake/ask-decision")
    TaskResult askDecision(CurrentTask task, FormValues answers) {
        boolean decided = !answers.text("decision").orElse("").equals("later");
        return refusals.result(
                steps.decisionAsked(task.caseId(), decided), "decision", Map.of("askCount", task.number("askCount") + 1));
    }

    /** What the person and the introducer choose. */
    @HandlesTask("intake/confirm-orientation")
    TaskResult confirmOrientation(CurrentTask task, FormValues answers) {
        Optional<Refusal> refusal = steps.orient(
                task.caseId(), Code.find(OrientationAdvice.class, task.text("orientationAdvice")).orElse(null),
                Code.get(Orientation.class, answers.text("orientation").orElse("")), answers.text("reason").orElse(null),
                answers.bool("personAgrees"));
        return refusals.result(refusal, refusal.filter(Refusal.REASON_MISSING::equals).isPresent() ? "reason" : "orientation");
    }

    /** The first contact: an attempt more, perhaps with an appointment. */
    @HandlesTask("intake/first-contact")
    TaskResult firstContact(CaseId caseId, FormValues answers) {
        ContactOutcome outcome = Code.get(ContactOutcome.class, answers.text("contactOutcome").orElse(""));
        ContactWay way = answers.text("contactWay").flatMap(code -> Code.find(ContactWay.class, code)).orElse(null);
        Optional<Refusal> refusal = steps.contactSought(
                caseId, answers.date("contactedOn").orElseThrow(), way, outcome, answers.date("appointmentOn").orElse(null),
                answers.text("appointmentPlace").orElse(null));
        return refusals.result(refusal, "contactOutcome", Map.of("attempts", intake.timesNotReached(caseId)));
    }

    /**
     * The introduction conversation: held, put off, or not wanted (then the process closes the request). Without the person's yes to a
     * file, nothing of what was said is kept.
     */
    @HandlesTask("intake/intro-conversation")
    TaskResult introConversation(CurrentTask task, FormValues answers) {
        return switch (answers.text("heldConversation").orElse("")) {
            case "held" -> held(task, answers);
            case "postponed" -> refusals.result(steps.conversationPostponed(task.caseId()), "heldConversation");
            default -> TaskResult.done();
        };
    }

    /** After a talk without a question for consent, the person is asked; what was said waits for their yes. */
    @BeginsTask("intake/intro-conversation")
    FormValues beginIntroConversation(CaseId caseId) {
        return requests.find(caseId).stream().flatMap(request -> request.conversations().stream())
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
        TaskResult result = refusals.result(steps.conversationHeld(task.caseId(), said(answers)), "heldConversation", variables);
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

    /** A card was sent to somebody whom we did not reach. */
    @HandlesTask("intake/send-card")
    TaskResult sendCard(CaseId caseId, FormValues answers) {
        return refusals.result(
                steps.contactSought(
                        caseId, answers.date("cardSentOn").orElseThrow(), ContactWay.LETTER, ContactOutcome.CARD_SENT, null, null),
                "cardSentOn");
    }

    /** The talk with the one who asked for somebody who did not know: it counts when the person says yes themselves. */
    @HandlesTask("intake/talk-to-requester")
    TaskResult talkToRequester(CaseId caseId, FormValues answers) {
        if (!answers.text("personAgrees").orElse("").equals("yes")) {
            return TaskResult.done();
        }
        return refusals.result(steps.personAgreed(caseId, answers.date("spokenOn").orElseThrow()), "personAgrees");
    }

    /** Bringing the person to others. */
    @HandlesTask("intake/warm-referral")
    TaskResult warmReferral(CaseId caseId, FormValues answers) {
        return refusals.result(
                steps.referred(caseId, answers.text("partner").orElseThrow(), answers.date("referredOn").orElseThrow()), "partner");
    }
}
