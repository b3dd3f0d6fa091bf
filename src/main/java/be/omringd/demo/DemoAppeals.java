package be.omringd.demo;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.demo.Destination.Climb;
import be.omringd.form.FormValues;
import be.omringd.inbox.TaskInHand;
import be.omringd.outreach.AppealForm;
import be.omringd.outreach.AppealKind;
import be.omringd.outreach.AppealNeed;
import be.omringd.outreach.AppealState;
import be.omringd.outreach.AppealSummary;
import be.omringd.outreach.AppealText;
import be.omringd.outreach.AppealTexts;
import be.omringd.outreach.Area;
import be.omringd.outreach.CloseReason;
import be.omringd.outreach.Outreach;
import be.omringd.place.Region;
import be.omringd.search.SearchAppeals;
import be.omringd.search.SearchId;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The vacancies and campaigns of invented searches, and the invented people who answer them. */
@Component
class DemoAppeals {

    private static final int FIRST_ANSWER = 400;
    private static final int KM = 5;

    private final Outreach outreach;
    private final SearchAppeals appeals;
    private final DemoCandidates candidates;
    private final CaseFiles files;
    private final Clock clock;

    DemoAppeals(Outreach outreach, SearchAppeals appeals, DemoCandidates candidates, CaseFiles files, Clock clock) {
        this.outreach = outreach;
        this.appeals = appeals;
        this.candidates = candidates;
        this.files = files;
        this.clock = clock;
    }

    /** Answers to the tasks on the public rungs of the ladder; empty for the others. */
    Optional<FormValues> answers(CaseId caseId, Climb climb, TaskInHand task) {
        return Optional.ofNullable(switch (task.formKey()) {
            case "search/search-pool" -> FormValues.of(Map.of("poolResult", "notFound"));
            case "search/decide-after-pool" -> decision(climb, task);
            case "search/write-vacancy" -> text(caseId, AppealKind.VACANCY, task);
            case "search/ask-campaign" -> text(caseId, AppealKind.CAMPAIGN, task);
            case "search/approve-vacancy", "search/approve-campaign" -> FormValues.of(Map.of("approved", "yes"));
            default -> null;
        });
    }

    private static FormValues decision(Climb climb, TaskInHand task) {
        String advice = task.text("channelAdvice");
        String rung = climb.appeal() == AppealKind.CAMPAIGN && "campaign".equals(advice) ? "campaign" : "vacancy";
        return rung.equals(advice)
                ? FormValues.of(Map.of("afterPool", rung))
                : FormValues.of(Map.of("afterPool", rung, "reason", "De persoon wacht al lang."));
    }

    private FormValues text(CaseId caseId, AppealKind kind, TaskInHand task) {
        CaseSummary file = files.get(caseId);
        AppealNeed need = appeals.need(SearchId.of(task.text("searchId"))).orElseThrow();
        // what the coordinator wrote about the group is Dutch
        AppealNeed inShort = new AppealNeed(need.placeCode(), need.languages(), need.frequencyCode(), need.minors(), null, need.when());
        AppealText french = file.region() == Region.BRUSSEL ? outreach.draft(caseId, kind, inShort, Texts.FRENCH) : null;
        return AppealForm.values(
                new AppealTexts(outreach.draft(caseId, kind, need, Texts.DUTCH), french, null),
                kind == AppealKind.CAMPAIGN ? Area.around(need.placeCode(), KM) : null);
    }

    /** Whether as many people answered as should. */
    boolean answered(CaseId caseId, Climb climb) {
        return climb.answers() == 0
                || outreach.of(caseId).stream()
                        .anyMatch(appeal -> appeal.kind() == climb.appeal() && appeal.signUps().size() >= climb.answers());
    }

    /** Somebody answers, or a vacancy comes to its end without anybody; false where there is nothing online. */
    boolean turn(int number, CaseId caseId, Climb climb) {
        Optional<AppealSummary> online = outreach.of(caseId).stream().filter(appeal -> appeal.state() == AppealState.ONLINE).findFirst();
        if (online.isEmpty()) {
            return false;
        }
        if (online.get().kind() != climb.appeal()) {
            outreach.close(online.get().id(), CloseReason.TIME_UP);
            return true;
        }
        int answers = online.get().signUps().size();
        if (answers < climb.answers()) {
            candidates.comes(
                    FIRST_ANSWER + 10 * number + answers, files.get(caseId).person().placeCode(), online.get().slug(),
                    LocalDate.now(clock));
        }
        return answers < climb.answers();
    }
}
