package be.omringd.search;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.outreach.Area;
import be.omringd.outreach.Finding;
import be.omringd.outreach.IdentifyingText;
import be.omringd.outreach.RecruitmentApprovals;
import be.omringd.outreach.RecruitmentForm;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.shell.Texts;
import be.omringd.volunteer.SpareCapacity;
import be.omringd.volunteer.VolunteerId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the answers in the tasks on the higher rungs of the ladder mean for the search. */
@Component
class RungTasks {

    private final Searches searches;
    private final Ladder ladder;
    private final Texts texts;
    private final SearchRecruitments recruitments;
    private final SearchRecruitmentTexts writing;
    private final RecruitmentApprovals approvals;

    RungTasks(Searches searches, Ladder ladder, Texts texts, SearchRecruitments recruitments,
            SearchRecruitmentTexts writing, RecruitmentApprovals approvals) {
        this.searches = searches;
        this.ladder = ladder;
        this.texts = texts;
        this.recruitments = recruitments;
        this.writing = writing;
        this.approvals = approvals;
    }

    /**
     * How we go on: {@code afterPool} is a rung, {@code wait} or {@code giveUp}; with a {@code reason} where it is not what was
     * advised. A search on an older diagram knows no advice, and no rung above our volunteers.
     */
    @HandlesTask("search/decide-after-pool")
    TaskResult decideAfterPool(CurrentTask task, FormValues answers) {
        String choice = answers.text("afterPool").orElse("");
        if (!RungChoices.of(task).contains(choice)) {
            return refused("afterPool", "search.error.chooseRung");
        }
        String advice = task.text("channelAdvice");
        String reason = answers.text("reason").filter(words -> !words.isBlank()).orElse(null);
        if (advice != null && !advice.equals(choice) && reason == null) {
            return refused("reason", "search.error.reason");
        }
        SearchId search = SearchTasks.search(task);
        if (choice.equals(RungChoices.WAIT)) {
            searches.waitAMonth(search);
        } else if (!choice.equals(RungChoices.GIVE_UP)) {
            Optional<RungRefusal> refusal = ladder.decide(search, Channel.of(choice).orElseThrow(), reason);
            if (refusal.isPresent()) {
                return refused("afterPool", "search.refusal." + refusal.get().name());
            }
        }
        return TaskResult.done(Map.of("afterPool", choice, "rung", choice));
    }

    /** The text of a vacancy, as {@link RecruitmentForm} names its values. */
    @HandlesTask("search/write-vacancy")
    TaskResult writeVacancy(CurrentTask task, FormValues answers) {
        return write(task, answers, RecruitmentKind.VACANCY, null);
    }

    /** The text of a campaign, and its area. */
    @HandlesTask("search/ask-campaign")
    TaskResult askCampaign(CurrentTask task, FormValues answers) {
        String place = writing.need(SearchTasks.search(task)).orElseThrow().placeCode();
        try {
            Optional<Area> area = RecruitmentForm.area(answers, place);
            return area.isEmpty()
                    ? refused("area", "search.error.area")
                    : write(task, answers, RecruitmentKind.CAMPAIGN, area.get());
        } catch (IllegalArgumentException tooLarge) {
            return refused("area", "search.error.area");
        }
    }

    /** A manager read the text over: {@code approved} yes or no, with a {@code remark} for the writer. */
    @HandlesTask("search/approve-vacancy")
    TaskResult approveVacancy(CurrentTask task, FormValues answers) {
        return approve(task, answers);
    }

    /** The same of a campaign. */
    @HandlesTask("search/approve-campaign")
    TaskResult approveCampaign(CurrentTask task, FormValues answers) {
        return approve(task, answers);
    }

    private TaskResult approve(CurrentTask task, FormValues answers) {
        RecruitmentId recruitment = RecruitmentId.of(task.told("appealId"));
        String remark = answers.text("remark").filter(words -> !words.isBlank()).orElse(null);
        switch (answers.text("approved").orElse("")) {
            case "yes" -> {
                if (!approvals.mayApprove(recruitment)) {
                    return refused("approved", "search.error.otherManager");
                }
                approvals.approve(recruitment);
            }
            case "no" -> {
                if (remark == null) {
                    return refused("remark", "search.error.remark");
                }
                writing.sendBack(SearchTasks.search(task), recruitment, remark);
            }
            default -> {
                return refused("approved", "search.error.approved");
            }
        }
        return TaskResult.done(Map.of("approved", answers.text("approved").orElseThrow()));
    }

    /** Of those who answered one is proposed ({@code found}), the vacancy stays longer ({@code renew}), or it ends ({@code stop}). */
    @HandlesTask("search/follow-appeal")
    TaskResult followRecruitment(CurrentTask task, FormValues answers) {
        SearchId search = SearchTasks.search(task);
        String result = answers.text("appealResult").orElse("");
        switch (result) {
            case "found" -> {
                String chosen = answers.text("volunteerId").orElse("");
                Optional<RecruitmentCandidate> candidate = recruitments.candidates(search).stream()
                        .filter(one -> one.volunteer().id().toString().equals(chosen)).findFirst();
                if (candidate.filter(RecruitmentCandidate::canBeProposed).isEmpty()) {
                    return refused("appealResult", "search.error.talkFirst");
                }
                SpareCapacity capacity = searches.propose(search, VolunteerId.of(chosen), candidate.get().channel());
                return capacity == SpareCapacity.YES
                        ? TaskResult.done(Map.of("appealResult", result, "volunteerId", chosen))
                        : refused("appealResult", "search.error.room." + capacity.name());
            }
            case "renew" -> {
                if (!recruitments.canRenew(search)) {
                    return refused("appealResult", "search.error.renewed");
                }
            }
            case "stop" -> {}
            default -> {
                return refused("appealResult", "search.error.chooseCandidate");
            }
        }
        return TaskResult.done(Map.of("appealResult", result));
    }

    /** The papers are there; until then it cannot be done. It ends by itself when the last one comes. */
    @HandlesTask("search/finish-papers")
    TaskResult finishPapers(CurrentTask task) {
        return searches.missingPapers(SearchTasks.search(task)).isEmpty()
                ? TaskResult.done()
                : refused("papers", "search.error.papers");
    }

    private TaskResult write(CurrentTask task, FormValues answers, RecruitmentKind kind, @Nullable Area area) {
        RecruitmentTexts all = RecruitmentForm.texts(answers);
        for (Map.Entry<Locale, RecruitmentText> text : all.all().entrySet()) {
            if (!text.getValue().fits()) {
                return TaskResult
                        .refused(FormErrors.of(RecruitmentForm.field(text.getValue().title().isEmpty() ? "title" : "body", text.getKey()),
                                texts.get(Texts.ofReader(), "search.error.text", RecruitmentText.TITLE_MAX, RecruitmentText.BODY_MAX)));
            }
        }
        try {
            RecruitmentId recruitment = writing.write(SearchTasks.search(task), kind, all, area);
            return TaskResult.done(Map.of("appealId", recruitment.toString()));
        } catch (IdentifyingText tells) {
            FormErrors errors = FormErrors.none();
            Map<String, List<Finding>> byField = tells.findings().stream().collect(Collectors.groupingBy(Finding::field));
            for (Map.Entry<String, List<Finding>> at : byField.entrySet()) {
                String quoted = at.getValue().stream().map(Finding::quoted).distinct().collect(Collectors.joining(", "));
                errors = errors.and(FormErrors.of(RecruitmentForm.field(at.getKey(), tells.language()),
                        texts.get(Texts.ofReader(), "search.error.identifying", quoted)));
            }
            return TaskResult.refused(errors);
        }
    }

    private TaskResult refused(String field, String key) {
        return TaskResult.refused(FormErrors.of(field, texts.get(Texts.ofReader(), key)));
    }
}
