package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.exception.CamundaError;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ladder: the own network, the volunteers, a vacancy, a campaign; everybody may say no. */
class VolunteerSearchProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    private CaseDriver aSearchStarts() {
        AtomicInteger refusals = new AtomicInteger();
        return process.when("search.openSearch", with("searchId", "0198c0de-0000-7000-8000-000000000003"))
                .when("search.recordRefusal", job -> with("refusals", refusals.incrementAndGet()))
                .when("search.resumeRung", with("rung", "pool", "resume", "none"))
                .when("search.checkPapers", with("papersMissing", false))
                .startsProcess("volunteer-search", with("searchFor", "lus"));
    }

    private CaseDriver theNetworkIsSearched() {
        return aSearchStarts().task("describeNeed").completes();
    }

    private CaseDriver thePoolIsSearched() {
        return theNetworkIsSearched().task("searchNetwork").completes("networkResult", "notFound");
    }

    private CaseDriver nobodyInThePool() {
        return thePoolIsSearched().task("searchPool").completes("poolResult", "notFound");
    }

    private CaseDriver someoneIsProposed() {
        return theNetworkIsSearched().task("searchNetwork").completes("networkResult", "found", "volunteerId", "volunteer-1");
    }

    private CaseDriver theyMeet() {
        return someoneIsProposed().task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "yes");
    }

    private CaseDriver afterMeeting(String person, String volunteer) {
        return process.task("trialMeeting").completes(
                "trialOutcome", "held", "personAfterTrial", person, "volunteerAfterTrial", volunteer);
    }

    private CaseDriver anotherRefusalFromThePool() {
        return process.task("searchPool").completes("poolResult", "found", "volunteerId", "volunteer-2")
                .task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "no");
    }

    @Test
    void aSearchOpensAndBeginsWithTheNeedThenTheOwnNetwork() {
        aSearchStarts().did("openSearch").waitsAt("describeNeed");
        process.task("describeNeed").isFor("volunteerCoordinator").hasForm("search/describe-need").completes()
                .waitsAt("searchNetwork").task("searchNetwork").isFor("volunteerCoordinator").hasForm("search/search-network");
        assertThat(process.task("searchNetwork").variable("searchId")).isEqualTo("0198c0de-0000-7000-8000-000000000003");
    }

    @ParameterizedTest
    @CsvSource({"describeNeed,7", "searchNetwork,21", "searchPool,14", "decideAfterPool,7", "proposeMatch,10", "trialMeeting,14"})
    void tasksAreDueInTheirTime(String element, int days) {
        aSearchStarts();
        if (!element.equals("describeNeed")) {
            process.task("describeNeed").completes();
        }
        if (element.equals("searchPool") || element.equals("decideAfterPool")) {
            process.task("searchNetwork").completes("networkResult", "notFound");
            if (element.equals("decideAfterPool")) {
                process.task("searchPool").completes("poolResult", "notFound");
            }
        } else if (!element.equals("describeNeed") && !element.equals("searchNetwork")) {
            process.task("searchNetwork").completes("networkResult", "found", "volunteerId", "volunteer-1");
        }
        if (element.equals("trialMeeting")) {
            process.task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "yes");
        }

        var due = ZonedDateTime.parse(process.task(element).due()).toInstant();
        assertThat(due).isCloseTo(process.now().plus(Duration.ofDays(days)), org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @CsvSource({"searchNetwork,remindNetwork,P21D", "searchPool,remindPool,P14D", "proposeMatch,remindProposal,P10D"})
    void aTaskThatWaitsIsRemindedOnceAndStaysOpen(String element, String reminder, String time) {
        switch (element) {
            case "searchNetwork" -> theNetworkIsSearched();
            case "searchPool" -> thePoolIsSearched();
            default -> someoneIsProposed();
        }
        process.justBefore(time).didNot(reminder).after("PT4H").did(reminder).waitsAt(element).after(time).did(reminder).waitsAt(element);
        assertThat(process.lastJob(reminder).type()).isEqualTo("inbox.remind");
        assertThat(process.lastJob(reminder).header("task")).isEqualTo(element);
    }

    @Test
    void someoneOfTheOwnNetworkIsProposedWithoutSearchingFurther() {
        someoneIsProposed().waitsAt("proposeMatch").task("proposeMatch").isFor("volunteerCoordinator").hasForm("search/propose-match");
        assertThat(process.task("proposeMatch").variable("volunteerId")).isEqualTo("volunteer-1");
    }

    @Test
    void someoneOfThePoolIsProposedToo() {
        thePoolIsSearched().task("searchPool").isFor("volunteerCoordinator").hasForm("search/search-pool")
                .completes("poolResult", "found", "volunteerId", "volunteer-2").waitsAt("proposeMatch");
        assertThat(process.task("proposeMatch").variable("volunteerId")).isEqualTo("volunteer-2");
    }

    @ParameterizedTest
    @CsvSource({"network,searchNetwork", "pool,searchPool", "vacancy,writeVacancy", "campaign,askCampaign",
        "organisations,askOrganisations"})
    void afterThePoolOneCanGoToAnyRungAtOnce(String choice, String next) {
        thePoolIsSearched().task("searchPool").completes("poolResult", "notFound").waitsAt("decideAfterPool")
                .task("decideAfterPool").isFor("volunteerCoordinator").hasForm("search/decide-after-pool").completes("afterPool", choice)
                .waitsAt(next);
    }

    @Test
    void afterThePoolAVacancyIsAdvised() {
        nobodyInThePool();
        assertThat(process.task("decideAfterPool").variables()).containsEntry("rung", "pool").containsEntry("channelAdvice", "vacancy");
    }

    @Test
    void organisationsAreAskedWithoutEverBeingAdvised() {
        nobodyInThePool().task("decideAfterPool").completes("afterPool", "organisations").task("askOrganisations")
                .isFor("volunteerCoordinator").hasForm("search/ask-organisations").completes().waitsAt("decideAfterPool");
        assertThat(process.task("decideAfterPool").variables()).containsEntry("rung", "organisations").containsEntry("channelAdvice",
                "pool");
    }

    @Test
    void anotherRungCanBeChosenAtAnyTimeOnTheLadder() {
        theNetworkIsSearched().hears("RungChosen", with("rung", "pool", "resume", "none")).waitsAt("searchPool")
                .hears("RungChosen", with("rung", "network", "resume", "none")).waitsAt("searchNetwork")
                .hears("RungChosen", with("rung", "vacancy", "resume", "none")).waitsAt("writeVacancy")
                .hears("RungChosen", with("rung", "organisations", "resume", "none")).waitsAt("askOrganisations")
                .hears("RungChosen", with("rung", "campaign", "resume", "none")).waitsAt("askCampaign")
                .hears("RungChosen", with("rung", "pool", "resume", "none")).waitsAt("searchPool");
    }

    @Test
    void aMonthOfWaitingEndsWhenARungIsChosen() {
        nobodyInThePool().task("decideAfterPool").completes("afterPool", "wait").waitsForNobody()
                .hears("RungChosen", with("rung", "vacancy", "resume", "none"))
                .waitsAt("writeVacancy").after("P31D").waitsAt("writeVacancy");
    }

    @Test
    void whileSomebodyIsAskedNobodyHearsThatAnotherRungWasChosen() {
        someoneIsProposed().hears("RungChosen", with("rung", "vacancy", "resume", "none")).waitsAt("proposeMatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposeMatch", "trialMeeting", "finishPapers"})
    void aVolunteerWhoLeavesWhileProposedIsTakenBackAndTheSearchGoesOn(String moment) {
        someoneIsProposed();
        process.when("search.checkPapers", with("papersMissing", true));
        if (!moment.equals("proposeMatch")) {
            process.task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "yes");
        }
        if (moment.equals("finishPapers")) {
            afterMeeting("yes", "yes");
        }
        process.waitsAt(moment).hears("CandidateLost").did("resumeRung").didNot("recordRefusal").waitsAt("searchPool");
    }

    @Test
    void aMatchWaitsForPapersThatAreMissing() {
        theyMeet();
        process.when("search.checkPapers", with("papersMissing", true));
        afterMeeting("yes", "yes").didNot("recordMatch").waitsAt("finishPapers").task("finishPapers").isFor("volunteerCoordinator")
                .hasForm("search/finish-papers").completes().did("recordMatch").hasEnded();
    }

    @Test
    void aMatchThatCannotBeRecordedYetIsTriedAgainEachMinuteForAsLongAsItTakes() {
        theyMeet();
        AtomicInteger tries = new AtomicInteger();
        process.when("search.recordMatch", job -> {
            tries.incrementAndGet();
            throw CamundaError.jobError("Something is still missing", null, job.getRetries(), Duration.ofMinutes(1));
        });
        afterMeeting("yes", "yes");
        for (int minute = 0; minute < 7; minute++) {
            process.didNot("recordMatch").goesOn().after("PT61S");
        }
        assertThat(tries).as("more often than a job may fail").hasValueGreaterThan(5);
        process.when("search.recordMatch", Map.of()).after("PT61S").did("recordMatch").hasEnded();
    }

    @Test
    void theLastPaperEndsTheTaskByItself() {
        theyMeet();
        process.when("search.checkPapers", with("papersMissing", true));
        afterMeeting("yes", "yes").waitsAt("finishPapers").hears("VolunteerCleared").waitsAt("finishPapers")
                .when("search.checkPapers", with("papersMissing", false));
        process.hears("VolunteerCleared").did("checkPapers", 3).did("recordMatch").hasEnded();
    }

    @ParameterizedTest
    @CsvSource({"pool,none,searchPool", "vacancy,follow,followAppeal", "campaign,follow,followAppeal", "vacancy,choose,chooseCandidate",
        "campaign,choose,chooseCandidate"})
    void afterANoTheSearchGoesOnOnItsRungAsLongAsThatIsOpen(String rung, String resume, String next) {
        someoneIsProposed();
        process.when("search.resumeRung",
                with("rung", rung, "resume", resume, "appealUntil", process.now().plus(Duration.ofDays(9)).toString()));
        process.task("proposeMatch").completes("personAnswer", "no", "volunteerAnswer", "yes").waitsAt(next);
    }

    @Test
    void oneCanWaitAMonthBeforeSearchingThePoolAgain() {
        thePoolIsSearched().task("searchPool").completes("poolResult", "notFound").task("decideAfterPool").completes("afterPool", "wait")
                .waitsForNobody().justBefore("P30D").waitsForNobody().after("PT4H").waitsAt("searchPool");
    }

    @Test
    void givingUpIsAHumanDecisionThatEndsTheSearch() {
        thePoolIsSearched().task("searchPool").completes("poolResult", "notFound").task("decideAfterPool").completes("afterPool", "giveUp")
                .did("closeSearch").hasEnded();
    }

    @Test
    void aMatchNeedsTheYesOfBothAfterMeeting() {
        theyMeet().waitsAt("trialMeeting").task("trialMeeting").isFor("volunteerCoordinator").hasForm("search/get-acquainted");
        afterMeeting("yes", "yes").did("recordMatch").didNot("recordRefusal").hasEnded();
        assertThat(process.lastJob("recordMatch").variable("volunteerId")).isEqualTo("volunteer-1");
    }

    @Test
    void aMeetingThatDidNotTakePlaceIsPlannedAgain() {
        theyMeet().task("trialMeeting").completes("trialOutcome", "notHeld").waitsAt("trialMeeting");
    }

    @ParameterizedTest
    @CsvSource({"again,yes", "yes,again", "again,again"})
    void whoeverDoubtsCanMeetOnceMore(String person, String volunteer) {
        theyMeet();
        afterMeeting(person, volunteer).waitsAt("trialMeeting").didNot("recordMatch").didNot("recordRefusal");
        afterMeeting("yes", "yes").did("recordMatch").hasEnded();
    }

    @ParameterizedTest
    @CsvSource({"no,yes", "yes,no", "no,again", "again,no", "no,no"})
    void aNoAfterMeetingIsANo(String person, String volunteer) {
        theyMeet();
        afterMeeting(person, volunteer).did("recordRefusal").didNot("recordMatch").waitsAt("searchPool");
    }

    @ParameterizedTest
    @CsvSource({"no,yes", "yes,no", "no,no"})
    void aNoToTheProposalIsANoWithoutMeeting(String person, String volunteer) {
        someoneIsProposed().task("proposeMatch").completes("personAnswer", person, "volunteerAnswer", volunteer)
                .did("recordRefusal").waitsAt("searchPool");
    }

    @Test
    void aNewProposalForgetsTheAnswersToTheLastOne() {
        theyMeet();
        afterMeeting("no", "yes").waitsAt("searchPool");
        anotherRefusalFromThePool();
        assertThat(process.lastJob("recordRefusal").variables()).containsEntry("personAfterTrial", null)
                .containsEntry("volunteerAfterTrial", null).containsEntry("volunteerAnswer", "no");
    }

    @Test
    void everyThirdNoIsAReasonToTalkAboutTheNeed() {
        someoneIsProposed().task("proposeMatch").completes("personAnswer", "no", "volunteerAnswer", "yes").waitsAt("searchPool");
        anotherRefusalFromThePool().waitsAt("searchPool");
        anotherRefusalFromThePool().waitsAt("talkAboutNeed");
        process.task("talkAboutNeed").isFor("volunteerCoordinator").hasForm("search/talk-about-need").completes().waitsAt("describeNeed")
                .task("describeNeed").completes().task("searchNetwork").completes("networkResult", "notFound");
        anotherRefusalFromThePool().waitsAt("searchPool");
        anotherRefusalFromThePool().waitsAt("searchPool");
        anotherRefusalFromThePool().waitsAt("talkAboutNeed").did("recordRefusal", 6);
    }

    @Test
    void aSearchOfHalfAYearIsDiscussedOnceByManagementAndGoesOn() {
        aSearchStarts().justBefore("P6M").waitsAt("describeNeed").after("P20D").waitsAt("describeNeed", "discussSearch")
                .task("discussSearch").isFor("management").hasForm("search/discuss-search").completes()
                .waitsAt("describeNeed").after("P6M").waitsAt("describeNeed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P30D", "P1Y"})
    void timeAloneNeverEndsASearch(String time) {
        theyMeet().after(time).waitsAtLeast("trialMeeting").goesOn();
    }
}
