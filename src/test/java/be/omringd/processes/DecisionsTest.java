package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.form.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    // ---- offerAdvice

    @ParameterizedTest(name = "looks for {0}, management {1}, half a year {2}: {3}")
    @CsvSource({
        "ownIdea,      ,        ,        initiativeCoaching",
        "ownIdea,      yes,     yes,     initiativeCoaching",
        "information,  ,        ,        informationTalk",
        "information,  yes,     yes,     informationTalk",
        "oneTheme,     ,        ,        workshop",
        "oneTheme,     yes,     yes,     workshop",
        "lookAtItself, yes,     yes,     trajectory",
        "lookAtItself, no,      yes,     anotherTalk",
        "lookAtItself, unknown, yes,     anotherTalk",
        "lookAtItself, yes,     no,      anotherTalk",
        "lookAtItself, yes,     unknown, anotherTalk",
        "lookAtItself, ,        ,        anotherTalk"
    })
    void whatIsOfferedFollowsWhatTheOrganisationLooksFor(String looksFor, String management, String halfYear, String advice) {
        assertThat(decide("offerAdvice", with("looksFor", looksFor, "managementSupport", management, "halfYear", halfYear)))
                .isEqualTo(advice);
    }

    @Test
    void aTalkThatToldNothingAsksForAnotherOne() {
        assertThat(decide("offerAdvice", Map.of())).isEqualTo("anotherTalk");
    }

    // ---- composition

    @ParameterizedTest(name = "{0} members, {1} days: {2}")
    @CsvSource({
        "0, 0, tooFew", "3, 0, tooFew", "3, 400, tooFew",
        "4, 0, oneMore", "4, 60, oneMore", "4, 61, decideNow",
        "5, 0, start", "6, 200, start", "8, 0, start",
        "9, 0, tooMany"
    })
    void aLinkGroupStartsWithFiveToEightAndWithFourAfterLookingForOneMore(int members, int days, String advice) {
        assertThat(decide("composition", with("membersCount", members, "daysForming", days))).isEqualTo(advice);
    }

    @Test
    void withoutNumbersALinkGroupIsNotThereYet() {
        assertThat(decide("composition", Map.of())).isEqualTo("tooFew");
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

    /** The reasons that the form gives for an advice, and when they are true: whoever reads them may not be told what nobody said. */
    @Test
    void theReasonsForAnAdviceAboutTheHandoverHoldWheneverItIsGiven() {
        record Reason(String said, Predicate<Map<String, Object>> holds) {}
        Predicate<Map<String, Object>> bothAtEase =
                facts -> facts.get("personAtEase").equals("yes") && facts.get("volunteerReady").equals("yes");
        Predicate<Map<String, Object>> someoneLeads = facts -> !"none".equals(facts.getOrDefault("leader", "none"));
        Map<String, Reason> reasons = Map.of(
                "nextGathering", new Reason("De groep kwam nog geen drie keer samen, of we weten nog niet wie haar verder begeleidt.",
                        someoneLeads.negate().or(facts -> (int) facts.get("gatheringsHeld") < 3)),
                "doubleGathering",
                new Reason("Jullie begeleidden nog niet samen, of {{person}} en de vrijwilliger zeiden nog niet allebei dat het goed zit.",
                        bothAtEase.negate().or(facts -> (int) facts.get("doubleGatherings") == 0)),
                "handover", new Reason("De groep kwam al minstens drie keer samen, en er is iemand die haar verder begeleidt.",
                        someoneLeads.and(facts -> (int) facts.get("gatheringsHeld") >= 3)),
                "talk",
                new Reason(
                        "Jullie begeleidden al minstens drie keer samen, en {{person}} en de vrijwilliger zeiden nog niet allebei dat het goed zit.",
                        bothAtEase.negate().and(facts -> (int) facts.get("doubleGatherings") >= 3)));
        reasons.forEach((advice, reason) -> assertThat(textShownWith("gathering/decide-handover", "handoverAdvice", advice))
                .endsWith(reason.said()));

        for (int held : List.of(0, 2, 3, 9)) {
            for (int together : List.of(0, 1, 3)) {
                for (String leader : new String[] {null, "none", "volunteer", "member"}) {
                    for (String atEase : List.of("yes", "unsure")) {
                        for (String ready : List.of("yes", "no")) {
                            Map<String, Object> facts = with("gatheringsHeld", held, "doubleGatherings", together, "personAtEase", atEase,
                                    "volunteerReady", ready);
                            if (leader != null) {
                                facts.put("leader", leader);
                            }
                            String advice = decide("handoverReadiness", facts);
                            assertThat(reasons.get(advice).holds().test(facts)).as("%s with %s", advice, facts).isTrue();
                        }
                    }
                }
            }
        }
    }

    /** The Dutch text of a form that is there with this advice and no other. */
    private static String textShownWith(String form, String variable, String advice) {
        return new Forms().get(form).components().stream()
                .filter(one -> one.hide() != null && one.hide().toString().equals("=" + variable + " != \"" + advice + "\""))
                .map(one -> one.text().nl()).collect(Collectors.joining());
    }

    @Test
    void withoutFactsTheGroupSimplyMeetsAgain() {
        assertThat(decide("handoverReadiness", Map.of())).isEqualTo("nextGathering");
    }

    // ---- nextChannel

    @ParameterizedTest(name = "on {0}, vacancy ran out {1}, refused by {2}: {3}")
    @CsvSource({
        "network,       false, none,             pool",
        "network,       true,  none,             pool",
        "pool,          false, none,             vacancy",
        "pool,          true,  none,             campaign",
        "vacancy,       false, none,             vacancy",
        "vacancy,       true,  none,             campaign",
        "vacancy,       true,  recently,         campaign",
        "campaign,      true,  tooWide,          campaign",
        "campaign,      true,  notNeighbours,    campaign",
        "campaign,      true,  enoughCandidates, pool",
        "campaign,      true,  recently,         wait",
        "campaign,      true,  colleague,        wait",
        "campaign,      true,  noNeed,           wait",
        "campaign,      true,  unknown,          wait",
        "campaign,      true,  none,             wait",
        "organisations, false, none,             pool",
        "organisations, true,  none,             pool",
        "wait,          true,  none,             pool"
    })
    void theLadderIsClimbedRungByRung(String rung, boolean vacancyRanOut, String refusedBy, String advice) {
        assertThat(decide("nextChannel", with("rung", rung, "vacancyRanOut", vacancyRanOut, "refusedBy", refusedBy))).isEqualTo(advice);
    }

    @Test
    void beforeAnyVacancyThereIsNoCampaign() {
        assertThat(decide("nextChannel", with("rung", "pool"))).isEqualTo("vacancy");
        assertThat(decide("nextChannel", Map.of())).isEqualTo("pool");
    }

    @Test
    void organisationsAreNeverAdvised() {
        for (String rung : java.util.List.of("network", "pool", "vacancy", "campaign", "organisations")) {
            for (boolean ranOut : new boolean[] {true, false}) {
                assertThat(decide("nextChannel", with("rung", rung, "vacancyRanOut", ranOut))).isNotEqualTo("organisations");
            }
        }
    }

    // ---- campaignGuard

    @ParameterizedTest(name = "{0} needs, {1} municipalities {2} km apart, radius {3}, {4} candidates, {5} days ago: {6}, {7}")
    @CsvSource({
        // each row of the table
        "0, 0, 0,  10, 0, ,   false, noNeed,           0",
        "1, 4, 5,  0,  0, ,   false, tooWide,          0",
        "1, 2, 16, 0,  0, ,   false, notNeighbours,    0",
        "1, 0, 0,  16, 0, ,   false, tooWide,          0",
        "1, 0, 0,  10, 1, ,   false, enoughCandidates, 0",
        "1, 0, 0,  10, 0, 89, false, recently,         0",
        "1, 3, 15, 0,  0, ,   true,  none,             3",
        "1, 0, 0,  15, 0, ,   true,  none,             3",
        "1, 0, 0,  0,  0, ,   false, unknown,          0",
        // and its borders
        "1, 1, 0,  0,  0, ,   true,  none,             3",
        "1, 0, 0,  1,  0, ,   true,  none,             3",
        "1, 0, 0,  15, 0, 90, true,  none,             3",
        "1, 0, 0,  15, 0, 0,  false, recently,         0",
        "2, 0, 0,  15, 1, ,   true,  none,             5",
        "2, 0, 0,  15, 2, ,   false, enoughCandidates, 0",
        "2, 0, 0,  15, 3, ,   false, enoughCandidates, 0",
        "5, 3, 15, 0,  4, 91, true,  none,             11",
        "0, 5, 20, 20, 9, 1,  false, noNeed,           0"
    })
    void aCampaignIsOnlyWhereSomethingCanBeOffered(int needs, int municipalities, int gap, int radius, int candidates, Integer days,
            boolean allowed, String refusedBy, int max) {
        Map<String, Object> facts = with("openNeeds", needs, "municipalities", municipalities, "gapKm", gap, "radiusKm", radius,
                "candidatesInArea", candidates, "daysSinceCampaign", days);
        assertThat(decide("campaignGuard", facts)).contains("allowed:" + allowed).contains("refusedBy:" + refusedBy)
                .contains("maxCandidates:" + max);
    }

    @Test
    void withoutFactsThereIsNoCampaign() {
        assertThat(decide("campaignGuard", Map.of())).contains("allowed:false").contains("refusedBy:unknown");
        assertThat(decide("campaignGuard", with("openNeeds", 1, "municipalities", 1))).contains("allowed:false");
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
    void theRhythmSlowsDownUnlessSomethingAsksForAttention(boolean concern, boolean overdue, int contact, boolean volunteerNew,
            String next) {
        assertThat(decide("followUpRhythm", with("concern", concern, "gatheringOverdue", overdue, "contactNumber", contact,
                "volunteerNew", volunteerNew))).isEqualTo(next);
    }

    @Test
    void withoutFactsWeCallAfterThreeMonths() {
        assertThat(decide("followUpRhythm", new LinkedHashMap<>())).isEqualTo("P3M");
    }

    // ---- canOffer

    @ParameterizedTest(name = "{0} now, {1} soon: {2}")
    @CsvSource({"1, 0, invite", "7, 0, invite", "1, 3, invite", "0, 1, soon", "0, 9, soon", "0, 0, honest"})
    void somebodyIsInvitedOnlyWhereThereIsSomethingToOffer(int now, int soon, String advice) {
        assertThat(decide("canOffer", with("needsNow", now, "needsSoon", soon))).isEqualTo(advice);
    }

    @Test
    void withoutNumbersNobodyIsAttracted() {
        assertThat(decide("canOffer", Map.of())).isEqualTo("honest");
    }

    // ---- requiredChecks

    @ParameterizedTest(name = "adult {0}, minors {1}, checked {2}, benefit {3}: {4}")
    @CsvSource(nullValues = "null", value = {
        "true,  true,  false, none,      [extract]",
        "true,  true,  true,  none,      null",
        "true,  false, false, none,      null",
        "true,  false, false, other,     null",
        "true,  false, false, rva,       [c45b]",
        "true,  false, false, mutuality, [physician]",
        "true,  false, false, leefloon,  [ocmw]",
        "false, false, false, none,      [parents]",
        "false, true,  false, none,      [parents]",
        "false, true,  false, leefloon,  '[ocmw,parents]'",
        "true,  true,  false, rva,       '[extract,c45b]'",
        "true,  true,  true,  mutuality, [physician]"
    })
    void onlyWhatTheLawAsksForIsChecked(boolean adult, boolean minors, boolean checked, String benefit, String checks) {
        String decided = decide("requiredChecks",
                with("adult", adult, "contactWithMinors", minors, "checkedWithinYear", checked, "benefit", benefit));
        assertThat(decided.replace("[]", "null")).isEqualTo(String.valueOf(checks));
    }
}
