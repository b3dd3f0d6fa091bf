package be.omringd.group;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the answers in the tasks around a group mean for the facts. */
final class GatheringTasks {

    private GatheringTasks() {}

    @HandlesTask("gathering/prepare-gathering")
    static class PrepareGathering implements TaskHandler {

        private final Gatherings gatherings;
        private final Texts texts;

        PrepareGathering(Gatherings gatherings, Texts texts) {
            this.gatherings = gatherings;
            this.texts = texts;
        }

        /** What is to come, as it will mostly be: where the group met before, and both leading once there is a volunteer. */
        @Override
        public FormValues begin(CurrentTask task) {
            return likely(gatherings, task, "place", "ledBy");
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            LocalDate day = answers.dateTime("gatheringOn").map(LocalDateTime::toLocalDate).orElseThrow();
            Optional<Gatherings.DayProblem> problem = gatherings.planProblem(task.caseId(), day);
            if (problem.isPresent()) {
                return refused(texts, "gatheringOn", problem.get());
            }
            gatherings.plan(task.caseId(), new GatheringPlan(
                    answers.instant("gatheringOn").orElseThrow(), answers.text("place").orElse(""), answers.text("theme").orElse(null),
                    answers.text("ledBy").map(LedBy::of).orElse(LedBy.WORKER), answers.text("preparedWith").orElse(null)));
            return TaskResult.done();
        }
    }

    @HandlesTask("gathering/hold-gathering")
    static class HoldGathering implements TaskHandler {

        private final Gatherings gatherings;
        private final Texts texts;

        HoldGathering(Gatherings gatherings, Texts texts) {
            this.gatherings = gatherings;
            this.texts = texts;
        }

        /** Of what took place nothing; of the next one, which they may agree on together, what will mostly be. */
        @Override
        public FormValues begin(CurrentTask task) {
            return likely(gatherings, task, "nextPlace", "nextLedBy");
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            Optional<LocalDate> next = answers.dateTime("nextGatheringOn").map(LocalDateTime::toLocalDate);
            Optional<Gatherings.DayProblem> notThen = next.flatMap(day -> gatherings.planProblem(task.caseId(), day));
            if (notThen.isPresent()) {
                return refused(texts, "nextGatheringOn", notThen.get());
            }
            switch (answers.text("gatheringOutcome").orElseThrow()) {
                case "moved" -> gatherings.moved(task.caseId());
                case "cancelled" -> gatherings.cancelled(task.caseId());
                default -> {
                    Optional<LocalDate> heldOn = answers.date("heldOn").or(() -> gatherings.agreedOn(task.caseId()));
                    if (heldOn.isEmpty()) {
                        return TaskResult.refused(FormErrors.of("heldOn", texts.get(Texts.ofReader(), "form.error.required.date")));
                    }
                    Optional<Gatherings.DayProblem> problem = gatherings.pastProblem(task.caseId(), heldOn.get());
                    if (problem.isPresent()) {
                        return refused(texts, "heldOn", problem.get());
                    }
                    gatherings.held(task.caseId(), report(answers, heldOn.get()));
                }
            }
            answers.instant("nextGatheringOn").ifPresent(moment -> gatherings.plan(task.caseId(), new GatheringPlan(
                    moment, answers.text("nextPlace").orElse(""), answers.text("nextTheme").orElse(null),
                    answers.text("nextLedBy").map(LedBy::of).orElse(LedBy.WORKER), null)));
            return TaskResult.done();
        }

        private static GatheringReport report(FormValues answers, LocalDate heldOn) {
            List<GatheringReport.Action> actions = answers.list("actions").stream()
                    .filter(row -> row.text("what").isPresent())
                    .map(row -> new GatheringReport.Action(
                            row.text("what").orElseThrow(), row.text("who").orElse(null), row.date("by").orElse(null)))
                    .toList();
            return new GatheringReport(
                    heldOn, answers.text("place").orElse(null), answers.integer("presentCount").orElseThrow(),
                    answers.text("theme").orElse(null),
                    answers.text("mood").map(Integer::valueOf).or(() -> answers.integer("mood")).orElse(null),
                    answers.bool("double"), answers.text("personAtEase").map(Feeling::of).orElse(null),
                    answers.text("volunteerReady").map(Feeling::of).orElse(null), actions, answers.text("noteText").orElse(null),
                    answers.bool("noteAgreed"));
        }
    }

    @HandlesTask("gathering/decide-handover")
    static class DecideHandover implements TaskHandler {

        private final RunningGroups groups;

        DecideHandover(RunningGroups groups) {
            this.groups = groups;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            if (answers.text("handoverDecision").orElse("").equals("handover")) {
                groups.handOver(task.caseId());
            }
            return TaskResult.done();
        }
    }

    @HandlesTask("gathering/handover-talk")
    static class HandoverTalk implements TaskHandler {

        private final RunningGroups groups;
        private final Gatherings gatherings;
        private final Texts texts;

        HandoverTalk(RunningGroups groups, Gatherings gatherings, Texts texts) {
            this.groups = groups;
            this.gatherings = gatherings;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            return agree(groups, gatherings, texts, task, answers);
        }
    }

    /** Whether to hand over, and what was agreed about it where they spoke of that at once. */
    @HandlesTask("gathering/talk-about-handover")
    static class TalkAboutHandover implements TaskHandler {

        private final RunningGroups groups;
        private final Gatherings gatherings;
        private final Texts texts;

        TalkAboutHandover(RunningGroups groups, Gatherings gatherings, Texts texts) {
            this.groups = groups;
            this.gatherings = gatherings;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            String decision = answers.text("handoverDecision").orElse("");
            if (decision.equals("handover") || decision.equals("handoverLater")) {
                groups.handOver(task.caseId());
            }
            // who stays with the group has nobody to agree with
            return decision.equals("handover") && !"worker".equals(task.text("leader"))
                    ? agree(groups, gatherings, texts, task, answers)
                    : TaskResult.done();
        }
    }

    private static TaskResult agree(RunningGroups groups, Gatherings gatherings, Texts texts, CurrentTask task, FormValues answers) {
        LocalDate day = answers.date("handoverOn").orElseThrow();
        Optional<Gatherings.DayProblem> problem = gatherings.pastProblem(task.caseId(), day);
        if (problem.isPresent()) {
            return refused(texts, "handoverOn", problem.get());
        }
        groups.agree(task.caseId(), new HandoverRecord(
                day, answers.text("agreements").orElse(""), answers.text("tellLus").orElse(null),
                answers.text("emergencyLine").orElse(null), answers.integer("frequencyWeeks").orElseThrow(),
                answers.bool("discretion"), answers.bool("signedByPerson"), answers.bool("signedByVolunteer"),
                answers.bool("signedByWorker")));
        return TaskResult.done();
    }

    @HandlesTask("gathering/follow-up-contact")
    static class Contact implements TaskHandler {

        private final RunningGroups groups;
        private final Gatherings gatherings;
        private final Texts texts;

        Contact(RunningGroups groups, Gatherings gatherings, Texts texts) {
            this.groups = groups;
            this.gatherings = gatherings;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            LocalDate day = answers.date("contactedOn").orElseThrow();
            Optional<Gatherings.DayProblem> problem = gatherings.pastProblem(task.caseId(), day);
            if (problem.isPresent()) {
                return refused(texts, "contactedOn", problem.get());
            }
            Optional<LocalDate> last = answers.date("lastGatheringOn");
            problem = last.flatMap(lastDay -> gatherings.pastProblem(task.caseId(), lastDay));
            if (problem.isPresent()) {
                return refused(texts, "lastGatheringOn", problem.get());
            }
            groups.contacted(task.caseId(), new FollowUpFacts(
                    day,
                    FollowUpFacts.SpokenWith.valueOf(constant(answers, "spokenWith")),
                    FollowUpFacts.Doing.valueOf(constant(answers, "groupIsDoing")),
                    last.orElse(null),
                    FollowUpFacts.Wanted.valueOf(constant(answers, "need")),
                    answers.text("wish").orElse(null),
                    answers.bool("concern")));
            return TaskResult.done();
        }

        private static String constant(FormValues answers, String field) {
            String code = answers.text(field).orElseThrow();
            return code.equals("newMembers") ? "NEW_MEMBERS" : code.toUpperCase(Locale.ROOT);
        }
    }

    @HandlesTask("gathering/cover-group")
    static class CoverGroup implements TaskHandler {

        private final RunningGroups groups;

        CoverGroup(RunningGroups groups) {
            this.groups = groups;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            groups.coveredBy(task.caseId(), answers.text("coveredBy").orElse(null));
            return TaskResult.done();
        }
    }

    @HandlesTask("gathering/discuss-move")
    static class DiscussMove implements TaskHandler {

        private final RunningGroups groups;

        DiscussMove(RunningGroups groups) {
            this.groups = groups;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            groups.moveDiscussed(task.caseId());
            return TaskResult.done();
        }
    }

    /** No volunteer was found: who keeps the group going. The process gets {@code leader}, unless the search goes on. */
    @HandlesTask("lus/decide-without-volunteer")
    static class DecideWithoutVolunteer implements TaskHandler {

        private final Groups groups;

        DecideWithoutVolunteer(Groups groups) {
            this.groups = groups;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            return switch (answers.text("withoutVolunteer").orElse("")) {
                case "memberLeads" -> lead(task, Leader.MEMBER);
                case "workerStays" -> lead(task, Leader.WORKER);
                default -> TaskResult.done();
            };
        }

        private TaskResult lead(CurrentTask task, Leader leader) {
            groups.leadBy(task.caseId(), leader);
            return TaskResult.done(Map.of("leader", leader.code()));
        }
    }

    /** A gathering that is to come: mostly where the group met before, and with both leading once there is a volunteer. */
    private static FormValues likely(Gatherings gatherings, CurrentTask task, String placeField, String ledByField) {
        Map<String, Object> likely = new HashMap<>(Map.of(ledByField, "volunteer".equals(task.text("leader")) ? "both" : "worker"));
        gatherings.of(task.caseId()).stream().map(GatheringSummary::place).filter(place -> place != null && !place.isBlank())
                .findFirst().ifPresent(place -> likely.put(placeField, place));
        return FormValues.of(likely);
    }

    private static TaskResult refused(Texts texts, String field, Gatherings.DayProblem problem) {
        return TaskResult.refused(FormErrors.of(field, texts.get(Texts.ofReader(), "group.error." + problem.name())));
    }
}
