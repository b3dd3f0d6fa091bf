package be.omringd.search;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskInHand;
import be.omringd.inbox.TaskResult;
import be.omringd.outreach.AppealForm;
import be.omringd.outreach.AppealId;
import be.omringd.outreach.AppealKind;
import be.omringd.outreach.AppealText;
import be.omringd.outreach.AppealTexts;
import be.omringd.outreach.Area;
import be.omringd.outreach.Finding;
import be.omringd.outreach.IdentifyingText;
import be.omringd.outreach.Outreach;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Room;
import be.omringd.volunteer.VolunteerId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the answers in the tasks on the higher rungs of the ladder mean for the search. */
final class RungTasks {

    private RungTasks() {}

    /**
     * How we go on: {@code afterPool} is a rung, {@code wait} or {@code giveUp}; with a {@code reason} where it is not what was
     * advised. A search on an older diagram knows no advice, and no rung above our volunteers.
     */
    @HandlesTask("search/decide-after-pool")
    static class DecideAfterPool implements TaskHandler {

        private final Searches searches;
        private final Ladder ladder;
        private final Texts texts;

        DecideAfterPool(Searches searches, Ladder ladder, Texts texts) {
            this.searches = searches;
            this.ladder = ladder;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(TaskInHand task, FormValues answers) {
            String choice = answers.text("afterPool").orElse("");
            if (!RungChoices.of(task).contains(choice)) {
                return refused(texts, "afterPool", "search.error.chooseRung");
            }
            String advice = task.text("channelAdvice");
            String reason = answers.text("reason").filter(words -> !words.isBlank()).orElse(null);
            if (advice != null && !advice.equals(choice) && reason == null) {
                return refused(texts, "reason", "search.error.reason");
            }
            SearchId search = SearchTasks.search(task);
            if (choice.equals(RungChoices.WAIT)) {
                searches.waitAMonth(search);
            } else if (!choice.equals(RungChoices.GIVE_UP)) {
                Optional<RungRefusal> refusal = ladder.decide(search, Channel.of(choice).orElseThrow(), reason);
                if (refusal.isPresent()) {
                    return refused(texts, "afterPool", "search.refusal." + refusal.get().name());
                }
            }
            return TaskResult.done(Map.of("afterPool", choice, "rung", choice));
        }
    }

    /** The text of a vacancy, as {@link AppealForm} names its values. */
    @HandlesTask("search/write-vacancy")
    static class WriteVacancy implements TaskHandler {

        private final SearchAppeals appeals;
        private final Texts texts;

        WriteVacancy(SearchAppeals appeals, Texts texts) {
            this.appeals = appeals;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(TaskInHand task, FormValues answers) {
            return write(appeals, texts, task, answers, AppealKind.VACANCY, null);
        }
    }

    /** The text of a campaign, and its area. */
    @HandlesTask("search/ask-campaign")
    static class AskCampaign implements TaskHandler {

        private final SearchAppeals appeals;
        private final Texts texts;

        AskCampaign(SearchAppeals appeals, Texts texts) {
            this.appeals = appeals;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(TaskInHand task, FormValues answers) {
            String place = appeals.need(SearchTasks.search(task)).orElseThrow().placeCode();
            try {
                Optional<Area> area = AppealForm.area(answers, place);
                return area.isEmpty()
                        ? refused(texts, "area", "search.error.area")
                        : write(appeals, texts, task, answers, AppealKind.CAMPAIGN, area.get());
            } catch (IllegalArgumentException tooLarge) {
                return refused(texts, "area", "search.error.area");
            }
        }
    }

    /** A manager read the text over: {@code approved} yes or no, with a {@code remark} for the writer. */
    private abstract static class Approve implements TaskHandler {

        private final SearchAppeals appeals;
        private final Outreach outreach;
        private final Texts texts;

        Approve(SearchAppeals appeals, Outreach outreach, Texts texts) {
            this.appeals = appeals;
            this.outreach = outreach;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(TaskInHand task, FormValues answers) {
            AppealId appeal = AppealId.of(task.text("appealId"));
            String remark = answers.text("remark").filter(words -> !words.isBlank()).orElse(null);
            switch (answers.text("approved").orElse("")) {
                case "yes" -> {
                    if (!outreach.mayApprove(appeal)) {
                        return refused(texts, "approved", "search.error.otherManager");
                    }
                    outreach.approve(appeal);
                }
                case "no" -> {
                    if (remark == null) {
                        return refused(texts, "remark", "search.error.remark");
                    }
                    appeals.sendBack(SearchTasks.search(task), appeal, remark);
                }
                default -> {
                    return refused(texts, "approved", "search.error.approved");
                }
            }
            return TaskResult.done(Map.of("approved", answers.text("approved").orElseThrow()));
        }
    }

    @HandlesTask("search/approve-vacancy")
    static class ApproveVacancy extends Approve {
        ApproveVacancy(SearchAppeals appeals, Outreach outreach, Texts texts) {
            super(appeals, outreach, texts);
        }
    }

    @HandlesTask("search/approve-campaign")
    static class ApproveCampaign extends Approve {
        ApproveCampaign(SearchAppeals appeals, Outreach outreach, Texts texts) {
            super(appeals, outreach, texts);
        }
    }

    /** Of those who answered one is proposed ({@code found}), the vacancy stays longer ({@code renew}), or it ends ({@code stop}). */
    @HandlesTask("search/follow-appeal")
    static class FollowAppeal implements TaskHandler {

        private final Searches searches;
        private final SearchAppeals appeals;
        private final Texts texts;

        FollowAppeal(Searches searches, SearchAppeals appeals, Texts texts) {
            this.searches = searches;
            this.appeals = appeals;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(TaskInHand task, FormValues answers) {
            SearchId search = SearchTasks.search(task);
            String result = answers.text("appealResult").orElse("");
            switch (result) {
                case "found" -> {
                    String chosen = answers.text("volunteerId").orElse("");
                    Optional<AppealCandidate> candidate = appeals.candidates(search).stream()
                            .filter(one -> one.volunteer().id().toString().equals(chosen)).findFirst();
                    if (candidate.filter(AppealCandidate::canBeProposed).isEmpty()) {
                        return refused(texts, "appealResult", "search.error.talkFirst");
                    }
                    Room room = searches.propose(search, VolunteerId.of(chosen), candidate.get().channel());
                    return room == Room.YES
                            ? TaskResult.done(Map.of("appealResult", result, "volunteerId", chosen))
                            : refused(texts, "appealResult", "search.error.room." + room.name());
                }
                case "renew" -> {
                    if (!appeals.canRenew(search)) {
                        return refused(texts, "appealResult", "search.error.renewed");
                    }
                }
                case "stop" -> {}
                default -> {
                    return refused(texts, "appealResult", "search.error.chooseCandidate");
                }
            }
            return TaskResult.done(Map.of("appealResult", result));
        }
    }

    /** The papers are there; until then it cannot be done. It ends by itself when the last one comes. */
    @HandlesTask("search/finish-papers")
    static class FinishPapers implements TaskHandler {

        private final Searches searches;
        private final Texts texts;

        FinishPapers(Searches searches, Texts texts) {
            this.searches = searches;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(TaskInHand task, FormValues answers) {
            return searches.missingPapers(SearchTasks.search(task)).isEmpty()
                    ? TaskResult.done()
                    : refused(texts, "papers", "search.error.papers");
        }
    }

    private static TaskResult write(
            SearchAppeals appeals, Texts texts, TaskInHand task, FormValues answers, AppealKind kind, @Nullable Area area) {
        AppealTexts all = AppealForm.texts(answers);
        for (Map.Entry<Locale, AppealText> text : all.all().entrySet()) {
            if (!text.getValue().fits()) {
                return TaskResult
                        .refused(FormErrors.of(AppealForm.field(text.getValue().title().isEmpty() ? "title" : "body", text.getKey()),
                                texts.get(Texts.ofReader(), "search.error.text", AppealText.TITLE_MAX, AppealText.BODY_MAX)));
            }
        }
        try {
            AppealId appeal = appeals.write(SearchTasks.search(task), kind, all, area);
            return TaskResult.done(Map.of("appealId", appeal.toString()));
        } catch (IdentifyingText tells) {
            FormErrors errors = FormErrors.none();
            Map<String, List<Finding>> byField = tells.findings().stream().collect(Collectors.groupingBy(Finding::field));
            for (Map.Entry<String, List<Finding>> at : byField.entrySet()) {
                String quoted = at.getValue().stream().map(Finding::quoted).distinct().collect(Collectors.joining(", "));
                errors = errors.and(FormErrors.of(AppealForm.field(at.getKey(), tells.language()),
                        texts.get(Texts.ofReader(), "search.error.identifying", quoted)));
            }
            return TaskResult.refused(errors);
        }
    }

    private static TaskResult refused(Texts texts, String field, String key) {
        return TaskResult.refused(FormErrors.of(field, texts.get(Texts.ofReader(), key)));
    }
}
