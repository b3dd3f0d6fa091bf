package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the network map to a group that is followed up. */
class LusTrajectoryProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    private CaseDriver aLusStarts() {
        return process.when("lus.countMembers", with("membersCount", 2, "daysSearching", 30))
                .starts("LusStarted", with("lusId", "0198c0de-0000-7000-8000-000000000002"));
    }

    private CaseDriver theMapIsMade() {
        return aLusStarts().task("makeNetworkMap").completes();
    }

    /** Up to the decision about the start, with nobody invited. */
    private CaseDriver theStartIsToBeDecided() {
        return theMapIsMade().task("chooseInvitees").completes("inviteeIds", List.of());
    }

    private CaseDriver theGroupStarts() {
        return theStartIsToBeDecided().task("decideStart").completes("personReady", "yes", "startDecision", "start");
    }

    private CaseDriver volunteerIsFound() {
        return process.when("search.checkPapers", with("papersMissing", false)).task("describeNeed").completes()
                .task("searchNetwork").completes("networkResult", "found", "volunteerId", "volunteer-1")
                .task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "yes")
                .task("trialMeeting").completes("trialOutcome", "held", "personAfterTrial", "yes", "volunteerAfterTrial", "yes");
    }

    private CaseDriver nobodyIsFound() {
        return process.task("describeNeed").completes()
                .task("searchNetwork").completes("networkResult", "notFound")
                .task("searchPool").completes("poolResult", "notFound")
                .task("decideAfterPool").completes("afterPool", "giveUp");
    }

    private CaseDriver aGatheringIsHeld(int held, int together, String atEase, String ready) {
        return process.when("gathering.countGatherings",
                with("gatheringsHeld", held, "doubleGatherings", together, "personAtEase", atEase, "volunteerReady", ready))
                .task("prepareGathering").completes("gatheringOn", "2031-05-01T14:00:00+02:00")
                .task("holdGathering").completes("gatheringOutcome", "held");
    }

    // ---- the map and the invitations

    @Test
    void aLusBeginsWithTheNetworkMap() {
        aLusStarts().waitsAt("makeNetworkMap").task("makeNetworkMap").isFor("lusWorker").hasForm("lus/network-map");
        assertThat(ZonedDateTime.parse(process.task("makeNetworkMap").due()).toInstant()).isAfter(process.now());
    }

    @Test
    void aMapThatTakesLongIsTalkedOverOnceWithTheTeam() {
        aLusStarts().justBefore("P45D").waitsAt("makeNetworkMap").after("PT4H").waitsAt("makeNetworkMap", "teamConsult")
                .task("teamConsult").isFor("lusWorker").hasForm("lus/team-consult").completes()
                .waitsAt("makeNetworkMap").after("P45D").waitsAt("makeNetworkMap")
                .task("makeNetworkMap").completes().waitsAt("chooseInvitees");
    }

    @Test
    void everybodyChosenIsInvitedAtTheSameTimeAndTheAnswersComeTogether() {
        theMapIsMade().task("chooseInvitees").isFor("lusWorker").hasForm("lus/choose-invitees")
                .completes("inviteeIds", List.of("contact-1", "contact-2", "contact-3"))
                .waitsAt("inviteContact", "inviteContact", "inviteContact");
        assertThat(process.tasks("inviteContact")).extracting(task -> task.variable("contactId"))
                .containsExactlyInAnyOrder("contact-1", "contact-2", "contact-3");

        process.tasks("inviteContact").forEach(task -> {
            task.isFor("lusWorker").hasForm("lus/invite-contact");
            task.completes("answer", task.variable("contactId").equals("contact-2") ? "yes" : "later");
        });

        process.did("countMembers").waitsAt("decideStart");
        assertThat(process.lastJob("countMembers").variable("invitationAnswers")).isEqualTo(List.of("later", "yes", "later"));
        assertThat(process.lastJob("countMembers").variables()).doesNotContainKeys("answer", "contactId");
    }

    @Test
    void whenNobodyIsChosenThereIsNothingToWaitFor() {
        theMapIsMade().task("chooseInvitees").completes("inviteeIds", List.of()).did("countMembers").waitsAt("decideStart");
        assertThat(process.lastJob("countMembers").variable("invitationAnswers")).isEqualTo(List.of());
    }

    @Test
    void aMissingListOfInviteesIsTakenForAnEmptyOne() {
        theMapIsMade().task("chooseInvitees").completes().did("countMembers").waitsAt("decideStart");
    }

    @Test
    void invitationsWithoutAnswerAreRemindedOnceAndStayOpen() {
        theMapIsMade().task("chooseInvitees").completes("inviteeIds", List.of("contact-1", "contact-2"))
                .justBefore("P14D").didNot("remindInvitations").after("PT4H").did("remindInvitations")
                .waitsAt("inviteContact", "inviteContact").after("P30D").did("remindInvitations");
        assertThat(process.lastJob("remindInvitations").type()).isEqualTo("inbox.remind");
        assertThat(process.lastJob("remindInvitations").header("task")).isEqualTo("inviteContact");
    }

    // ---- the start

    @ParameterizedTest
    @CsvSource({"2,30,start", "0,30,searchOn", "0,90,choosePath"})
    void theDecisionTableAdvisesForAPersonWhoIsReady(int members, int days, String advice) {
        theMapIsMade().when("lus.countMembers", with("membersCount", members, "daysSearching", days))
                .task("chooseInvitees").completes("inviteeIds", List.of()).waitsAt("decideStart");

        var task = process.task("decideStart").isFor("lusWorker").hasForm("lus/talk-about-start");
        assertThat(task.variable("startAdvice")).isEqualTo(advice);
        // whether they are ready is what the task asks: the advice did not answer it
        assertThat(task.variables()).doesNotContainEntry("personReady", "yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchOn", "pause"})
    void oneCanGoOnSearchingAndInviteOthers(String decision) {
        theStartIsToBeDecided().task("decideStart").completes("personReady", "yes", "startDecision", decision).waitsAt("chooseInvitees")
                .task("chooseInvitees").completes("inviteeIds", List.of("contact-4")).waitsAt("inviteContact")
                .task("inviteContact").completes("answer", "maybe").did("countMembers", 2).waitsAt("decideStart");
        assertThat(process.lastJob("countMembers").variable("invitationAnswers")).isEqualTo(List.of("maybe"));
    }

    @Test
    void oneCanGoOnInALinkGroup() {
        theStartIsToBeDecided().task("decideStart").completes("personReady", "no", "startDecision", "link").did("continueAsLink")
                .didNot("startUp").hasEnded();
    }

    // ---- side by side

    @Test
    void theGroupMeetsWhileAVolunteerIsSought() {
        theGroupStarts().did("startUp").waitsAt("prepareGathering", "describeNeed");
        assertThat(process.lastJob("openSearch").variables()).containsEntry("searchFor", "group").doesNotContainKeys("lusId", "leader");
    }

    @Test
    void aFirstGatheringThatIsAgreedWithTheStartNeedsNoTaskToPrepareIt() {
        theStartIsToBeDecided().task("decideStart")
                .completes("personReady", "yes", "startDecision", "start", "nextGatheringOn", "2031-05-01T14:00:00+02:00")
                .did("startUp").waitsAt("holdGathering", "describeNeed");
        assertThat(ZonedDateTime.parse(process.task("holdGathering").due()).toInstant()).isEqualTo(Instant.parse("2031-05-01T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "moved", "cancelled"})
    void theNextGatheringCanBeAgreedAtOnce(String outcome) {
        theGroupStarts().task("prepareGathering").completes("gatheringOn", "2031-05-01T14:00:00+02:00")
                .task("holdGathering").completes("gatheringOutcome", outcome, "nextGatheringOn", "2031-06-12T14:00:00+02:00")
                .waitsAt("holdGathering", "describeNeed");
        assertThat(ZonedDateTime.parse(process.task("holdGathering").due()).toInstant()).isEqualTo(Instant.parse("2031-06-12T12:00:00Z"));
        process.task("holdGathering").completes("gatheringOutcome", "held").waitsAt("prepareGathering", "describeNeed");
    }

    @Test
    void whoDecidesToMeetOnceMoreKeepsTheDayThatWasAgreed() {
        theGroupStarts();
        volunteerIsFound();
        process.when("gathering.countGatherings",
                with("gatheringsHeld", 3, "doubleGatherings", 1, "personAtEase", "yes", "volunteerReady", "no"))
                .task("prepareGathering").completes("gatheringOn", "2031-05-01T14:00:00+02:00")
                .task("holdGathering").completes("gatheringOutcome", "held", "nextGatheringOn", "2031-06-12T14:00:00+02:00")
                .task("decideHandover").completes("handoverDecision", "another").waitsAt("holdGathering");
    }

    @Test
    void aGatheringIsDueWhenItIsPlanned() {
        theGroupStarts().task("prepareGathering").isFor("lusWorker").hasForm("gathering/prepare-gathering")
                .completes("gatheringOn", "2031-05-01T14:00:00+02:00");

        var task = process.task("holdGathering").isFor("lusWorker").hasForm("gathering/hold-gathering");
        assertThat(ZonedDateTime.parse(task.due()).toInstant()).isEqualTo(Instant.parse("2031-05-01T12:00:00Z"));
    }

    @Test
    void aGatheringWithoutAMomentHasNoDueDate() {
        theGroupStarts().task("prepareGathering").completes();
        assertThat(process.task("holdGathering").due()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moved", "cancelled"})
    void aGatheringThatDoesNotTakePlaceIsPreparedAnew(String outcome) {
        theGroupStarts().task("prepareGathering").completes("gatheringOn", "2031-05-01T14:00:00+02:00")
                .task("holdGathering").completes("gatheringOutcome", outcome).didNot("countGatherings")
                .waitsAt("prepareGathering", "describeNeed");
    }

    @Test
    void withoutSomebodyToLeadTheGroupSimplyMeetsAgain() {
        theGroupStarts();
        aGatheringIsHeld(5, 0, "unsure", "unsure").waitsAt("prepareGathering", "describeNeed");
        assertThat(process.lastJob("countGatherings").variable("leader")).isEqualTo("none");
    }

    @Test
    void aFoundVolunteerIsWelcomedAndWillLead() {
        theGroupStarts();
        volunteerIsFound().did("recordMatch").did("welcomeVolunteer").waitsAt("prepareGathering");
        assertThat(process.lastJob("welcomeVolunteer").variables())
                .containsEntry("volunteerId", "volunteer-1").containsEntry("searchOutcome", "matched");

        aGatheringIsHeld(2, 1, "yes", "yes").waitsAt("prepareGathering");
        assertThat(process.lastJob("countGatherings").variable("leader")).isEqualTo("volunteer");
    }

    @ParameterizedTest
    @CsvSource({"1,yes,no,doubleGathering", "3,no,yes,talk", "1,yes,yes,handover"})
    void whateverTheAdviceAHumanDecidesOnTheHandover(int together, String atEase, String ready, String advice) {
        theGroupStarts();
        volunteerIsFound();
        aGatheringIsHeld(3, together, atEase, ready).waitsAt("decideHandover");

        assertThat(process.task("decideHandover").isFor("lusWorker").hasForm("gathering/talk-about-handover").variable("handoverAdvice"))
                .isEqualTo(advice);
        process.task("decideHandover").completes("handoverDecision", "another").waitsAt("prepareGathering");
    }

    @Test
    void theHandoverLeadsToFollowUpAndItsEndToTheEndOfTheFile() {
        theGroupStarts();
        volunteerIsFound();
        aGatheringIsHeld(3, 1, "yes", "yes").task("decideHandover").completes("handoverDecision", "handoverLater").waitsAt("handoverTalk");

        var talk = process.task("handoverTalk").isFor("lusWorker").hasForm("gathering/handover-talk");
        assertThat(talk.due()).isNotNull();
        talk.completes().did("recordHandover").did("planFollowUp");
        assertThat(process.lastJob("planFollowUp").variables()).containsEntry("leader", "volunteer").doesNotContainKey("lusId");

        process.hears("GroupIndependent").task("closeWithThanks").completes().did("closeCase").hasEnded();
        assertThat(process.lastJob("closeCase").header("ending")).isEqualTo("finished");
    }

    @Test
    void whatWasAgreedWithTheDecisionNeedsNoTalkOfItsOwn() {
        theGroupStarts();
        volunteerIsFound();
        aGatheringIsHeld(3, 1, "yes", "yes").task("decideHandover").completes("handoverDecision", "handover").did("recordHandover")
                .did("planFollowUp").waitsForNobody();
    }

    @Test
    void theHandoverWaitsForTheSearchOfAVolunteer() {
        theGroupStarts();
        nobodyIsFound().waitsAt("prepareGathering", "decideWithoutVolunteer");
        assertThat(process.lastJob("closeSearch").type()).isEqualTo("search.closeSearch");
        process.task("decideWithoutVolunteer").isFor("management").hasForm("lus/decide-without-volunteer")
                .completes("withoutVolunteer", "searchOn").waitsAt("prepareGathering", "describeNeed");
        volunteerIsFound().waitsAt("prepareGathering");
        assertThat(process.lastJob("welcomeVolunteer").variable("leader")).isEqualTo("none");
    }

    @Test
    void nobodyFoundLeavesNoVolunteerBehind() {
        theGroupStarts().task("describeNeed").completes()
                .task("searchNetwork").completes("networkResult", "found", "volunteerId", "volunteer-9")
                .task("proposeMatch").completes("personAnswer", "no", "volunteerAnswer", "yes")
                .task("searchNetwork").completes("networkResult", "notFound")
                .task("searchPool").completes("poolResult", "notFound")
                .task("decideAfterPool").completes("afterPool", "giveUp").waitsAt("prepareGathering", "decideWithoutVolunteer");
        assertThat(process.task("decideWithoutVolunteer").variables()).containsEntry("searchOutcome", "exhausted")
                .containsEntry("volunteerId", null);
    }

    @Test
    void aMemberWhoLeadsGetsAHandoverTalkToo() {
        theGroupStarts();
        nobodyIsFound().task("decideWithoutVolunteer").completes("withoutVolunteer", "memberLeads").waitsAt("prepareGathering");
        aGatheringIsHeld(3, 0, "unsure", "unsure").task("decideHandover").completes("handoverDecision", "handoverLater")
                .waitsAt("handoverTalk");
        process.task("handoverTalk").completes().did("recordHandover").did("planFollowUp");
        assertThat(process.lastJob("planFollowUp").variable("leader")).isEqualTo("member");
    }

    @Test
    void aWorkerWhoStaysHasNothingToHandOver() {
        theGroupStarts();
        nobodyIsFound().task("decideWithoutVolunteer").completes("withoutVolunteer", "workerStays").waitsAt("prepareGathering");
        aGatheringIsHeld(3, 0, "unsure", "unsure").task("decideHandover").completes("handoverDecision", "handover")
                .didNot("recordHandover").did("planFollowUp").waitsForNobody();
        assertThat(process.lastJob("planFollowUp").variable("leader")).isEqualTo("worker");
    }

    @Test
    void stoppingEndsTheSearchAndTheFollowUpOfThePersonToo() {
        theGroupStarts().waitsAt("prepareGathering", "describeNeed").hears("PersonStops").waitsAt("closingTalk")
                .after("P6M").waitsAt("closingTalk").task("closingTalk").completes().hasEnded();
    }

    @Test
    void aConcernDuringFollowUpIsLookedAt() {
        theGroupStarts();
        volunteerIsFound();
        aGatheringIsHeld(3, 1, "yes", "yes").task("decideHandover").completes("handoverDecision", "handover")
                .waitsForNobody().startsBeside("ConcernReported").waitsAt("assessConcern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P45D", "P6M", "P1Y"})
    void timeAloneNeverEndsALus(String time) {
        theGroupStarts().after(time).waitsAtLeast("prepareGathering").waitsAtLeast("describeNeed").goesOn();
    }
}
