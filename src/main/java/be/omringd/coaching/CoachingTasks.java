package be.omringd.coaching;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the answers in the tasks of {@code coaching-trajectory} mean. */
final class CoachingTasks {

    private CoachingTasks() {}

    @HandlesTask(formKey = "coaching/explore-talk", together = true)
    static class ExploreTalk implements TaskHandler {

        private final CoachingSteps steps;

        ExploreTalk(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.explored(task.caseId(), new FirstTalk(
                    answers.date("talkedOn").orElseThrow(), answers.text("sector").orElseThrow(), answers.text("whyNow").orElseThrow(),
                    answers.text("takesPart").orElse(null), answers.text("expectation").orElse(null)));
            return TaskResult.done();
        }
    }

    @HandlesTask("coaching/decide-offer")
    static class DecideOffer implements TaskHandler {

        private final CoachingSteps steps;

        DecideOffer(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.offered(task.caseId(), Offer.of(answers.text("offer").orElseThrow()), answers.text("offerReason").orElse(null),
                    answers.text("answer").orElse(null));
            return TaskResult.done();
        }
    }

    @HandlesTask(formKey = "coaching/make-agreement", together = true)
    static class MakeAgreement implements TaskHandler {

        private final CoachingSteps steps;

        MakeAgreement(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.agreed(task.caseId(), new Agreement(
                    answers.date("agreedOn").orElseThrow(), answers.text("aim").orElseThrow(), answers.text("roles").orElseThrow(),
                    answers.integer("sessionsAgreed").orElseThrow(), answers.text("confidentiality").orElseThrow(),
                    answers.text("cost").orElseThrow()));
            return TaskResult.done();
        }
    }

    @HandlesTask("coaching/plan-first-session")
    static class PlanFirstSession implements TaskHandler {

        private final CoachingSteps steps;

        PlanFirstSession(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.firstSession(task.caseId(), answers.instant("sessionOn").orElseThrow(), answers.text("place").orElseThrow(),
                    answers.text("theme").orElse(null));
            return TaskResult.done();
        }
    }

    @HandlesTask(formKey = "coaching/choose-target-groups", together = true)
    static class ChooseTargetGroups implements TaskHandler {

        private final CoachingSteps steps;
        private final Texts texts;

        ChooseTargetGroups(CoachingSteps steps, Texts texts) {
            this.steps = steps;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            List<TargetGroup> groups = answers.list("groups").stream()
                    .map(row -> new TargetGroup(row.text("name").orElseThrow(), row.text("why").orElseThrow())).toList();
            if (groups.isEmpty()) {
                return refused(texts, "groups", "coaching.error.noGroup");
            }
            steps.chosen(task.caseId(), new Choice(answers.date("chosenOn").orElseThrow(), groups, answers.text("notNow").orElseThrow()));
            return TaskResult.done();
        }
    }

    @HandlesTask(formKey = "coaching/make-plan", together = true)
    static class MakePlan implements TaskHandler {

        private final CoachingSteps steps;
        private final Texts texts;

        MakePlan(CoachingSteps steps, Texts texts) {
            this.steps = steps;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            List<PlannedAction> actions = answers.list("actions").stream().map(CoachingTasks::action).toList();
            if (actions.isEmpty()) {
                return refused(texts, "actions", "coaching.error.noAction");
            }
            List<LocalDate> reviews = new ArrayList<>();
            for (String field : List.of("review1", "review2", "review3")) {
                if (answers.date(field).isEmpty()) {
                    continue;
                }
                LocalDate day = answers.date(field).orElseThrow();
                if (!reviews.isEmpty() && !day.isAfter(reviews.getLast())) {
                    return refused(texts, field, "coaching.error.reviewOrder");
                }
                reviews.add(day);
            }
            steps.planned(task.caseId(), actions, reviews);
            return TaskResult.done();
        }
    }

    @HandlesTask(formKey = "coaching/hold-review", together = true)
    static class HoldReview implements TaskHandler {

        private final CoachingSteps steps;
        private final Texts texts;

        HoldReview(CoachingSteps steps, Texts texts) {
            this.steps = steps;
            this.texts = texts;
        }

        /** The plan as it is now: each action is looked at, and adjusted where it stands. */
        @Override
        public FormValues begin(CurrentTask task) {
            return FormValues.of(Map.of("actions", steps.actions(task.caseId()).stream().map(action -> {
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

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            LocalDate next = answers.date("nextReview").orElse(null);
            if (answers.text("reviewOutcome").orElse("").equals("missed")) {
                steps.reviewMissed(task.caseId(), next);
                return TaskResult.done();
            }
            Set<Integer> toLookAt = new TreeSet<>(steps.actions(task.caseId()).stream().map(PlannedAction::number).toList());
            List<ReviewedAction> reviewed = new ArrayList<>();
            List<PlannedAction> adjusted = new ArrayList<>();
            List<FormValues> rows = answers.list("actions");
            for (int i = 0; i < rows.size(); i++) {
                FormValues row = rows.get(i);
                int number = row.integer("number").orElse(0);
                if (number > 0 && !toLookAt.remove(number)) {
                    return refused(texts, "actions[" + i + "].number", "coaching.error.actionNumber");
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
                return refused(texts, "actions", "coaching.error.actionMissing", toLookAt.iterator().next());
            }
            if (adjusted.size() > CoachingSteps.MOST_ACTIONS) {
                return refused(texts, "actions", "coaching.error.tooManyActions", CoachingSteps.MOST_ACTIONS);
            }
            steps.reviewed(task.caseId(), new ReviewReport(answers.date("heldOn").orElseThrow(), reviewed, adjusted,
                    answers.text("surprised").orElse(null), answers.text("blindSpot").orElse(null), next));
            return TaskResult.done();
        }
    }

    @HandlesTask("coaching/call-organisation")
    static class CallOrganisation implements TaskHandler {

        private final CoachingSteps steps;

        CallOrganisation(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            String said = answers.text("callSaid").orElseThrow();
            steps.called(task.caseId(), answers.date("calledOn").orElseThrow(), said, answers.date("nextReview").orElse(null));
            if (answers.text("callOutcome").orElse("").equals("stops")) {
                steps.stop(task.caseId(), said);
            }
            return TaskResult.done();
        }
    }

    @HandlesTask(formKey = "coaching/anchor-trajectory", together = true)
    static class AnchorTrajectory implements TaskHandler {

        private final CoachingSteps steps;

        AnchorTrajectory(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.anchored(task.caseId(), answers.date("anchoredOn").orElseThrow(), answers.text("keptBy").orElseThrow(),
                    answers.text("stays").orElseThrow());
            return TaskResult.done();
        }
    }

    @HandlesTask("coaching/look-back")
    static class LookBack implements TaskHandler {

        private final CoachingSteps steps;

        LookBack(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.lookedBack(task.caseId(), answers.date("lookedBackOn").orElse(null), answers.text("stillThere").orElseThrow(),
                    answers.text("lookBackSaid").orElse(null));
            return TaskResult.done();
        }
    }

    @HandlesTask("coaching/closing-talk")
    static class ClosingTalk implements TaskHandler {

        private final CoachingSteps steps;

        ClosingTalk(CoachingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.saidGoodbye(task.caseId(), answers.text("stopReason").orElseThrow(), answers.text("whatStays").orElse(null));
            return TaskResult.done();
        }
    }

    private static PlannedAction action(FormValues row) {
        return new PlannedAction(
                row.integer("number").orElse(0), row.text("what").orElseThrow(), row.text("forWhom").orElseThrow(),
                row.text("owner").orElseThrow(), row.text("firstStep").orElseThrow(), row.date("byWhen").orElseThrow(),
                row.text("noticedBy").orElseThrow());
    }

    private static TaskResult refused(Texts texts, String field, String key, Object... arguments) {
        return TaskResult.refused(FormErrors.of(field, texts.get(Texts.ofReader(), key, arguments)));
    }
}
