package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables, row by row and at their borders, as the engine evaluates them. */
class DecisionsTest {

    private ProcessEngine engine;

    @BeforeEach
    void useTheSharedEngine() {
        engine = ProcessEngines.next();
    }

    private String decide(String decision, Map<String, Object> facts) {
        return engine.client().newEvaluateDecisionCommand().decisionId(decision).variables(facts).send().join().getDecisionOutput()
                .replace("\"", "");
    }

    // ---- orientation

    @ParameterizedTest(name = "group {0}, new people {1}, club too big {2}, other {3}: {4}")
    @CsvSource({
        "yes,     no,      no,      none,          lus",
        "yes,     yes,     yes,     none,          lus",
        "yes,     unknown, unknown, buddy,         lus",
        "no,      yes,     yes,     none,          link",
        "no,      yes,     yes,     careParents,   link",
        "no,      yes,     no,      none,          localActivity",
        "no,      yes,     no,      buddy,         localActivity",
        "unknown, yes,     yes,     none,          secondConversation",
        "unknown, no,      no,      buddy,         secondConversation",
        "no,      no,      unknown, buddy,         partner",
        "no,      no,      unknown, familySupport, partner",
        "no,      no,      unknown, decisionPlan,  partner",
        "no,      unknown, unknown, careParents,   partner",
        "no,      yes,     unknown, buddy,         partner",
        "no,      yes,     unknown, none,          secondConversation",
        "no,      no,      no,      none,          secondConversation",
        "no,      unknown, yes,     none,          secondConversation"
    })
    void orientationFollowsWhatThePersonWants(String ownGroup, String meetNew, String clubTooBig, String other, String advice) {
        assertThat(decide("orientation", with("wantsOwnGroup", ownGroup, "wantsToMeetNew", meetNew, "clubStepTooBig", clubTooBig,
                "otherNeed", other))).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({"yes,yes,no", "no,yes,yes", "no,yes,no", "unknown,no,no", "no,no,no"})
    void safetyComesBeforeEverything(String ownGroup, String meetNew, String clubTooBig) {
        assertThat(decide("orientation", with("wantsOwnGroup", ownGroup, "wantsToMeetNew", meetNew, "clubStepTooBig", clubTooBig,
                "otherNeed", "safety"))).isEqualTo("warmReferral");
    }

    @Test
    void orientationWithoutAnswersAsksForAnotherConversation() {
        assertThat(decide("orientation", Map.of())).isEqualTo("secondConversation");
    }

    @Test
    void theSizeOfTheNetworkIsNoQuestion() throws Exception {
        assertThat(java.nio.file.Files.readString(java.nio.file.Path.of("processes/intake/orientation.dmn")))
                .doesNotContainIgnoringCase("networkSize").doesNotContainIgnoringCase("members");
    }

    // ---- readyToStart

    @ParameterizedTest(name = "ready {0}, {1} members, {2} days: {3}")
    @CsvSource({
        "yes,    1, 0,   start",
        "yes,    8, 400, start",
        "yes,    0, 0,   searchOn",
        "yes,    0, 89,  searchOn",
        "yes,    0, 90,  choosePath",
        "no,     0, 89,  searchOn",
        "no,     0, 90,  choosePath",
        "unsure, 0, 91,  choosePath",
        "no,     1, 0,   searchOn",
        "no,     1, 90,  searchOn",
        "unsure, 3, 200, searchOn"
    })
    void oneMemberAndAPersonWhoFeelsReadyAreEnoughToStart(String ready, int members, int days, String advice) {
        assertThat(decide("readyToStart", with("personReady", ready, "membersCount", members, "daysSearching", days))).isEqualTo(advice);
    }

    @Test
    void withoutNumbersTheSearchGoesOn() {
        assertThat(decide("readyToStart", with("personReady", "yes"))).isEqualTo("searchOn");
    }

    // ---- handoverReadiness

    @ParameterizedTest(name = "{0} gatherings, {1} together, leader {2}, at ease {3}, ready {4}: {5}")
    @CsvSource({
        "0,  0, none,      unsure, unsure, nextGathering",
        "2,  2, volunteer, yes,    yes,    nextGathering",
        "2,  0, worker,    unsure, unsure, nextGathering",
        "2,  0, member,    unsure, unsure, nextGathering",
        "3,  0, none,      unsure, unsure, nextGathering",
        "12, 0, none,      yes,    yes,    nextGathering",
        "3,  0, worker,    unsure, unsure, handover",
        "3,  0, member,    no,     no,     handover",
        "3,  1, volunteer, yes,    yes,    handover",
        "3,  0, volunteer, yes,    yes,    doubleGathering",
        "3,  1, volunteer, no,     yes,    doubleGathering",
        "3,  1, volunteer, yes,    no,     doubleGathering",
        "3,  1, volunteer, unsure, yes,    doubleGathering",
        "3,  2, volunteer, yes,    unsure, doubleGathering",
        "3,  3, volunteer, no,     yes,    talk",
        "9,  4, volunteer, unsure, unsure, talk",
        "3,  3, volunteer, yes,    yes,    handover"
    })
    void theHandoverAsksThreeGatheringsSomebodyToLeadAndTwoWhoAreAtEase(int held, int together, String leader, String atEase,
            String ready, String advice) {
        assertThat(decide("handoverReadiness", with("gatheringsHeld", held, "doubleGatherings", together, "leader", leader,
                "personAtEase", atEase, "volunteerReady", ready))).isEqualTo(advice);
    }

    @Test
    void withoutFactsTheGroupSimplyMeetsAgain() {
        assertThat(decide("handoverReadiness", Map.of())).isEqualTo("nextGathering");
    }

    // ---- followUpRhythm

    @ParameterizedTest(name = "concern {0}, overdue {1}, contact {2}, new volunteer {3}: {4}")
    @CsvSource({
        "true,  false, 0,  false, P7D",
        "true,  true,  9,  true,  P7D",
        "false, true,  0,  false, P14D",
        "false, true,  9,  true,  P14D",
        "false, false, 0,  true,  P14D",
        "false, false, 0,  false, P14D",
        "false, false, 1,  true,  P16D",
        "false, false, 1,  false, P16D",
        "false, false, 2,  true,  P1M",
        "false, false, 2,  false, P1M",
        "false, false, 3,  false, P1M",
        "false, false, 4,  true,  P1M",
        "false, false, 4,  false, P3M",
        "false, false, 40, false, P3M"
    })
    void theRhythmSlowsDownUnlessSomethingAsksForAttention(boolean concern, boolean overdue, int contact, boolean volunteerNew, String next) {
        assertThat(decide("followUpRhythm", with("concern", concern, "gatheringOverdue", overdue, "contactNumber", contact,
                "volunteerNew", volunteerNew))).isEqualTo(next);
    }

    @Test
    void withoutFactsWeCallAfterThreeMonths() {
        assertThat(decide("followUpRhythm", new LinkedHashMap<>())).isEqualTo("P3M");
    }
}
