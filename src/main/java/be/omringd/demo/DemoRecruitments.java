package be.omringd.demo;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.demo.Destination.Climb;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.outreach.CloseReason;
import be.omringd.outreach.Outreach;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.TeamRecruitments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The vacancies and campaigns of invented searches, and the invented people who answer them. */
@Component
class DemoRecruitments {

    private static final int FIRST_ANSWER = 400;

    private final Outreach outreach;
    private final TeamRecruitments recruitments;
    private final DemoRecruitmentTexts texts;
    private final DemoCandidates candidates;
    private final CaseFiles files;
    private final Clock clock;

    DemoRecruitments(Outreach outreach, TeamRecruitments recruitments, DemoRecruitmentTexts texts, DemoCandidates candidates,
            CaseFiles files, Clock clock) {
        this.outreach = outreach;
        this.recruitments = recruitments;
        this.texts = texts;
        this.candidates = candidates;
        this.files = files;
        this.clock = clock;
    }

    /** Answers to the tasks on the public rungs of the ladder; empty for the others. */
    Optional<FormValues> answers(CaseId caseId, Climb climb, CurrentTask task) {
        return Optional.ofNullable(switch (task.formKey()) {
            case "search/search-pool" -> FormValues.of(Map.of("poolResult", "notFound"));
            case "search/decide-after-pool" -> decision(climb, task);
            case "search/write-vacancy" -> texts.write(caseId, RecruitmentKind.VACANCY, task);
            case "search/ask-campaign" -> texts.write(caseId, RecruitmentKind.CAMPAIGN, task);
            case "search/approve-vacancy", "search/approve-campaign" -> FormValues.of(Map.of("approved", "yes"));
            default -> null;
        });
    }

    private static FormValues decision(Climb climb, CurrentTask task) {
        String advice = task.text("channelAdvice");
        String rung = climb.recruitment() == RecruitmentKind.CAMPAIGN && "campaign".equals(advice) ? "campaign" : "vacancy";
        return rung.equals(advice)
                ? FormValues.of(Map.of("afterPool", rung))
                : FormValues.of(Map.of("afterPool", rung, "reason", "De persoon wacht al lang."));
    }

    /** Whether as many people answered as should. */
    boolean answered(CaseId caseId, Climb climb) {
        return climb.answers() == 0
                || recruitments.of(caseId).stream()
                        .anyMatch(recruitment -> recruitment.kind() == climb.recruitment()
                                && recruitment.signUps().size() >= climb.answers());
    }

    /** Somebody answers, or a vacancy comes to its end without anybody; false where there is nothing online. */
    boolean turn(int number, CaseId caseId, Climb climb) {
        Optional<RecruitmentSummary> online =
                recruitments.of(caseId).stream().filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE).findFirst();
        if (online.isEmpty()) {
            return false;
        }
        if (online.get().kind() != climb.recruitment()) {
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
