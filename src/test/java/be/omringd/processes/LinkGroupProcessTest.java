package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link group, and each of its people: from the moment that it is put together to the day on which it goes its own way. */
class LinkGroupProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    // ---- somebody for whom there is a group

    private CaseDriver hearsOfAGroup() {
        return process.starts("JoinsLinkGroup", with());
    }

    private CaseDriver isInTheGroup() {
        return hearsOfAGroup().task("getAcquainted").completes("groupAnswer", "yes");
    }

    @Test
    void whoHearsOfAGroupIsToldOfItWithinTwoWeeksAndMayTakeLonger() {
        hearsOfAGroup().waitsAt("getAcquainted").task("getAcquainted").isFor("introducer").hasForm("linkgroup/get-acquainted");
        process.justBefore("P14D").didNot("remindAnswer").after("PT4H").did("remindAnswer").waitsAt("getAcquainted").after("P1Y")
                .did("remindAnswer").waitsAt("getAcquainted");
        assertThat(process.lastJob("remindAnswer").type()).isEqualTo("inbox.remind");
        assertThat(process.lastJob("remindAnswer").header("task")).isEqualTo("getAcquainted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otherGroup", "notNow", "somethingNew"})
    void whoDoesNotSayYesWaitsAgain(String answer) {
        hearsOfAGroup().task("getAcquainted").completes("groupAnswer", answer).did("backToWaiting").didNot("settle").hasEnded();
        assertThat(process.lastJob("backToWaiting").type()).isEqualTo("linkgroup.backToWaiting");
    }

    @Test
    void whoSaysYesIsLeftInPeaceAsLongAsItSuits() {
        isInTheGroup().did("settle").waitsForNobody().after("P1Y").waitsForNobody().goesOn();
        assertThat(process.lastJob("settle").type()).isEqualTo("linkgroup.settle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stay", "somethingNew"})
    void whoThinksOfLeavingMayStayAndSayItAgain(String next) {
        isInTheGroup().hears("MemberLeaves").waitsAt("exitTalk").task("exitTalk").isFor("introducer").hasForm("linkgroup/exit-talk")
                .completes("memberNext", next).waitsForNobody().goesOn();
        process.hears("MemberLeaves").waitsAt("exitTalk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "lus"})
    void whoLeavesGoesAnotherWay(String next) {
        isInTheGroup().hears("MemberLeaves").task("exitTalk").completes("memberNext", next).did("leaveGroup").didNot("closeCase")
                .hasEnded();
        assertThat(process.lastJob("leaveGroup").type()).isEqualTo("linkgroup.leave");
        assertThat(process.lastJob("leaveGroup").variables()).containsEntry("memberNext", next);
    }

    @Test
    void whoGoesNoFurtherIsClosedWithTheReasonOfTheTalk() {
        isInTheGroup().hears("MemberLeaves").task("exitTalk").completes("memberNext", "goodbye", "closeReason", "moved")
                .did("closeCase").didNot("leaveGroup").hasEnded();
        assertThat(process.lastJob("closeCase").variables()).containsEntry("closeReason", "moved");
    }

    @Test
    void aGroupThatIsNoMoreTakesItsTasksAway() {
        hearsOfAGroup().hears("LinkGroupEnds").waitsForNobody().hasEnded();
        isInTheGroup().hears("LinkGroupEnds").waitsForNobody().hasEnded();
    }

    @Test
    void whoWaitsIsNotAskedAnyMoreOnceThereIsAGroup() {
        process.when("linkgroup.planContact", with("waitingSince", "2020-03-02T09:00:00Z", "heardAt", "2020-03-02T09:00:00Z"))
                .starts("LinkGroupWished", with()).waitsAt("askProfile", "keepInTouch").hears("LinkGroupFound").waitsForNobody().hasEnded();
    }

    // ---- the group

    private CaseDriver isForming(int members) {
        return process.when("linkgroup.countMembers", with("membersCount", members, "daysForming", 10))
                .starts("LinkGroupAccepted", with()).waitsForNobody();
    }

    private CaseDriver everybodyAnswered(int members) {
        return isForming(members).hears("EverybodyAnswered").waitsAt("decideStart");
    }

    private CaseDriver starts() {
        return everybodyAnswered(6).task("decideStart").completes("startDecision", "start");
    }

    /** The colleague stays with it: the shortest way to follow-up. */
    private CaseDriver runs() {
        return starts().when("gathering.countGatherings",
                with("gatheringsHeld", 3, "doubleGatherings", 0, "personAtEase", "unsure", "volunteerReady", "unsure"))
                .when("gathering.planFollowUp",
                        with("contactNumber", 5, "concern", false, "volunteerNew", false, "gatheringOverdue", false))
                .task("describeNeed").completes().task("searchNetwork").completes("networkResult", "notFound")
                .task("searchPool").completes("poolResult", "notFound").task("decideAfterPool").completes("afterPool", "giveUp")
                .task("decideWithoutVolunteer").completes("withoutVolunteer", "workerStays")
                .task("prepareGathering").completes("gatheringOn", "2031-05-01T14:00:00+02:00")
                .task("holdGathering").completes("gatheringOutcome", "held")
                .task("decideHandover").completes("handoverDecision", "handover");
    }

    @Test
    void theGroupWaitsUntilEverybodyAnsweredAndAColleagueDecides() {
        isForming(6).after("P1Y").waitsForNobody();
        process.hears("EverybodyAnswered").waitsAt("decideStart").task("decideStart").isFor("lusWorker").hasForm("linkgroup/decide-start");
        assertThat(process.task("decideStart").variable("compositionAdvice")).isEqualTo("start");
        process.justBefore("P60D").didNot("escalateStart").after("PT4H").did("escalateStart").waitsAt("decideStart");
        assertThat(process.lastJob("escalateStart").header("task")).isEqualTo("decideStart");
    }

    @Test
    void anAnswerMoreIsCountedAndTheDecisionComesBack() {
        everybodyAnswered(4);
        assertThat(process.task("decideStart").variable("compositionAdvice")).isEqualTo("oneMore");
        process.when("linkgroup.countMembers", with("membersCount", 5, "daysForming", 30)).hears("EverybodyAnswered")
                .waitsAt("decideStart");
        assertThat(process.task("decideStart").variable("compositionAdvice")).isEqualTo("start");
    }

    @Test
    void whoDecidesNothingIsAskedAgain() {
        everybodyAnswered(4).task("decideStart").completes("startDecision", "notYet").did("countMembers", 2).waitsAt("decideStart");
    }

    @Test
    void aGroupThatIsNotToBeGoesBackToTheWaitingList() {
        everybodyAnswered(2).task("decideStart").completes("startDecision", "stop").did("dissolve").hasEnded();
        assertThat(process.lastJob("dissolve").type()).isEqualTo("linkgroup.endGroup");
    }

    @Test
    void aGroupThatStartsComesTogetherWhileAVolunteerIsLookedFor() {
        starts().did("startUp").waitsAt("prepareGathering", "describeNeed");
        assertThat(process.task("prepareGathering").isFor("lusWorker")).isNotNull();
    }

    @Test
    void aGroupThatRunsIsFollowedUpAndGoesOnByItselfWithThanks() {
        runs().didNot("goOn").hears("GroupIndependent").waitsAt("closeWithThanks").task("closeWithThanks").completes().did("goOn")
                .hasEnded();
        assertThat(process.lastJob("goOn").type()).isEqualTo("linkgroup.goOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goOn", "somethingNew"})
    void everyYearTheGroupSaysHowItGoesOn(String decision) {
        runs().after("P1Y").waitsAtLeast("reconsider").task("reconsider").isFor("lusWorker").hasForm("linkgroup/reconsider")
                .completes("reconsiderDecision", decision).waitsNotAt("reconsider").didNot("goesAlone").didNot("stopGroup").after("P1Y")
                .waitsAtLeast("reconsider");
    }

    @Test
    void aGroupThatNeedsUsNoMoreSaysSo() {
        runs().after("P1Y").task("reconsider").completes("reconsiderDecision", "ownPower").did("goesAlone").goesOn();
        assertThat(process.lastJob("goesAlone").type()).isEqualTo("linkgroup.goesAlone");
    }

    @Test
    void aGroupThatStopsAfterAYearSaysSo() {
        runs().after("P1Y").task("reconsider").completes("reconsiderDecision", "stop").did("stopGroup").goesOn();
        assertThat(process.lastJob("stopGroup").type()).isEqualTo("linkgroup.stopGroup");
    }

    @Test
    void aGroupThatStopsGetsAClosingTalkAndNothingElse() {
        starts().hears("LinkGroupStops").waitsAt("closingTalk").task("closingTalk").isFor("lusWorker").hasForm("casefile/closing-talk")
                .completes("closeReason", "groupFellApart").did("endGroup").hasEnded();
        assertThat(process.lastJob("endGroup").variables()).containsEntry("closeReason", "groupFellApart");
    }

    @Test
    void aGroupThatIsFormingCanStopToo() {
        isForming(6).hears("LinkGroupStops").waitsAt("closingTalk").task("closingTalk").completes("closeReason", "other").did("endGroup")
                .hasEnded();
    }
}
