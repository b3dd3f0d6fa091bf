package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staying in touch with a group, for as long as it needs us. */
class FollowUpProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    private CaseDriver followUpStarts(String leader) {
        AtomicInteger contacts = new AtomicInteger();
        return process.when("gathering.planFollowUp", job -> with("contactNumber", contacts.getAndIncrement(), "concern", false,
                "volunteerNew", false, "gatheringOverdue", false))
                .startsProcess("follow-up", with("leader", leader));
    }

    private CaseDriver followUpStartsWith(boolean concern, boolean overdue, int contact, boolean volunteerNew) {
        return process.when("gathering.planFollowUp", with("contactNumber", contact, "concern", concern, "volunteerNew", volunteerNew,
                "gatheringOverdue", overdue))
                .startsProcess("follow-up", with("leader", "volunteer"));
    }

    private CaseDriver replacementIsFound() {
        return process.when("search.checkPapers", with("papersMissing", false)).task("describeNeed").completes()
                .task("searchNetwork").completes("networkResult", "found", "volunteerId", "volunteer-7")
                .task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "yes")
                .task("trialMeeting").completes("trialOutcome", "held", "personAfterTrial", "yes", "volunteerAfterTrial", "yes");
    }

    private CaseDriver noReplacementIsFound() {
        return process.task("describeNeed").completes()
                .task("searchNetwork").completes("networkResult", "notFound")
                .task("searchPool").completes("poolResult", "notFound")
                .task("decideAfterPool").completes("afterPool", "giveUp");
    }

    // ---- the rhythm

    @Test
    void theFirstContactsFollowTheHandoverEverMoreSeldom() {
        followUpStarts("worker").waitsForNobody().justBefore("P14D").waitsForNobody().after("PT4H").waitsAt("followUpContact");
        process.task("followUpContact").isFor("lusWorker").hasForm("gathering/follow-up-contact")
                .completes("groupIsDoing", "well", "need", "none").waitsForNobody()
                .justBefore("P16D").waitsForNobody().after("PT4H")
                .task("followUpContact").completes("groupIsDoing", "well", "need", "none")
                .justBefore("P1M").waitsForNobody().after("P4D")
                .task("followUpContact").completes("groupIsDoing", "searching", "need", "talk")
                .justBefore("P1M").waitsForNobody().after("P4D")
                .task("followUpContact").completes("groupIsDoing", "well", "need", "none")
                .justBefore("P3M").waitsForNobody().after("P9D").waitsAt("followUpContact").did("planFollowUp", 5);
    }

    @ParameterizedTest
    @CsvSource({"true,true,0,true,P7D", "false,true,9,true,P14D", "false,false,9,true,P1M", "false,false,9,false,P3M"})
    void theRhythmIsThatOfTheDecisionTable(boolean concern, boolean overdue, int contact, boolean volunteerNew, String time) {
        followUpStartsWith(concern, overdue, contact, volunteerNew).justBefore(time).waitsForNobody().after("P9D")
                .waitsAt("followUpContact");
    }

    @Test
    void aContactThatIsNotMadeIsRemindedAfterAWeekAndStaysOpen() {
        followUpStartsWith(true, false, 0, false).after("P7D").waitsAt("followUpContact").justBefore("P7D").didNot("remindFollowUp")
                .after("PT4H").did("remindFollowUp").waitsAt("followUpContact").after("P30D").did("remindFollowUp");
        assertThat(process.lastJob("remindFollowUp").type()).isEqualTo("inbox.remind");
        assertThat(process.lastJob("remindFollowUp").header("task")).isEqualTo("followUpContact");
    }

    @Test
    void aContactCanComeBeforeItsTimeAndTheRhythmGoesOnAfterIt() {
        followUpStarts("worker").after("P2D").waitsForNobody().hears("ContactBroughtForward").waitsAt("followUpContact")
                .after("P13D").waitsAt("followUpContact");
        process.task("followUpContact").completes("groupIsDoing", "well", "need", "none").did("planFollowUp", 2)
                .justBefore("P16D").waitsForNobody().after("PT4H").waitsAt("followUpContact");
    }

    @Test
    void nobodyIsAskedTwiceForAContactThatIsDueAlready() {
        followUpStartsWith(true, false, 0, false).after("P7D").waitsAt("followUpContact").hears("ContactBroughtForward")
                .waitsAt("followUpContact")
                .task("followUpContact").completes("groupIsDoing", "well", "need", "none").waitsForNobody();
    }

    // ---- the volunteer leaves

    @Test
    void whenTheVolunteerLeavesTheWorkerCoversAndAnotherIsSought() {
        followUpStarts("volunteer").hears("VolunteerLeaves").waitsAt("coverGroup")
                .task("coverGroup").isFor("lusWorker").hasForm("gathering/cover-group").completes().waitsAt("describeNeed");
        assertThat(process.lastJob("openSearch").variables()).containsEntry("searchFor", "replacement");

        replacementIsFound().did("welcomeVolunteer").waitsForNobody().goesOn();
        assertThat(process.lastJob("welcomeVolunteer").type()).isEqualTo("gathering.welcomeVolunteer");
        assertThat(process.lastJob("welcomeVolunteer").variables()).containsEntry("volunteerId", "volunteer-7");
        process.after("P14D").waitsAt("followUpContact");
    }

    @Test
    void withoutAReplacementManagementDecidesAndMaySearchOn() {
        followUpStarts("volunteer").hears("VolunteerLeaves").task("coverGroup").completes();
        noReplacementIsFound().waitsAt("decideWithoutVolunteer");
        process.task("decideWithoutVolunteer").isFor("management").hasForm("lus/decide-without-volunteer")
                .completes("withoutVolunteer", "searchOn").waitsAt("describeNeed");
        noReplacementIsFound().task("decideWithoutVolunteer").completes("withoutVolunteer", "memberLeads").waitsForNobody().goesOn();
    }

    @Test
    void twoVolunteersWhoLeaveAreReplacedApart() {
        followUpStarts("volunteer").hears("VolunteerLeaves").task("coverGroup").completes();
        noReplacementIsFound().waitsAt("decideWithoutVolunteer").hears("VolunteerLeaves").waitsAt("coverGroup", "decideWithoutVolunteer");
        process.task("coverGroup").completes();
        replacementIsFound().did("welcomeVolunteer").waitsAt("decideWithoutVolunteer");

        assertThat(process.task("decideWithoutVolunteer").variables())
                .containsEntry("searchOutcome", "exhausted").containsEntry("volunteerId", null);
        process.task("decideWithoutVolunteer").completes("withoutVolunteer", "searchOn").waitsAt("describeNeed").goesOn();
    }

    // ---- moving, independence, looking back

    @Test
    void aMoveIsTalkedOverBesideTheFollowUp() {
        followUpStarts("volunteer").hears("PersonMoves").waitsAt("discussMove")
                .task("discussMove").isFor("lusWorker").hasForm("gathering/discuss-move").completes()
                .waitsForNobody().after("P14D").waitsAt("followUpContact");
    }

    @Test
    void aGroupThatManagesByItselfIsThankedAndLetGo() {
        followUpStarts("volunteer").hears("VolunteerLeaves").hears("GroupIndependent").waitsAt("closeWithThanks")
                .after("P1Y").waitsAt("closeWithThanks")
                .task("closeWithThanks").isFor("lusWorker").hasForm("gathering/close-with-thanks").completes().hasEnded();
    }

    @Test
    void everyYearTheGroupAndTheVolunteerLookBack() {
        followUpStarts("volunteer").justBefore("P1Y").waitsNotAt("lookBack").after("P2D").waitsAtLeast("lookBack")
                .waitsAtLeast("volunteerTalk");
        process.task("lookBack").isFor("lusWorker").hasForm("gathering/look-back").completes().waitsAtLeast("volunteerTalk")
                .task("volunteerTalk").isFor("volunteerCoordinator").hasForm("gathering/volunteer-talk").completes()
                .waitsNotAt("lookBack").waitsNotAt("volunteerTalk")
                .after("P1Y").waitsAtLeast("lookBack").waitsAtLeast("volunteerTalk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "worker"})
    void withoutAVolunteerThereIsNoTalkWithOne(String leader) {
        followUpStarts(leader).after("P1Y").waitsAtLeast("lookBack").waitsNotAt("volunteerTalk").task("lookBack").completes()
                .waitsNotAt("lookBack").goesOn();
    }

    @ParameterizedTest
    @CsvSource({"memberLeads,member", "workerStays,worker"})
    void theFollowUpKnowsWhoLeadsAfterAVolunteerLeft(String decision, String leader) {
        followUpStarts("volunteer").hears("VolunteerLeaves").task("coverGroup").completes();
        noReplacementIsFound().task("decideWithoutVolunteer").completes("withoutVolunteer", decision)
                .after("P1Y").waitsNotAt("volunteerTalk");
        assertThat(process.task("lookBack").variable("leader")).isEqualTo(leader);
    }

    @Test
    void timeAloneNeverEndsFollowUp() {
        followUpStarts("volunteer").after("P1Y").after("P1Y").waitsAtLeast("followUpContact").goesOn();
    }
}
