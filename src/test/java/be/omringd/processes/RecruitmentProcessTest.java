package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vacancy, and a small campaign, as rungs of the search: written, read over, online, followed, and everybody gets an answer. */
class RecruitmentProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    private CaseDriver onTheRung(String rung) {
        return process.when("search.openSearch", with("searchId", "0198c0de-0000-7000-8000-000000000003"))
                .when("search.resumeRung", with("rung", "pool", "resume", "none"))
                .when("search.putVacancyOnline", job -> with("appealUntil", job.getVariable("until")))
                .when("search.renewVacancy", job -> with("appealUntil", job.getVariable("until")))
                .when("search.openCampaign",
                        job -> with("appealUntil", job.getVariable("until"), "campaignOpened", true, "refusedBy", "none"))
                .when("search.closeAppeal", with("candidatesLeft", 0, "vacancyRanOut", true))
                .when("search.letGo", with("vacancyRanOut", false))
                .when("search.measureArea", anAreaWith(1, 0))
                .startsProcess("volunteer-search", with("searchFor", "lus"))
                .task("describeNeed").completes().hears("RungChosen", with("rung", rung, "resume", "none"));
    }

    private static java.util.Map<String, Object> anAreaWith(int openNeeds, int candidates) {
        return with("openNeeds", openNeeds, "municipalities", 0, "gapKm", 0, "radiusKm", 15, "candidatesInArea", candidates,
                "daysSinceCampaign", null);
    }

    private CaseDriver theVacancyIsOnline() {
        return onTheRung("vacancy").task("writeVacancy").completes("appealId", "appeal-1").task("approveVacancy").completes("approved",
                "yes");
    }

    private CaseDriver theCampaignRuns() {
        return onTheRung("campaign").task("askCampaign").completes("appealId", "appeal-1").task("approveCampaign").completes("approved",
                "yes");
    }

    private CaseDriver online(String rung) {
        return rung.equals("vacancy") ? theVacancyIsOnline() : theCampaignRuns();
    }

    private CaseDriver candidatesAreLeft() {
        return process.when("search.closeAppeal", with("candidatesLeft", 2, "vacancyRanOut", true));
    }

    // ---- the vacancy

    @Test
    void aVacancyIsWrittenReadOverByManagementAndPutOnline() {
        onTheRung("vacancy").task("writeVacancy").isFor("volunteerCoordinator").hasForm("search/write-vacancy")
                .completes("appealId", "appeal-1").didNot("putVacancyOnline").task("approveVacancy").isFor("management")
                .hasForm("search/approve-vacancy").completes("approved", "yes").did("putVacancyOnline").task("followAppeal")
                .isFor("volunteerCoordinator").hasForm("search/follow-appeal");
        assertThat(process.task("followAppeal").variables()).containsEntry("rung", "vacancy").containsEntry("appealId", "appeal-1")
                .containsEntry("searchId", "0198c0de-0000-7000-8000-000000000003");
    }

    @Test
    void aVacancyThatIsNotGoodYetGoesBackToItsWriter() {
        onTheRung("vacancy").task("writeVacancy").completes("appealId", "appeal-1").task("approveVacancy").completes("approved", "no")
                .didNot("putVacancyOnline").waitsAt("writeVacancy");
    }

    @Test
    void aVacancyIsOnlineForSixWeeksAndThenACampaignIsAdvised() {
        theVacancyIsOnline().justBefore("P42D").waitsAt("followAppeal").after("PT4H").did("closeAppeal").waitsAt("decideAfterPool");
        assertThat(process.task("decideAfterPool").variables()).containsEntry("rung", "vacancy").containsEntry("channelAdvice", "campaign");
    }

    @Test
    void aRenewedVacancyIsOnlineForSixWeeksMore() {
        theVacancyIsOnline().after("P40D").task("followAppeal").completes("appealResult", "renew").did("renewVacancy")
                .waitsAt("followAppeal")
                .justBefore("P42D").waitsAt("followAppeal").after("PT4H").did("closeAppeal").waitsAt("decideAfterPool");
    }

    @Test
    void aVacancyThatIsStoppedEarlyDoesNotLeadToACampaign() {
        theVacancyIsOnline().task("followAppeal").completes("appealResult", "stop").did("letGo").waitsAt("decideAfterPool");
        assertThat(process.task("decideAfterPool").variables()).containsEntry("rung", "vacancy").containsEntry("channelAdvice", "vacancy");
    }

    // ---- the campaign

    @Test
    void aCampaignIsMeasuredAllowedReadOverAndOpened() {
        onTheRung("campaign").task("askCampaign").isFor("volunteerCoordinator").hasForm("search/ask-campaign")
                .completes("appealId", "appeal-1").did("measureArea").task("approveCampaign").isFor("management")
                .hasForm("search/approve-campaign");
        assertThat(process.task("approveCampaign").variables()).containsEntry("maxCandidates", 3).containsEntry("refusedBy", "none");
        process.task("approveCampaign").completes("approved", "yes").did("openCampaign").waitsAt("followAppeal");
        assertThat(process.lastJob("openCampaign").variables()).containsEntry("maxCandidates", 3).containsEntry("appealId", "appeal-1");
        assertThat(process.task("followAppeal").variable("rung")).isEqualTo("campaign");
    }

    @ParameterizedTest
    @CsvSource({"0,0,noNeed,wait", "1,1,enoughCandidates,pool"})
    void aCampaignThatIsNotAllowedGoesBackToTheChoiceWithTheReason(int needs, int candidates, String rule, String advice) {
        onTheRung("campaign").when("search.measureArea", anAreaWith(needs, candidates)).task("askCampaign")
                .completes("appealId", "appeal-1")
                .didNot("openCampaign").waitsAt("decideAfterPool");
        assertThat(process.task("decideAfterPool").variables()).containsEntry("rung", "campaign").containsEntry("refusedBy", rule)
                .containsEntry("channelAdvice", advice);
    }

    @Test
    void aCampaignThatIsNotGoodYetIsMeasuredAgain() {
        onTheRung("campaign").task("askCampaign").completes("appealId", "appeal-1").task("approveCampaign").completes("approved", "no")
                .waitsAt("askCampaign").task("askCampaign").completes("appealId", "appeal-1").did("measureArea", 2)
                .waitsAt("approveCampaign");
    }

    @Test
    void whoComesAfterAColleagueIsToldAndChoosesAnew() {
        onTheRung("campaign").when("search.openCampaign", with("campaignOpened", false, "refusedBy", "colleague", "appealUntil", null))
                .task("askCampaign").completes("appealId", "appeal-1").task("approveCampaign").completes("approved", "yes")
                .waitsAt("decideAfterPool");
        assertThat(process.task("decideAfterPool").variables()).containsEntry("refusedBy", "colleague").containsEntry("channelAdvice",
                "wait");
    }

    @Test
    void aCampaignRunsFourWeeks() {
        theCampaignRuns().justBefore("P28D").waitsAt("followAppeal").after("PT4H").did("closeAppeal").waitsAt("decideAfterPool");
        assertThat(process.task("decideAfterPool").variables()).containsEntry("rung", "campaign").containsEntry("channelAdvice", "wait");
    }

    // ---- both

    @ParameterizedTest
    @ValueSource(strings = {"vacancy", "campaign"})
    void whoComesAndFitsIsProposed(String rung) {
        online(rung).task("followAppeal").completes("appealResult", "found", "volunteerId", "volunteer-7").didNot("letGo")
                .waitsAt("proposeMatch");
        assertThat(process.task("proposeMatch").variables()).containsEntry("volunteerId", "volunteer-7").containsEntry("rung", rung);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacancy", "campaign"})
    void anRecruitmentThatClosesWithoutAnybodyLeadsToTheChoice(String rung) {
        online(rung).hears("AppealClosed").did("closeAppeal").didNot("letGo").waitsAt("decideAfterPool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacancy", "campaign"})
    void amongThoseWhoCameBeforeItClosedOneIsChosen(String rung) {
        online(rung);
        candidatesAreLeft().hears("AppealClosed").waitsAt("chooseCandidate").task("chooseCandidate").isFor("volunteerCoordinator")
                .hasForm("search/follow-appeal").completes("appealResult", "found", "volunteerId", "volunteer-8").waitsAt("proposeMatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacancy", "campaign"})
    void ifNoneOfThemFitsEverybodyGetsAnAnswer(String rung) {
        online(rung);
        candidatesAreLeft().hears("AppealClosed").task("chooseCandidate").completes("appealResult", "stop").did("letGo")
                .waitsAt("decideAfterPool");
    }

    @ParameterizedTest
    @CsvSource({"writeVacancy,7", "approveVacancy,5", "followAppeal,42", "chooseCandidate,14"})
    void tasksAreDueInTheirTime(String element, int days) {
        onTheRung("vacancy");
        if (!element.equals("writeVacancy")) {
            process.task("writeVacancy").completes("appealId", "appeal-1");
        }
        if (element.equals("followAppeal") || element.equals("chooseCandidate")) {
            process.task("approveVacancy").completes("approved", "yes");
        }
        if (element.equals("chooseCandidate")) {
            candidatesAreLeft().hears("AppealClosed");
        }
        var due = ZonedDateTime.parse(process.task(element).due()).toInstant();
        assertThat(due).isCloseTo(process.now().plus(Duration.ofDays(days)), org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @CsvSource({"askCampaign,7", "approveCampaign,5", "followAppeal,28"})
    void tasksOfACampaignAreDueInTheirTime(String element, int days) {
        onTheRung("campaign");
        if (!element.equals("askCampaign")) {
            process.task("askCampaign").completes("appealId", "appeal-1");
        }
        if (element.equals("followAppeal")) {
            process.task("approveCampaign").completes("approved", "yes");
        }
        var due = ZonedDateTime.parse(process.task(element).due()).toInstant();
        assertThat(due).isCloseTo(process.now().plus(Duration.ofDays(days)), org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES));
    }

    @Test
    void theSearchClimbsAllFourRungs() {
        process.when("search.checkPapers", with("papersMissing", false));
        onTheRung("network").task("searchNetwork").completes("networkResult", "notFound")
                .task("searchPool").completes("poolResult", "notFound").task("decideAfterPool").completes("afterPool", "vacancy")
                .task("writeVacancy").completes("appealId", "appeal-1").task("approveVacancy").completes("approved", "yes").after("P42D")
                .task("decideAfterPool").completes("afterPool", "campaign").task("askCampaign").completes("appealId", "appeal-2")
                .task("approveCampaign").completes("approved", "yes").waitsAt("followAppeal");
        candidatesAreLeft().hears("AppealClosed").task("chooseCandidate").completes("appealResult", "found", "volunteerId", "volunteer-9")
                .task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "yes")
                .task("trialMeeting").completes("trialOutcome", "held", "personAfterTrial", "yes", "volunteerAfterTrial", "yes")
                .did("recordMatch").hasEnded();
    }
}
