package be.omringd.coaching;

import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the answers in the tasks of {@code coaching-trajectory} mean. */
@Component
class CoachingTasks {

    private final CoachingSteps steps;
    private final CoachingPartners partners;
    private final Texts texts;

    CoachingTasks(CoachingSteps steps, CoachingPartners partners, Texts texts) {
        this.steps = steps;
        this.partners = partners;
        this.texts = texts;
    }

    @HandlesTask(value = "coaching/explore-talk", together = true)
    void exploreTalk(CaseId caseId, FormValues answers) {
        steps.explored(caseId, new FirstTalk(
                answers.date("talkedOn").orElseThrow(), answers.text("sector").orElseThrow(), answers.text("whyNow").orElseThrow(),
                answers.text("takesPart").orElse(null), answers.text("expectation").orElse(null)));
        answers.text("bestPartner").map(Team::valueOf).ifPresent(partner -> partners.betterPlaced(caseId, partner));
    }

    @HandlesTask("coaching/decide-offer")
    void decideOffer(CaseId caseId, FormValues answers) {
        steps.offered(caseId, Offer.of(answers.text("offer").orElseThrow()), answers.text("offerReason").orElse(null),
                answers.text("answer").orElse(null));
    }

    @HandlesTask(value = "coaching/make-agreement", together = true)
    void makeAgreement(CaseId caseId, FormValues answers) {
        steps.agreed(caseId, new Agreement(
                answers.date("agreedOn").orElseThrow(), answers.text("aim").orElseThrow(), answers.text("roles").orElseThrow(),
                answers.integer("sessionsAgreed").orElseThrow(), answers.text("confidentiality").orElseThrow(),
                answers.text("cost").orElseThrow()));
    }

    @HandlesTask("coaching/plan-first-session")
    void planFirstSession(CaseId caseId, FormValues answers) {
        steps.firstSession(caseId, answers.instant("sessionOn").orElseThrow(), answers.text("place").orElseThrow(),
                answers.text("theme").orElse(null));
    }

    @HandlesTask(value = "coaching/choose-target-groups", together = true)
    TaskResult chooseTargetGroups(CaseId caseId, FormValues answers) {
        List<TargetGroup> groups = answers.list("groups").stream()
                .map(row -> new TargetGroup(row.text("name").orElseThrow(), row.text("why").orElseThrow())).toList();
        if (groups.isEmpty()) {
            return refused("groups", "coaching.error.noGroup");
        }
        steps.chosen(caseId, new Choice(answers.date("chosenOn").orElseThrow(), groups, answers.text("notNow").orElseThrow()));
        return TaskResult.done();
    }

    @HandlesTask(value = "coaching/make-plan", together = true)
    TaskResult makePlan(CaseId caseId, FormValues answers) {
        List<PlannedAction> actions = answers.list("actions").stream().map(CoachingTasks::action).toList();
        if (actions.isEmpty()) {
            return refused("actions", "coaching.error.noAction");
        }
        List<LocalDate> reviews = new ArrayList<>();
        for (String field : List.of("review1", "review2", "review3")) {
            if (answers.date(field).isEmpty()) {
                continue;
            }
            LocalDate day = answers.date(field).orElseThrow();
            if (!reviews.isEmpty() && !day.isAfter(reviews.getLast())) {
                return refused(field, "coaching.error.reviewOrder");
            }
            reviews.add(day);
        }
        steps.planned(caseId, actions, reviews);
        return TaskResult.done();
    }

    /** The plan as it is now: each action is looked at, and adjusted where it stands. */
    @BeginsTask("coaching/look-back-together")
    FormValues beginLookBackTogether(CaseId caseId) {
        return FormValues.of(Map.of("actions", steps.actions(caseId).stream().map(action -> {
            Map<String, Object> row = new HashMap<>();
            row.put("number", action.number());
            row.put("what", action.what());
            row.put("forWhom", action.forWhom());
            row.put("owner", action.owner());
            row.put("firstStep", action.firstStep());
            row.put("byWhen", action.byWhen().toString());
            row.put("noticedBy", action.noticedBy());
            return row;
        }).toList()));
    }

    /** What was looked at. Whether they hold up the mirror once more, the process hears from the form. */
    @HandlesTask(value = "coaching/look-back-together", together = true)
    TaskResult lookBackTogether(CaseId caseId, FormValues answers) {
        LocalDate next = answers.date("nextReview").orElse(null);
        if (answers.text("reviewOutcome").orElse("").equals("missed")) {
            steps.reviewMissed(caseId, next);
            return TaskResult.done();
        }
        Set<Integer> toLookAt = new TreeSet<>(steps.actions(caseId).stream().map(PlannedAction::number).toList());
        List<ReviewedAction> reviewed = new ArrayList<>();
        List<PlannedAction> adjusted = new ArrayList<>();
        List<FormValues> rows = answers.list("actions");
        for (int i = 0; i < rows.size(); i++) {
            FormValues row = rows.get(i);
            int number = row.integer("number").orElse(0);
            if (number > 0 && !toLookAt.remove(number)) {
                return refused("actions[" + i + "].number", "coaching.error.actionNumber");
            }
            ActionOutcome outcome = number == 0 ? ActionOutcome.NOT_STARTED : ActionOutcome.of(row.text("outcome").orElseThrow());
            if (number > 0) {
                reviewed.add(new ReviewedAction(number, row.text("what").orElseThrow(), outcome, row.text("seen").orElse(null)));
            }
            if (outcome.goesOn()) {
                adjusted.add(action(row));
            }
        }
        if (!toLookAt.isEmpty()) {
            return refused("actions", "coaching.error.actionMissing", toLookAt.iterator().next());
        }
        if (adjusted.size() > CoachingSteps.MOST_ACTIONS) {
            return refused("actions", "coaching.error.tooManyActions", CoachingSteps.MOST_ACTIONS);
        }
        steps.reviewed(caseId, new ReviewReport(answers.date("heldOn").orElseThrow(), reviewed, adjusted,
                answers.text("surprised").orElse(null), answers.text("blindSpot").orElse(null), next));
        return TaskResult.done();
    }

    /** On a diagram of before, which goes to no second mirror; so is the next one. */
    @BeginsTask("coaching/hold-review")
    FormValues beginHoldReview(CaseId caseId) {
        return beginLookBackTogether(caseId);
    }

    @HandlesTask(value = "coaching/hold-review", together = true)
    TaskResult holdReview(CaseId caseId, FormValues answers) {
        return lookBackTogether(caseId, answers);
    }

    @HandlesTask("coaching/call-organisation")
    void callOrganisation(CaseId caseId, FormValues answers) {
        String said = answers.text("callSaid").orElseThrow();
        steps.called(caseId, answers.date("calledOn").orElseThrow(), said, answers.date("nextReview").orElse(null));
        if (answers.text("callOutcome").orElse("").equals("stops")) {
            steps.stop(caseId, said);
        }
    }

    @HandlesTask(value = "coaching/anchor-trajectory", together = true)
    void anchorTrajectory(CaseId caseId, FormValues answers) {
        steps.anchored(caseId, answers.date("anchoredOn").orElseThrow(), answers.text("keptBy").orElseThrow(),
                answers.text("stays").orElseThrow());
    }

    @HandlesTask("coaching/look-back")
    void lookBack(CaseId caseId, FormValues answers) {
        steps.lookedBack(caseId, answers.date("lookedBackOn").orElse(null), answers.text("stillThere").orElseThrow(),
                answers.text("lookBackSaid").orElse(null));
    }

    @HandlesTask("coaching/closing-talk")
    void closingTalk(CaseId caseId, FormValues answers) {
        steps.saidGoodbye(caseId, answers.text("stopReason").orElseThrow(), answers.text("whatStays").orElse(null));
    }

    private static PlannedAction action(FormValues row) {
        return new PlannedAction(
                row.integer("number").orElse(0), row.text("what").orElseThrow(), row.text("forWhom").orElseThrow(),
                row.text("owner").orElseThrow(), row.text("firstStep").orElseThrow(), row.date("byWhen").orElseThrow(),
                row.text("noticedBy").orElseThrow());
    }

    private TaskResult refused(String field, String key, Object... arguments) {
        return TaskResult.refused(FormErrors.of(field, texts.get(Texts.ofReader(), key, arguments)));
    }
}
