package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first word to the goodbye of a volunteer. */
class VolunteerOnboardingProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    private CaseDriver somebodyShowsInterest(int now, int soon) {
        process.when("volunteer.lookAround", with("needsNow", now, "needsSoon", soon));
        papers(true, false, false, "none", false);
        process.when("volunteer.checkYearlyTalk", with("talkNeeded", true));
        return process.starts("InterestShown", with("entry", "interest"));
    }

    private void papers(boolean adult, boolean withMinors, boolean checked, String benefit, boolean informed) {
        process.when("volunteer.preparePapers", with("adult", adult, "contactWithMinors", withMinors, "checkedWithinYear", checked,
                "benefit", benefit, "informed", informed));
        process.when("volunteer.listChecks", job -> {
            Object checks = job.getVariablesAsMap().get("checks");
            return with("openChecks", checks == null ? List.of() : checks);
        });
    }

    private CaseDriver somebodyIsInvited() {
        return somebodyShowsInterest(1, 0).task("answerInterest").completes("outcome", "invite");
    }

    private CaseDriver theTalkWentWell() {
        return somebodyIsInvited().task("candidateTalk").completes("outcome", "goOn");
    }

    private CaseDriver becameAVolunteer() {
        return theTalkWentWell().task("informAndSign").completes("outcome", "signed");
    }

    private Instant inDays(long days) {
        return process.now().plus(Duration.ofDays(days));
    }

    private CaseDriver waitsForTheWaitingList(long days) {
        return somebodyShowsInterest(0, 0).task("answerInterest")
                .completes("outcome", "waiting", "waitUntilAt", inDays(days).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void isDueIn(CaseDriver.Task task, long days) {
        assertThat(ZonedDateTime.parse(task.due()).toInstant()).isCloseTo(inDays(days), within(2, ChronoUnit.HOURS));
    }

    // ---- an honest answer

    @Test
    void interestIsAnsweredWithinFiveDaysByTheCoordinatorWhoKnowsWhatThereIsToOffer() {
        somebodyShowsInterest(1, 0).did("lookAround").waitsAt("answerInterest");

        var task = process.task("answerInterest").isFor("volunteerCoordinator").hasForm("volunteer/answer-interest");
        isDueIn(task, 5);
        assertThat(task.variable("canOffer")).isEqualTo("invite");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, soon", "0, 0, honest"})
    void theAdviceFollowsTheNeedNearby(int now, int soon, String advice) {
        somebodyShowsInterest(now, soon);
        assertThat(process.task("answerInterest").variable("canOffer")).isEqualTo(advice);
    }

    @Test
    void whoDoesNotAnswerIsRemindedAfterThreeDaysAndManagementHearsAfterFive() {
        somebodyShowsInterest(1, 0).justBefore("P3D").didNot("remindAnswer").after("PT3H").did("remindAnswer").didNot("escalateAnswer");
        process.justBefore("P2D").didNot("escalateAnswer").after("PT4H").did("escalateAnswer").waitsAt("answerInterest");
        assertThat(process.lastJob("escalateAnswer").header("task")).isEqualTo("answerInterest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "partner"})
    void anHonestNoOrAPartnerEndsIt(String outcome) {
        somebodyShowsInterest(0, 0).task("answerInterest").completes("outcome", outcome).did("closeFile").hasEnded();
    }

    @Test
    void theWaitingListHasADateAndThenWeLookAgain() {
        waitsForTheWaitingList(90).waitsForNobody().goesOn().after("P89D").waitsForNobody().after("P2D").waitsAt("answerInterest")
                .did("lookAround", 2);
    }

    @Test
    void whoIsKnownBeginsAtTheTalk() {
        papers(true, false, false, "none", false);
        process.starts("InterestShown", with("entry", "talk")).waitsAt("candidateTalk").didNot("lookAround");
    }

    @Test
    void timeAloneNeverEndsIt() {
        somebodyShowsInterest(1, 0).after("P1Y").waitsAt("answerInterest").goesOn();
    }

    // ---- the talk

    @Test
    void theTalkMayBeHeldTwice() {
        somebodyIsInvited();
        isDueIn(process.task("candidateTalk").isFor("volunteerCoordinator").hasForm("volunteer/candidate-talk"), 14);
        process.task("candidateTalk").completes("outcome", "again").waitsAt("candidateTalk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "withdrawn"})
    void afterTheTalkItMayEnd(String outcome) {
        somebodyIsInvited().task("candidateTalk").completes("outcome", outcome).did("closeFile").didNot("preparePapers").hasEnded();
    }

    // ---- papers

    @Test
    void withoutAnythingToCheckWhoIsInformedSignsInTheSameTalk() {
        theTalkWentWell().waitsAt("informAndSign").task("informAndSign").isFor("volunteerCoordinator").hasForm("volunteer/inform-and-sign")
                .completes("outcome", "signed").did("becomeAvailable");
    }

    @Test
    void whoWantsToThinkAboutTheAgreementSignsLater() {
        theTalkWentWell().task("informAndSign").completes("outcome", "informed").waitsAt("signAgreement").didNot("becomeAvailable")
                .task("signAgreement").hasForm("volunteer/sign-agreement").completes("outcome", "signed").did("becomeAvailable");
    }

    @Test
    void eachCheckIsATaskAndAllHaveToBeInOrder() {
        somebodyIsInvited();
        papers(true, true, false, "mutuality", false);
        process.task("candidateTalk").completes("outcome", "goOn").waitsAt("arrangeCheck", "arrangeCheck");

        assertThat(process.tasks("arrangeCheck")).extracting(task -> task.variable("check")).containsExactlyInAnyOrder("extract",
                "physician");
        process.tasks("arrangeCheck").getFirst().completes("checkOutcome", "done").waitsAt("arrangeCheck");
        process.task("arrangeCheck").completes("checkOutcome", "done").waitsAt("informAndSign");
    }

    @Test
    void aCheckThatTakesLongIsRemindedOf() {
        somebodyIsInvited();
        papers(true, false, false, "rva", false);
        process.task("candidateTalk").completes("outcome", "goOn").waitsAt("arrangeCheck").justBefore("P14D").didNot("remindChecks")
                .after("PT3H").did("remindChecks").waitsAt("arrangeCheck");
    }

    @Test
    void whoMayNotStartIsLookedAtByAHuman() {
        somebodyIsInvited();
        papers(true, false, false, "mutuality", false);
        process.task("candidateTalk").completes("outcome", "goOn").task("arrangeCheck").completes("checkOutcome", "refused")
                .waitsAt("answerCandidate").didNot("becomeAvailable").didNot("closeFile");
    }

    @Test
    void whoDoesNotSignDoesNotBecomeAVolunteer() {
        theTalkWentWell().task("informAndSign").completes("outcome", "withdrawn").did("closeFile").didNot("becomeAvailable").hasEnded();
    }

    @Test
    void whoDoesNotSignLaterEitherDoesNotBecomeAVolunteer() {
        theTalkWentWell().task("informAndSign").completes("outcome", "informed").task("signAgreement").completes("outcome", "withdrawn")
                .did("closeFile").didNot("becomeAvailable").hasEnded();
    }

    // ---- no group left

    @Test
    void aSurplusCandidateIsAnsweredWithinTenDays() {
        somebodyIsInvited().hears("CandidateSurplus").waitsAt("answerCandidate");
        isDueIn(process.task("answerCandidate").isFor("volunteerCoordinator").hasForm("volunteer/answer-candidate"), 10);

        process.justBefore("P10D").didNot("escalateCandidate").after("PT3H").did("escalateCandidate").waitsAt("answerCandidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "partner"})
    void aSurplusCandidateMayHearAnHonestNo(String outcome) {
        somebodyIsInvited().hears("CandidateSurplus").task("answerCandidate").completes("outcome", outcome).did("closeFile").hasEnded();
    }

    @ParameterizedTest
    @CsvSource({"interest, answerInterest", "talk, candidateTalk", "papers, informAndSign"})
    void whoGoesOnComesBackWhereTheyWere(String entry, String task) {
        somebodyIsInvited().hears("CandidateSurplus").task("answerCandidate").completes("outcome", "goOn", "entry", entry).waitsAt(task);
    }

    @Test
    void whoWasInformedBeforeIsNotToldAgain() {
        theTalkWentWell().task("informAndSign").completes("outcome", "informed").hears("CandidateSurplus");
        papers(true, false, false, "none", true);
        process.task("answerCandidate").completes("outcome", "goOn", "entry", "papers").waitsAt("signAgreement");
    }

    @Test
    void aSurplusCandidateMayWaitUntilADay() {
        somebodyIsInvited().hears("CandidateSurplus").task("answerCandidate")
                .completes("outcome", "waiting", "entry", "waiting", "waitUntilAt", inDays(60).truncatedTo(ChronoUnit.SECONDS).toString())
                .waitsForNobody().after("P61D").waitsAt("answerInterest");
    }

    @Test
    void aVolunteerForWhomNoGroupIsLeftIsToldAndStays() {
        becameAVolunteer().hears("CandidateSurplus").waitsAt("followTraining", "answerVolunteer");
        process.task("answerVolunteer").hasForm("volunteer/answer-volunteer").completes().waitsAt("followTraining").goesOn();
    }

    // ---- being a volunteer

    @Test
    void theTrainingIsDueWithinNinetyDaysBesideBeingAvailable() {
        becameAVolunteer().did("becomeAvailable").waitsAt("followTraining");
        isDueIn(process.task("followTraining"), 90);
        process.justBefore("P90D").didNot("remindTraining").after("PT3H").did("remindTraining").waitsAt("followTraining");
    }

    @Test
    void onceAYearWeTalkWhereNobodyElseDid() {
        becameAVolunteer().task("followTraining").completes().waitsForNobody().goesOn().after("P1Y").waitsAt("yearlyTalk");
        process.when("volunteer.checkYearlyTalk", with("talkNeeded", false));
        process.task("yearlyTalk").completes().waitsForNobody().after("P1Y").did("checkYearlyTalk", 2).waitsForNobody().goesOn();
    }

    @Test
    void aBreakIsAskedAboutAfterThreeMonths() {
        becameAVolunteer().task("followTraining").completes().hears("VolunteerPauses").waitsForNobody().justBefore("P3M").waitsForNobody()
                .after("P9D").waitsAt("askVolunteer").task("askVolunteer").hasForm("volunteer/ask-volunteer")
                .completes("pauseDecision", "stayPaused").waitsForNobody().after("P3M").waitsAt("askVolunteer")
                .task("askVolunteer").completes("pauseDecision", "resume").waitsForNobody().goesOn();
    }

    @Test
    void whoComesBackFromABreakIsNotAsked() {
        becameAVolunteer().task("followTraining").completes().hears("VolunteerPauses").hears("VolunteerResumes").after("P4M")
                .waitsForNobody().goesOn();
    }

    // ---- goodbye

    @Test
    void aVolunteerWhoStopsGetsATalkAndThanks() {
        becameAVolunteer().hears("VolunteerStops").waitsAt("exitTalk").didNot("closeStopped");
        isDueIn(process.task("exitTalk").hasForm("volunteer/exit-talk"), 14);
        process.task("exitTalk").completes().did("closeStopped").hasEnded();
    }

    @Test
    void aCandidateWhoWithdrawsIsThanked() {
        theTalkWentWell();
        process.client().newPublishMessageCommand().messageName("CandidateWithdraws")
                .correlationKey(process.task("informAndSign").variable("caseId").toString())
                .messageId("withdraws-" + System.nanoTime()).timeToLive(Duration.ZERO).variables(with("merged", false)).send().join();
        process.after("PT1S").waitsAt("thankCandidate").task("thankCandidate").completes().did("closeWithdrawn").hasEnded();
    }

    @Test
    void whoTurnedOutToBeSomebodyWeKnowIsClosedWithoutMore() {
        somebodyShowsInterest(1, 0);
        process.client().newPublishMessageCommand().messageName("CandidateWithdraws")
                .correlationKey(process.task("answerInterest").variable("caseId").toString())
                .messageId("merged-" + System.nanoTime()).timeToLive(Duration.ZERO).variables(with("merged", true)).send().join();
        process.after("PT1S").did("closeWithdrawn").hasEnded();
    }

    @Test
    void aCandidateMayWithdrawWhileWaitingForAnAnswer() {
        waitsForTheWaitingList(90).hears("CandidateWithdraws").waitsAt("thankCandidate");
    }
}
