package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.ProcessPosition.Certainty;
import be.omringd.casefile.ProcessPosition.Happened;
import be.omringd.casefile.ProcessPosition.Heard;
import be.omringd.casefile.ProcessPosition.Mark;
import be.omringd.casefile.ProcessPosition.Waits;
import be.omringd.engine.DecisionTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On our own diagrams: what happened, and where the process then stands. */
class ProcessPositionTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aTaskThatWaitsIsWhereItStands() {
        History history = intake().service("assignIntroducer").opens("firstContact");

        assertThat(history.ids()).containsExactly("firstContact");
        assertThat(history.position().done()).containsExactly("assignIntroducer");
    }

    @Test
    void whatIsOnItsWayFromTheEngineIsForeseen() {
        assertThat(intake().service("assignIntroducer").ids()).containsExactly("firstContact");
        assertThat(intake().ids()).containsExactly("assignIntroducer");
    }

    @Test
    void whoWasNotReachedIsTriedAgainAfterThreeDays() {
        History history = intake().service("assignIntroducer").does("firstContact", Map.of("contactOutcome", "notReached", "attempts", 1));

        Mark wait = history.only();
        assertThat(wait.elementId()).isEqualTo("tryLater");
        assertThat(wait.waits()).isEqualTo(Waits.FOR_TIME);
        assertThat(wait.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(wait.until()).isEqualTo(wait.since().plus(Duration.ofDays(3)));
    }

    @Test
    void afterThreeTimesThereIsACard() {
        assertThat(intake().service("assignIntroducer")
                .does("firstContact", Map.of("contactOutcome", "notReached", "attempts", 1))
                .does("firstContact", Map.of("contactOutcome", "notReached", "attempts", 2))
                .does("firstContact", Map.of("contactOutcome", "notReached", "attempts", 3))
                .ids()).containsExactly("sendCard");
    }

    @Test
    void aLoopThatCameBackStandsAtItsTaskAndNotAtTheWaitBefore() {
        assertThat(intake().service("assignIntroducer")
                .does("firstContact", Map.of("contactOutcome", "notReached", "attempts", 1))
                .opens("firstContact")
                .ids()).containsExactly("firstContact");
    }

    @Test
    void whoWantsToThinkHasTimeAndMayCall() {
        History history = intake().service("assignIntroducer")
                .does("firstContact", Map.of("contactOutcome", "reached"))
                .does("introConversation", Map.of("heldConversation", "held", "fileConsent", "yes", "decidedNow", "no"));

        assertThat(history.marks()).extracting(Mark::waits).containsExactlyInAnyOrder(Waits.FOR_TIME, Waits.FOR_MESSAGE);
        assertThat(history.marks()).allMatch(mark -> mark.certainty() == Certainty.CERTAIN);
        Mark timer = history.marks().stream().filter(mark -> mark.waits() == Waits.FOR_TIME).findFirst().orElseThrow();
        assertThat(Duration.between(timer.since(), timer.until()).toDays()).isEqualTo(14);
    }

    @Test
    void theSecondTimeThereIsAMonthToThink() {
        History history = intake().service("assignIntroducer")
                .does("firstContact", Map.of("contactOutcome", "reached"))
                .does("introConversation", Map.of("heldConversation", "held", "fileConsent", "yes", "decidedNow", "no"))
                .does("askDecision", Map.of("decision", "later", "askCount", 1));

        Mark timer = history.marks().stream().filter(mark -> mark.waits() == Waits.FOR_TIME).findFirst().orElseThrow();
        assertThat(Duration.between(timer.since(), timer.until()).toDays()).isBetween(29L, 30L);
    }

    @Test
    void whoCallsNeedNotWait() {
        assertThat(intake().service("assignIntroducer")
                .does("firstContact", Map.of("contactOutcome", "reached"))
                .does("introConversation", Map.of("heldConversation", "held", "fileConsent", "yes", "decidedNow", "no"))
                .hears("PersonDecided")
                .ids()).containsExactly("askDecision");
    }

    @Test
    void aBreakStandsBesideWhatWaits() {
        History history = intake().service("assignIntroducer").opens("firstContact").hears("PersonPauses");

        assertThat(history.ids()).contains("firstContact").hasSize(3);
        assertThat(history.hears("PersonResumes").ids()).containsExactly("firstContact");
    }

    @Test
    void whoStopsHasOnlyTheClosingTalk() {
        History history = intake().service("assignIntroducer")
                .does("firstContact", Map.of("contactOutcome", "notReached", "attempts", 1))
                .hears("PersonStops");

        assertThat(history.ids()).containsExactly("closingTalk");
        assertThat(history.does("closingTalk", Map.of()).service("closeCaseAfterStop").position().ended()).isTrue();
    }

    @Test
    void aConcernIsLookedIntoInAProcessOfItsOwn() {
        assertThat(concern().opens("assessConcern").ids()).containsExactly("assessConcern");
        assertThat(concern().does("assessConcern", Map.of("concernDecision", "talk")).ids()).containsExactly("followUpConcern");
        assertThat(concern().does("assessConcern", Map.of("concernDecision", "none")).position().ended()).isTrue();
    }

    @Test
    void aRequestThatIsOrientedHasEndedAndHearsNothingMore() {
        History history = intake().service("assignIntroducer")
                .does("firstContact", Map.of("contactOutcome", "reached"))
                .does("introConversation", Map.of("heldConversation", "held", "fileConsent", "yes", "decidedNow", "yes"))
                .does("confirmOrientation", Map.of("orientation", "lus"))
                .service("recordOrientation");

        assertThat(history.position().ended()).isTrue();
        assertThat(history.hears("PersonPauses").position().ended()).isTrue();
    }

    @Test
    void invitationsGoOnUntilTheLastAnswer() {
        History history = lus().does("makeNetworkMap", Map.of()).does("chooseInvitees", Map.of("inviteeIds", List.of("a", "b")))
                .opens("inviteContact").does("inviteContact", Map.of("answer", "yes"));

        assertThat(history.ids()).containsExactly("inviteContact");
    }

    @Test
    void aLusWaitsForItsGroupToGoOnWithoutUs() {
        History history = lus().does("makeNetworkMap", Map.of())
                .does("chooseInvitees", Map.of("inviteeIds", List.of("a")))
                .does("inviteContact", Map.of("answer", "yes"))
                .service("countMembers", Map.of("membersCount", 1, "daysSearching", 10))
                .does("decideStart", Map.of("personReady", "yes", "startDecision", "start"));

        assertThat(history.only()).extracting(Mark::elementId, Mark::waits).containsExactly("startGroup", Waits.FOR_CALLED_PROCESS);
    }

    @Test
    void startUpAndSearchRunSideBySide() {
        assertThat(started().ids()).containsExactlyInAnyOrder("prepareGathering", "findVolunteer");
    }

    @Test
    void whoIsReadyFirstWaitsForTheOther() {
        History history = started()
                .does("prepareGathering", Map.of("gatheringOn", "2026-04-01"))
                .does("holdGathering", Map.of("gatheringOutcome", "held"))
                .service("countGatherings", Map.of("gatheringsHeld", 4, "doubleGatherings", 1, "personAtEase", "yes", "volunteerReady", "yes"))
                .does("decideHandover", Map.of("handoverDecision", "handoverLater"));

        assertThat(history.marks()).extracting(Mark::waits).containsExactlyInAnyOrder(Waits.FOR_OTHER_BRANCH, Waits.FOR_CALLED_PROCESS);
        assertThat(history.service("welcomeVolunteer", Map.of("leader", "volunteer")).ids()).containsExactly("handoverTalk");
    }

    @Test
    void theNextContactIsForeseenFromTheRhythm() {
        History history = new History("group/follow-up.bpmn", "follow-up")
                .service("planFollowUp", Map.of("contactNumber", 0, "concern", true, "volunteerNew", true, "gatheringOverdue", false))
                .service("noteRhythm");

        assertThat(history.ids()).containsExactlyInAnyOrder("nextContact", "contactSooner");
        Mark wait = history.marks().stream().filter(mark -> mark.waits() == Waits.FOR_TIME).findFirst().orElseThrow();
        assertThat(Duration.between(wait.since(), wait.until()).toDays()).isEqualTo(7);
    }

    @Test
    void aContactThatWasBroughtForwardWaitsForNoTime() {
        History history = new History("group/follow-up.bpmn", "follow-up")
                .service("planFollowUp", Map.of("contactNumber", 0, "concern", false, "volunteerNew", false, "gatheringOverdue", false))
                .service("noteRhythm").hears("ContactBroughtForward");

        assertThat(history.ids()).containsExactly("followUpContact");
        assertThat(history.does("followUpContact", Map.of("groupIsDoing", "well", "need", "none")).service("planFollowUp").service("noteRhythm").ids())
                .as("the rhythm goes on").containsExactlyInAnyOrder("nextContact", "contactSooner");
    }

    @Test
    void theLadderBeginsAtTheOwnNetwork() {
        assertThat(search().ids()).containsExactly("searchNetwork");
        assertThat(search().opens("searchNetwork").ids()).containsExactly("searchNetwork");
    }

    @Test
    void whoeverIsFoundIsProposedAndWhoSaysNoLeadsBackToTheLadder() {
        History history = search().does("searchNetwork", Map.of("networkResult", "found", "volunteerId", "v"));
        assertThat(history.ids()).containsExactly("proposeMatch");
        history.does("proposeMatch", Map.of("personAnswer", "no", "volunteerAnswer", "yes"));
        assertThat(history.ids()).containsExactly("recordRefusal");
        assertThat(history.service("recordRefusal", Map.of("refusals", 1)).ids()).containsExactly("resumeRung");
        assertThat(history.service("resumeRung", Map.of("rung", "pool", "resume", "none")).ids()).containsExactly("searchPool");
    }

    @Test
    void aRungThatIsChosenLeavesTheOneBefore() {
        History history = search().does("searchNetwork", Map.of("networkResult", "notFound")).does("searchPool", Map.of("poolResult", "notFound"))
                .does("decideAfterPool", Map.of("afterPool", "wait", "rung", "wait"));
        assertThat(history.only().waits()).isEqualTo(Waits.FOR_TIME);

        history.hears("RungChosen");
        assertThat(history.ids()).doesNotContain("waitAMonth");
        assertThat(history.opens("askOrganisations").ids()).containsExactly("askOrganisations");
    }

    @Test
    void whoLeavesWhileProposedLeadsBackToTheLadder() {
        History history = search().does("searchNetwork", Map.of("networkResult", "found", "volunteerId", "v"))
                .does("proposeMatch", Map.of("personAnswer", "yes", "volunteerAnswer", "yes")).hears("CandidateLost");
        assertThat(history.ids()).containsExactly("resumeRung");
        assertThat(history.service("resumeRung", Map.of("rung", "pool", "resume", "none")).opens("searchPool").ids()).containsExactly("searchPool");
    }

    @Test
    void papersThatCameInLeadOnToTheMatch() {
        History history = search().does("searchNetwork", Map.of("networkResult", "found", "volunteerId", "v"))
                .does("proposeMatch", Map.of("personAnswer", "yes", "volunteerAnswer", "yes"))
                .does("trialMeeting", Map.of("trialOutcome", "held", "personAfterTrial", "yes", "volunteerAfterTrial", "yes"))
                .service("checkPapers", Map.of("papersMissing", true));
        assertThat(history.ids()).containsExactly("finishPapers");
        history.takenBack("finishPapers");
        assertThat(history.service("checkPapers", Map.of("papersMissing", false)).ids()).containsExactly("recordMatch");
    }

    @Test
    void aVacancyIsAProcessOfItsOwn() {
        History search = search().does("searchNetwork", Map.of("networkResult", "notFound")).does("searchPool", Map.of("poolResult", "notFound"))
                .does("decideAfterPool", Map.of("afterPool", "vacancy", "rung", "vacancy"));
        assertThat(search.only()).satisfies(mark -> {
            assertThat(mark.elementId()).isEqualTo("vacancy");
            assertThat(mark.waits()).isEqualTo(Waits.FOR_CALLED_PROCESS);
        });
        History appeal = new History("search/volunteer-appeal.bpmn", "volunteer-appeal").with(Map.of("appealStep", "vacancy", "rung", "vacancy"));
        assertThat(appeal.does("writeVacancy", Map.of("appealId", "a")).ids()).containsExactly("approveVacancy");
        assertThat(appeal.does("approveVacancy", Map.of("approved", "no")).ids()).containsExactly("writeVacancy");
    }

    @Test
    void whatTheGuardSaysIsForeseen() {
        Map<String, Object> area = new java.util.HashMap<>(Map.of(
                "openNeeds", 1, "municipalities", 0, "gapKm", 0, "radiusKm", 15, "candidatesInArea", 0));
        assertThat(campaign().service("measureArea", area).ids()).containsExactly("approveCampaign");
        area.put("candidatesInArea", 1);
        assertThat(campaign().service("measureArea", area).position().ended()).isTrue();
    }

    @Test
    void whoWantsToHelpIsAnsweredOnceWeKnowWhoLooksNearby() {
        assertThat(onboarding().ids()).containsExactly("lookAround");
        assertThat(onboarding().service("lookAround", Map.of("needsNow", 0, "needsSoon", 1)).ids()).containsExactly("answerInterest");
    }

    @Test
    void aReminderBesideATaskMovesNothing() {
        History history = onboarding().service("lookAround").opens("answerInterest").service("remindAnswer").service("escalateAnswer");

        assertThat(history.ids()).containsExactly("answerInterest");
    }

    @Test
    void whoWaitsForAPlaceHearsAgainOnTheDayThatWasAgreed() {
        History history = onboarding().service("lookAround")
                .does("answerInterest", Map.of("outcome", "waiting", "waitUntilAt", "2026-06-01T07:00:00Z"));

        assertThat(history.only()).satisfies(mark -> {
            assertThat(mark.elementId()).isEqualTo("waitForPlace");
            assertThat(mark.waits()).isEqualTo(Waits.FOR_TIME);
            assertThat(mark.until()).isEqualTo("2026-06-01T07:00:00Z");
        });
        assertThat(history.service("lookAround").opens("answerInterest").ids()).containsExactly("answerInterest");
    }

    @Test
    void whoIsToldNoHasTheFileClosed() {
        History history = onboarding().service("lookAround").service("remindAnswer").does("answerInterest", Map.of("outcome", "no"));

        assertThat(history.ids()).containsExactly("closeFile");
        assertThat(history.service("closeFile").position().ended()).isTrue();
    }

    @Test
    void papersAreArrangedOneByOneUntilTheLastIsThere() {
        History history = papers("c45b", "mutuality");
        assertThat(history.ids()).containsExactly("arrangeCheck");
        history.opens("arrangeCheck").does("arrangeCheck", Map.of("checkOutcome", "done"));
        assertThat(history.ids()).containsExactly("arrangeCheck");
        assertThat(history.service("remindChecks").ids()).containsExactly("arrangeCheck");

        history = papers("c45b", "mutuality").does("arrangeCheck", Map.of("checkOutcome", "done"))
                .does("arrangeCheck", Map.of("checkOutcome", "done"));
        assertThat(history.ids()).containsExactly("informAndSign");
        assertThat(history.does("informAndSign", Map.of("outcome", "informed")).ids()).containsExactly("signAgreement");
    }

    @Test
    void whereNoPaperIsNeededNobodyArrangesOne() {
        assertThat(papers().ids()).containsExactly("informAndSign");
        assertThat(papers().opens("informAndSign").ids()).containsExactly("informAndSign");
        assertThat(papers().does("informAndSign", Map.of("outcome", "informed")).opens("signAgreement").ids()).containsExactly("signAgreement");
    }

    @Test
    void aPaperThatIsRefusedIsLookedAtTogether() {
        History history = papers("c45b", "mutuality").does("arrangeCheck", Map.of("checkOutcome", "refused"))
                .does("arrangeCheck", Map.of("checkOutcome", "done"));

        assertThat(history.ids()).containsExactly("answerCandidate");
        assertThat(history.opens("answerCandidate").ids()).containsExactly("answerCandidate");
    }

    @Test
    void whoSignedIsTrainedAndSpokenToAYearLater() {
        History history = volunteer();
        assertThat(history.ids()).containsExactly("followTraining");
        assertThat(history.opens("followTraining").service("remindTraining").ids()).containsExactly("followTraining");

        history = volunteer().does("followTraining", Map.of());
        Mark wait = history.only();
        assertThat(wait.elementId()).isEqualTo("aYearLater");
        assertThat(Duration.between(wait.since(), wait.until()).toDays()).isEqualTo(365);
    }

    @Test
    void whoWasSpokenToThisYearIsSpokenToInTheNextOne() {
        History history = volunteer().does("followTraining", Map.of()).service("checkYearlyTalk", Map.of("talkNeeded", false));
        assertThat(history.only().elementId()).isEqualTo("aYearLater");

        history.service("checkYearlyTalk", Map.of("talkNeeded", true));
        assertThat(history.ids()).containsExactly("yearlyTalk");
        assertThat(history.does("yearlyTalk", Map.of()).ids()).containsExactly("aYearLater");
    }

    @Test
    void aBreakOfAVolunteerStandsBesideWhatWaits() {
        History history = volunteer().does("followTraining", Map.of()).hears("VolunteerPauses");
        assertThat(history.ids()).containsExactlyInAnyOrder("aYearLater", "volunteerResumes", "pauseLasts");
        Mark lasts = history.marks().stream().filter(mark -> mark.elementId().equals("pauseLasts")).findFirst().orElseThrow();
        assertThat(Duration.between(lasts.since(), lasts.until()).toDays()).isBetween(89L, 92L);

        assertThat(history.hears("VolunteerResumes").ids()).containsExactly("aYearLater");
    }

    @Test
    void aBreakThatLastsIsAskedAboutAndMayLastLonger() {
        History history = volunteer().does("followTraining", Map.of()).hears("VolunteerPauses").opens("askVolunteer");
        assertThat(history.ids()).containsExactlyInAnyOrder("aYearLater", "askVolunteer");

        history = volunteer().does("followTraining", Map.of()).hears("VolunteerPauses").does("askVolunteer", Map.of("pauseDecision", "longer"));
        assertThat(history.ids()).containsExactlyInAnyOrder("aYearLater", "volunteerResumes", "pauseLasts");

        history = volunteer().does("followTraining", Map.of()).hears("VolunteerPauses").does("askVolunteer", Map.of("pauseDecision", "resume"))
                .hears("VolunteerResumes");
        assertThat(history.ids()).containsExactly("aYearLater");
    }

    @Test
    void aCandidateForWhomNoGroupIsLeftGetsAnAnswerAndMayGoOn() {
        History history = onboarding().service("lookAround").does("answerInterest", Map.of("outcome", "talk"))
                .does("candidateTalk", Map.of("outcome", "again")).hears("CandidateSurplus");
        assertThat(history.ids()).containsExactly("answerCandidate");

        history.does("answerCandidate", Map.of("outcome", "group", "entry", "papers"));
        assertThat(history.ids()).containsExactly("preparePapers");
    }

    @Test
    void aCandidateForWhomNoGroupIsLeftMayWaitForOne() {
        History history = onboarding().service("lookAround").does("answerInterest", Map.of("outcome", "talk")).hears("CandidateSurplus")
                .does("answerCandidate", Map.of("outcome", "waiting", "entry", "waiting", "waitUntilAt", "2026-08-03T07:00:00Z"));

        assertThat(history.only()).satisfies(mark -> {
            assertThat(mark.elementId()).isEqualTo("waitForPlace");
            assertThat(mark.until()).isEqualTo("2026-08-03T07:00:00Z");
        });
    }

    @Test
    void whoWaitsForAGroupThatFallsAwayWaitsForItNoMore() {
        History history = onboarding().service("lookAround").does("answerInterest", Map.of("outcome", "talk")).hears("CandidateSurplus");
        history.service("escalateCandidate")
                .does("answerCandidate", Map.of("outcome", "waiting", "entry", "waiting", "waitUntilAt", "2026-08-03T07:00:00Z"))
                .hears("CandidateSurplus");

        assertThat(history.ids()).containsExactly("answerCandidate");
    }

    @Test
    void aVolunteerForWhomNoGroupIsLeftGetsAnAnswerBesideTheRest() {
        History history = volunteer().does("followTraining", Map.of()).hears("CandidateSurplus");
        assertThat(history.ids()).containsExactlyInAnyOrder("aYearLater", "answerVolunteer");

        history.does("answerVolunteer", Map.of());
        assertThat(history.ids()).containsExactly("aYearLater");
    }

    @Test
    void aVolunteerWhoStopsHasOnlyTheExitTalk() {
        History history = volunteer().does("followTraining", Map.of()).hears("VolunteerPauses").hears("VolunteerStops");
        assertThat(history.ids()).containsExactly("exitTalk");

        history.does("exitTalk", Map.of());
        assertThat(history.ids()).containsExactly("closeStopped");
        assertThat(history.service("closeStopped").position().ended()).isTrue();
    }

    @Test
    void aCandidateWhoWithdrawsIsThankedAndOneWhoWasMergedIsNot() {
        History history = onboarding().service("lookAround").hears("CandidateWithdraws");
        assertThat(history.ids()).contains("thankCandidate").doesNotContain("answerInterest");

        assertThat(history.service("closeWithdrawn").position().ended()).isTrue();
    }

    @Test
    void whereOnlyTheEngineKnowsAllWaysArePossible() {
        String xml = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
                  <process id="p">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
                    <userTask id="first"/>
                    <sequenceFlow id="f2" sourceRef="first" targetRef="decide"/>
                    <businessRuleTask id="decide"><extensionElements>
                      <zeebe:calledDecision decisionId="notOurs" resultVariable="advice"/></extensionElements></businessRuleTask>
                    <sequenceFlow id="f3" sourceRef="decide" targetRef="choice"/>
                    <exclusiveGateway id="choice" default="f5"/>
                    <sequenceFlow id="f4" sourceRef="choice" targetRef="one"><conditionExpression>=advice = "one"</conditionExpression></sequenceFlow>
                    <sequenceFlow id="f5" sourceRef="choice" targetRef="two"/>
                    <userTask id="one"/>
                    <userTask id="two"/>
                  </process>
                </definitions>""";
        History history = new History(ProcessGraph.of(xml, "p")).does("first", Map.of());

        assertThat(history.marks()).extracting(Mark::elementId).containsExactlyInAnyOrder("one", "two");
        assertThat(history.marks()).allMatch(mark -> mark.certainty() == Certainty.MAYBE);
        assertThat(history.does("two", Map.of()).position().ended()).isTrue();
    }

    private static History intake() {
        return new History("intake/request-intake.bpmn", "request-intake").with(Map.of("personKnows", "yes"));
    }

    private static History concern() {
        return new History("casework/concern.bpmn", "concern");
    }

    private static History search() {
        return new History("search/volunteer-search.bpmn", "volunteer-search").service("openSearch", Map.of("searchId", "s"))
                .does("describeNeed", Map.of());
    }

    private static History campaign() {
        return new History("search/volunteer-appeal.bpmn", "volunteer-appeal").with(Map.of("appealStep", "campaign", "rung", "campaign"))
                .does("askCampaign", Map.of("appealId", "a"));
    }

    private static History onboarding() {
        return new History("volunteer/volunteer-onboarding.bpmn", "volunteer-onboarding");
    }

    /** After the talk, where these papers are still needed. */
    private static History papers(String... open) {
        return onboarding().service("lookAround", Map.of("needsNow", 1, "needsSoon", 0)).does("answerInterest", Map.of("outcome", "talk"))
                .does("candidateTalk", Map.of("outcome", "goOn"))
                .service("preparePapers", Map.of(
                        "adult", true, "contactWithMinors", false, "checkedWithinYear", false, "benefit", "none", "informed", false))
                .service("listChecks", Map.of("openChecks", List.of(open)));
    }

    private static History volunteer() {
        return papers().does("informAndSign", Map.of("outcome", "signed")).service("becomeAvailable");
    }

    private static History lus() {
        return new History("lus/lus-trajectory.bpmn", "lus-trajectory");
    }

    private static History started() {
        return new History("group/group-start.bpmn", "group-start").service("startUp", Map.of("leader", "none"));
    }

    /** What happened to one instance, an hour after the other. */
    private static final class History {

        private final ProcessGraph graph;
        private final List<Happened> happened = new ArrayList<>();
        private final List<Heard> heard = new ArrayList<>();
        private Map<String, Object> first = Map.of();
        private Instant now = START;

        History(String file, String processId) {
            this(ProcessGraph.of(read(file), processId));
        }

        History(ProcessGraph graph) {
            this.graph = graph;
        }

        /** Variables that the process began with. */
        History with(Map<String, Object> variables) {
            first = variables;
            return this;
        }

        History opens(String task) {
            happened.add(new Happened(task, tick(), null, false, first, Map.of()));
            return this;
        }

        History does(String task, Map<String, Object> told) {
            happened.add(new Happened(task, tick(), tick(), true, first, told));
            return this;
        }

        History takenBack(String task) {
            happened.add(new Happened(task, tick(), tick(), false, first, Map.of()));
            return this;
        }

        History service(String task) {
            return service(task, Map.of());
        }

        History service(String task, Map<String, Object> told) {
            Instant at = tick();
            happened.add(new Happened(task, at, at, true, first, told));
            return this;
        }

        History hears(String message) {
            heard.add(new Heard(message, tick()));
            return this;
        }

        ProcessPosition position() {
            return ProcessPosition.of(graph, happened, heard, START, new ProcessFeel(new DecisionTables()), called -> false);
        }

        List<Mark> marks() {
            return position().current();
        }

        List<String> ids() {
            return marks().stream().map(Mark::elementId).toList();
        }

        Mark only() {
            assertThat(marks()).hasSize(1);
            return marks().getFirst();
        }

        private Instant tick() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }

        private static String read(String file) {
            try {
                return Files.readString(Path.of("processes").resolve(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
