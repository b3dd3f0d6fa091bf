package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation and its trainers: from the first question to two years after the last review. */
class CoachingTrajectoryProcessTest {

    private static final String MIRROR = "0198c0de-0000-7000-8000-000000000022";

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    /** The days on which they still have to look back. */
    private final Deque<Instant> days = new ArrayDeque<>();
    private final AtomicInteger missed = new AtomicInteger();

    @BeforeEach
    void theFactsTellWhatComesNext() {
        process.when("coaching.planReview", job -> with("reviewLeft", !days.isEmpty(),
                "reviewAt", days.isEmpty() ? "" : days.getFirst().toString(), "callNeeded", missed.get() >= 2));
    }

    private CaseDriver asks() {
        return process.starts("OrganisationAsks", with());
    }

    private CaseDriver talked() {
        return asks().task("exploreTalk").completes("looksFor", "lookAtItself", "managementSupport", "yes", "halfYear", "yes");
    }

    private CaseDriver aTrajectoryIsOffered() {
        return talked().task("decideOffer").completes("offer", "trajectory");
    }

    private CaseDriver theFirstSessionIsPlanned() {
        return aTrajectoryIsOffered().task("makeAgreement").completes().task("planFirstSession").completes();
    }

    private CaseDriver theyLookedInTheMirror() {
        return theyLookIn(theFirstSessionIsPlanned());
    }

    private CaseDriver theyLookIn(CaseDriver trajectory) {
        return trajectory.when("mirror.closeMirror", with("mirrorOutcome", "picture"))
                .task("prepareMirror").completes("mirrorId", MIRROR, "closesAt", process.now().plus(Duration.ofDays(20)).toString())
                .task("followMirror").completes("mirrorDecision", "close").task("feedbackSession").completes();
    }

    /** With days to look back, so far ahead. */
    private CaseDriver theyChoseAndPlanned(String... ahead) {
        theyLookedInTheMirror().task("chooseTargetGroups").completes();
        for (String one : ahead) {
            days.add(process.now().plus(Duration.parse(one)));
        }
        return process.task("makePlan").completes();
    }

    private CaseDriver theyLookBack() {
        days.removeFirst();
        missed.set(0);
        return process.task("holdReview").completes("mirrorAgain", "no");
    }

    private CaseDriver nobodyCame() {
        days.removeFirst();
        missed.incrementAndGet();
        return process.task("holdReview").completes("mirrorAgain", null);
    }

    // ---- what is offered

    @Test
    void aTrainerTalksWithWhoAsks() {
        asks().waitsAt("exploreTalk").task("exploreTalk").isFor("bazCoach").hasForm("coaching/explore-talk");
    }

    @Test
    void aTalkThatDoesNotComeIsRemindedAfterAWeekAndShownToManagersAfterTwo() {
        asks().justBefore("P7D").didNot("remindExplore").after("PT4H").did("remindExplore").didNot("escalateExplore")
                .after("P7D").did("escalateExplore").after("P1Y").waitsAt("exploreTalk").goesOn();
        assertThat(process.lastJob("remindExplore").header("task")).isEqualTo("exploreTalk");
        assertThat(process.lastJob("escalateExplore").type()).isEqualTo("inbox.escalate");
    }

    @ParameterizedTest
    @CsvSource({"information,informationTalk", "oneTheme,workshop", "ownIdea,initiativeCoaching", "lookAtItself,anotherTalk"})
    void theTableAdvisesAndAHumanDecides(String looksFor, String advice) {
        asks().task("exploreTalk").completes("looksFor", looksFor).waitsAt("decideOffer");
        assertThat(process.task("decideOffer").isFor("bazCoach").hasForm("coaching/decide-offer").variable("offerAdvice"))
                .isEqualTo(advice);
        process.task("decideOffer").completes("offer", "trajectory").waitsAt("makeAgreement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"informationTalk", "workshop", "initiativeCoaching"})
    void whatIsNoTrajectoryIsKeptWithItsAnswer(String offer) {
        talked().task("decideOffer").completes("offer", offer).did("keepQuestion").didNot("closeTrajectory").hasEnded();
        assertThat(process.lastJob("keepQuestion").type()).isEqualTo("coaching.closeTrajectory");
        assertThat(process.lastJob("keepQuestion").header("ending")).isEqualTo("answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anotherTalk", "somethingNew"})
    void inEveryOtherCaseTheyTalkOnceMore(String offer) {
        talked().task("decideOffer").completes("offer", offer).waitsAt("exploreTalk")
                .task("exploreTalk").completes("looksFor", "oneTheme").waitsAt("decideOffer");
        assertThat(process.task("decideOffer").variable("offerAdvice")).isEqualTo("workshop");
    }

    // ---- up to the plan

    @Test
    void theWayToThePlanGoesThroughTrainersOnly() {
        aTrajectoryIsOffered().waitsAt("makeAgreement").task("makeAgreement").isFor("bazCoach").hasForm("coaching/make-agreement")
                .completes()
                .waitsAt("planFirstSession").task("planFirstSession").isFor("bazCoach").hasForm("coaching/plan-first-session").completes()
                .waitsAt("prepareMirror");
        theyLookIn(process).did("beginChoice").waitsAt("chooseTargetGroups").task("chooseTargetGroups").isFor("bazCoach")
                .hasForm("coaching/choose-target-groups").completes().waitsAt("makePlan").task("makePlan").isFor("bazCoach")
                .hasForm("coaching/make-plan");
    }

    @Test
    void whatTakesLongIsRemindedOnceAndStaysOpen() {
        talked().after("P8D").did("remindOffer").waitsAt("decideOffer").task("decideOffer").completes("offer", "trajectory")
                .after("P31D").did("remindAgreement").waitsAt("makeAgreement").task("makeAgreement").completes()
                .after("P15D").did("remindSession").waitsAt("planFirstSession").task("planFirstSession").completes();
        theyLookIn(process).after("P31D").did("remindChoice").waitsAt("chooseTargetGroups").task("chooseTargetGroups").completes()
                .after("P31D").did("remindPlan").waitsAt("makePlan").after("P1Y").did("remindPlan").waitsAt("makePlan").goesOn();
        for (String step : List.of("remindOffer", "remindAgreement", "remindSession", "remindChoice", "remindPlan")) {
            assertThat(process.lastJob(step).type()).isEqualTo("inbox.remind");
        }
    }

    // ---- looking back

    @Test
    void threeReviewsComeOnTheirDaysAndAfterTheLastOneItIsAnchored() {
        theyChoseAndPlanned("P91D", "P182D", "P365D").waitsForNobody().justBefore("P91D").waitsForNobody()
                .after("PT4H").did("startReview").waitsAt("holdReview");
        process.task("holdReview").isFor("bazCoach").hasForm("coaching/look-back-together");
        theyLookBack().waitsForNobody().after("P91D").did("startReview", 2).waitsAt("holdReview");
        theyLookBack().waitsForNobody().after("P90D").waitsForNobody().after("P94D").did("startReview", 3).waitsAt("holdReview");
        theyLookBack().waitsAt("anchorTrajectory").task("anchorTrajectory").isFor("bazCoach").hasForm("coaching/anchor-trajectory")
                .completes("lookBackWanted", "no").did("closeTrajectory").hasEnded();
        assertThat(process.lastJob("closeTrajectory").header("ending")).isEqualTo("anchored");
    }

    @Test
    void anotherDayToLookBackCountsFromTheMomentItIsAgreed() {
        theyChoseAndPlanned("P91D").after("P30D").waitsForNobody();
        days.clear();
        days.add(process.now().plus(Duration.ofDays(10)));
        process.hears("ReviewDatesChanged").did("planReview", 2).waitsForNobody().after("P11D").waitsAt("holdReview");
    }

    @Test
    void aDayThatIsPastWhileTheyWereBusyComesAtOnce() {
        theyChoseAndPlanned("P5D", "P6D").after("P7D").waitsAt("holdReview");
        theyLookBack().waitsAt("holdReview").did("startReview", 2);
    }

    @Test
    void aReviewThatIsNotWrittenDownIsRemindedAndShownToManagersAndStaysOpen() {
        theyChoseAndPlanned("P5D").after("P6D").waitsAt("holdReview").after("P13D").didNot("remindReview").after("P2D").did("remindReview")
                .didNot("escalateReview").after("P16D").did("escalateReview").after("P1Y").waitsAt("holdReview").goesOn();
    }

    @Test
    void twoMissedInARowAskForACallAndThenItGoesOn() {
        theyChoseAndPlanned("P5D", "P10D", "P40D").after("P6D");
        nobodyCame().waitsForNobody().after("P5D").waitsAt("holdReview");
        nobodyCame().waitsAt("callOrganisation").task("callOrganisation").isFor("bazCoach").hasForm("coaching/call-organisation");
        process.after("P8D").did("remindCall").waitsAt("callOrganisation");
        missed.set(0);
        process.task("callOrganisation").completes().waitsForNobody().after("P30D").waitsAt("holdReview");
    }

    @Test
    void aCallComesBeforeAnchoringToo() {
        theyChoseAndPlanned("P5D", "P10D").after("P6D");
        nobodyCame().after("P5D");
        nobodyCame().waitsAt("callOrganisation");
        missed.set(0);
        process.task("callOrganisation").completes().waitsAt("anchorTrajectory");
    }

    @Test
    void whoWantsItLooksBackAfterTwoYears() {
        theyChoseAndPlanned("P5D").after("P6D");
        theyLookBack().after("P31D").did("remindAnchor").task("anchorTrajectory").completes("lookBackWanted", "yes")
                .waitsForNobody().after("P700D").waitsForNobody().after("P32D").waitsAt("lookBack");
        process.task("lookBack").isFor("bazCoach").hasForm("coaching/look-back");
        process.after("P31D").did("remindLookBack").waitsAt("lookBack").task("lookBack").completes().did("closeTrajectory").hasEnded();
    }

    // ---- the mirror once more

    private CaseDriver theyLookBackAndWantTheMirrorAgain() {
        days.removeFirst();
        return process.task("holdReview").completes("mirrorAgain", "yes");
    }

    @Test
    void whoWantsItLooksInTheMirrorAgainAfterAReviewAndGoesOnToTheNextOne() {
        theyChoseAndPlanned("P5D", "P90D").after("P6D").waitsAt("holdReview");
        theyLookBackAndWantTheMirrorAgain().did("beginMirrorAgain").did("planReview").waitsAt("prepareMirror");
        assertThat(process.lastJob("beginMirrorAgain").type()).isEqualTo("coaching.beginMirrorAgain");
        theyLookIn(process).did("planReview", 2).did("beginChoice").waitsForNobody().after("P85D").waitsAt("holdReview");
        theyLookBack().did("beginMirrorAgain").waitsAt("anchorTrajectory");
    }

    @Test
    void aReviewWhoseDayPassesDuringASecondMirrorComesWhenThatIsOver() {
        theyChoseAndPlanned("P5D", "P10D").after("P6D");
        theyLookBackAndWantTheMirrorAgain().after("P20D").waitsAt("prepareMirror").did("startReview");
        theyLookIn(process).waitsAt("holdReview").did("startReview", 2);
    }

    @Test
    void aMirrorAfterTheLastReviewComesBeforeTheAnchoring() {
        theyChoseAndPlanned("P5D").after("P6D");
        theyLookBackAndWantTheMirrorAgain().waitsAt("prepareMirror");
        theyLookIn(process).waitsAt("anchorTrajectory");
    }

    @Test
    void whatWasSaidInTheReviewOfBeforeAsksForNoMirrorAfterTheNext() {
        theyChoseAndPlanned("P5D", "P50D", "P90D").after("P6D");
        theyLookBackAndWantTheMirrorAgain();
        theyLookIn(process).after("P45D").waitsAt("holdReview");
        nobodyCame().did("beginMirrorAgain").waitsForNobody();
    }

    @Test
    void whoStopsInTheMiddleOfASecondMirrorIsNotAskedToGoOnWithItEither() {
        theyChoseAndPlanned("P5D", "P90D").after("P6D");
        theyLookBackAndWantTheMirrorAgain().waitsAt("prepareMirror").hears("OrganisationStops").waitsAt("closingTalk")
                .after("P1Y").waitsAt("closingTalk").goesOn();
    }

    // ---- stopping

    @Test
    void anOrganisationStopsAtAnyMoment() {
        theyLookedInTheMirror().waitsAt("chooseTargetGroups").hears("OrganisationStops").waitsAt("closingTalk");
        process.task("closingTalk").isFor("bazCoach").hasForm("coaching/closing-talk").completes().did("closeAfterStop").hasEnded();
        assertThat(process.lastJob("closeAfterStop").type()).isEqualTo("coaching.closeTrajectory");
        assertThat(process.lastJob("closeAfterStop").header("ending")).isEqualTo("stopped");
    }

    @Test
    void whoStopsInTheMiddleOfAMirrorIsNotAskedToGoOnWithIt() {
        theFirstSessionIsPlanned().task("prepareMirror")
                .completes("mirrorId", MIRROR, "closesAt", process.now().plus(Duration.ofDays(20)).toString()).waitsAt("followMirror")
                .hears("OrganisationStops").waitsAt("closingTalk").after("P30D").didNot("closeMirror").waitsAt("closingTalk");
    }

    @Test
    void whoStopsBetweenTwoReviewsIsNotAskedToLookBackAnyMore() {
        theyChoseAndPlanned("P91D").hears("OrganisationStops").waitsAt("closingTalk").after("P1Y").waitsAt("closingTalk").goesOn();
    }
}
