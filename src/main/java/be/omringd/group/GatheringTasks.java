package be.omringd.group;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.HandlesTask;
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
import org.springframework.stereotype.Component;

/** What the answers in the tasks around a group mean for the facts. */
@Component
class GatheringTasks {

    private final Gatherings gatherings;
    private final Texts texts;
    private final RunningGroups running;
    private final Groups groups;

    GatheringTasks(Gatherings gatherings, Texts texts, RunningGroups running, Groups groups) {
        this.gatherings = gatherings;
        this.texts = texts;
        this.running = running;
        this.groups = groups;
    }

    /** What is to come, as it will mostly be: where the group met before, and both leading once there is a volunteer. */
    @BeginsTask("gathering/prepare-gathering")
    FormValues beginPrepareGathering(CurrentTask task) {
        return likely(task, "place", "ledBy");
    }

    @HandlesTask("gathering/prepare-gathering")
    TaskResult prepareGathering(CaseId caseId, FormValues answers) {
        LocalDate day = answers.dateTime("gatheringOn").map(LocalDateTime::toLocalDate).orElseThrow();
        Optional<Gatherings.DayProblem> problem = gatherings.planProblem(caseId, day);
        if (problem.isPresent()) {
            return refused("gatheringOn", problem.get());
        }
        gatherings.plan(caseId, new GatheringPlan(
                answers.instant("gatheringOn").orElseThrow(), answers.text("place").orElse(""), answers.text("theme").orElse(null),
                answers.text("ledBy").map(LedBy::of).orElse(LedBy.WORKER), answers.text("preparedWith").orElse(null)));
        return TaskResult.done();
    }

    /** Of what took place nothing; of the next one, which they may agree on together, what will mostly be. */
    @BeginsTask("gathering/hold-gathering")
    FormValues beginHoldGathering(CurrentTask task) {
        return likely(task, "nextPlace", "nextLedBy");
    }

    @HandlesTask("gathering/hold-gathering")
    TaskResult holdGathering(CaseId caseId, FormValues answers) {
        Optional<LocalDate> next = answers.dateTime("nextGatheringOn").map(LocalDateTime::toLocalDate);
        Optional<Gatherings.DayProblem> notThen = next.flatMap(day -> gatherings.planProblem(caseId, day));
        if (notThen.isPresent()) {
            return refused("nextGatheringOn", notThen.get());
        }
        switch (answers.text("gatheringOutcome").orElseThrow()) {
            case "moved" -> gatherings.moved(caseId);
            case "cancelled" -> gatherings.cancelled(caseId);
            default -> {
                Optional<LocalDate> heldOn = answers.date("heldOn").or(() -> gatherings.agreedOn(caseId));
                if (heldOn.isEmpty()) {
                    return TaskResult.refused(FormErrors.of("heldOn", texts.get(Texts.ofReader(), "form.error.required.date")));
                }
                Optional<Gatherings.DayProblem> problem = gatherings.pastProblem(caseId, heldOn.get());
                if (problem.isPresent()) {
                    return refused("heldOn", problem.get());
                }
                gatherings.held(caseId, report(answers, heldOn.get()));
            }
        }
        answers.instant("nextGatheringOn").ifPresent(moment -> gatherings.plan(caseId, new GatheringPlan(
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

    @HandlesTask("gathering/decide-handover")
    void decideHandover(CaseId caseId, FormValues answers) {
        if (answers.text("handoverDecision").orElse("").equals("handover")) {
            running.handOver(caseId);
        }
    }

    @HandlesTask("gathering/handover-talk")
    TaskResult handoverTalk(CaseId caseId, FormValues answers) {
        return agree(caseId, answers);
    }

    /** Whether to hand over, and what was agreed about it where they spoke of that at once. */
    @HandlesTask("gathering/talk-about-handover")
    TaskResult talkAboutHandover(CurrentTask task, FormValues answers) {
        String decision = answers.text("handoverDecision").orElse("");
        if (decision.equals("handover") || decision.equals("handoverLater")) {
            running.handOver(task.caseId());
        }
        // who stays with the group has nobody to agree with
        return decision.equals("handover") && !"worker".equals(task.text("leader"))
                ? agree(task.caseId(), answers)
                : TaskResult.done();
    }

    private TaskResult agree(CaseId caseId, FormValues answers) {
        LocalDate day = answers.date("handoverOn").orElseThrow();
        Optional<Gatherings.DayProblem> problem = gatherings.pastProblem(caseId, day);
        if (problem.isPresent()) {
            return refused("handoverOn", problem.get());
        }
        running.agree(caseId, new HandoverRecord(
                day, answers.text("agreements").orElse(""), answers.text("tellLus").orElse(null),
                answers.text("emergencyLine").orElse(null), answers.integer("frequencyWeeks").orElseThrow(),
                answers.bool("discretion"), answers.bool("signedByPerson"), answers.bool("signedByVolunteer"),
                answers.bool("signedByWorker")));
        return TaskResult.done();
    }

    @HandlesTask("gathering/follow-up-contact")
    TaskResult contact(CaseId caseId, FormValues answers) {
        LocalDate day = answers.date("contactedOn").orElseThrow();
        Optional<Gatherings.DayProblem> problem = gatherings.pastProblem(caseId, day);
        if (problem.isPresent()) {
            return refused("contactedOn", problem.get());
        }
        Optional<LocalDate> last = answers.date("lastGatheringOn");
        problem = last.flatMap(lastDay -> gatherings.pastProblem(caseId, lastDay));
        if (problem.isPresent()) {
            return refused("lastGatheringOn", problem.get());
        }
        running.contacted(caseId, new FollowUpFacts(
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

    @HandlesTask("gathering/cover-group")
    void coverGroup(CaseId caseId, FormValues answers) {
        running.coveredBy(caseId, answers.text("coveredBy").orElse(null));
    }

    @HandlesTask("gathering/discuss-move")
    void discussMove(CaseId caseId) {
        running.moveDiscussed(caseId);
    }

    /** No volunteer was found: who keeps the group going. The process gets {@code leader}, unless the search goes on. */
    @HandlesTask("lus/decide-without-volunteer")
    TaskResult decideWithoutVolunteer(CaseId caseId, FormValues answers) {
        return switch (answers.text("withoutVolunteer").orElse("")) {
            case "memberLeads" -> lead(caseId, Leader.MEMBER);
            case "workerStays" -> lead(caseId, Leader.WORKER);
            default -> TaskResult.done();
        };
    }

    private TaskResult lead(CaseId caseId, Leader leader) {
        groups.leadBy(caseId, leader);
        return TaskResult.done(Map.of("leader", leader.code()));
    }

    /** A gathering that is to come: mostly where the group met before, and with both leading once there is a volunteer. */
    private FormValues likely(CurrentTask task, String placeField, String ledByField) {
        Map<String, Object> likely = new HashMap<>(Map.of(ledByField, "volunteer".equals(task.text("leader")) ? "both" : "worker"));
        gatherings.of(task.caseId()).stream().map(GatheringSummary::place).filter(place -> place != null && !place.isBlank())
                .findFirst().ifPresent(place -> likely.put(placeField, place));
        return FormValues.of(likely);
    }

    private TaskResult refused(String field, Gatherings.DayProblem problem) {
        return TaskResult.refused(FormErrors.of(field, texts.get(Texts.ofReader(), "group.error." + problem.name())));
    }
}
