package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every group goes through, whoever it was made for. How a lus goes through it stands in {@link LusTrajectoryProcessTest}. */
class GroupStartProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    @Test
    void aGroupThatIsNoLusStartsMeetsAndIsHandedOver() {
        process.when("search.checkPapers", with("papersMissing", false))
                .when("gathering.countGatherings",
                        with("gatheringsHeld", 3, "doubleGatherings", 1, "personAtEase", "yes", "volunteerReady", "yes"))
                .startsProcess("group-start", with()).did("startUp").waitsAt("prepareGathering", "describeNeed");
        assertThat(process.lastJob("startUp").type()).isEqualTo("group.startUp");

        process.task("describeNeed").completes()
                .task("searchNetwork").completes("networkResult", "found", "volunteerId", "volunteer-1")
                .task("proposeMatch").completes("personAnswer", "yes", "volunteerAnswer", "yes")
                .task("trialMeeting").completes("trialOutcome", "held", "personAfterTrial", "yes", "volunteerAfterTrial", "yes")
                .task("prepareGathering").completes("gatheringOn", "2031-05-01T14:00:00+02:00")
                .task("holdGathering").completes("gatheringOutcome", "held")
                .task("decideHandover").completes("handoverDecision", "handover").did("recordHandover").didNot("planFollowUp").hasEnded();
    }

    @Test
    void aGroupWhoseFirstDayIsKnownMeetsAtOnce() {
        process.startsProcess("group-start", with("gatheringOn", "2031-05-01T14:00:00+02:00")).waitsAt("holdGathering", "describeNeed");
    }

    @Test
    void aLusTellsItsGroupTheFirstDayAndNothingElseOfItself() {
        process.starts("LusStarted", with("lusId", "0198c0de-0000-7000-8000-000000000003"))
                .task("makeNetworkMap").completes().task("chooseInvitees").completes("inviteeIds", List.of())
                .task("decideStart")
                .completes("personReady", "yes", "startDecision", "start", "nextGatheringOn", "2031-05-01T14:00:00+02:00");

        assertThat(process.lastJob("startUp").variables()).containsEntry("gatheringOn", "2031-05-01T14:00:00+02:00")
                .doesNotContainKeys("lusId", "startDecision", "inviteeIds");
    }
}
