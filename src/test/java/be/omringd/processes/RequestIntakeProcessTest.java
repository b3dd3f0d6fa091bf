package be.omringd.processes;

import static be.omringd.processes.CaseDriver.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request to the choice for a lus, a link group or something else. */
class RequestIntakeProcessTest {

    @RegisterExtension
    final CaseDriver process = new CaseDriver();

    private Instant contactDue;

    private CaseDriver aRequestArrives(String personKnows) {
        return aRequestArrives(personKnows, 0);
    }

    private CaseDriver aRequestArrives(String personKnows, int daysAgo) {
        contactDue = process.now().plus(Duration.ofDays(14L - daysAgo)).truncatedTo(ChronoUnit.SECONDS);
        process.when("intake.assignIntroducer", with("contactDueAt", contactDue.toString()));
        return process.starts("RequestRegistered", with("requestId", "0198c0de-0000-7000-8000-000000000001", "personKnows", personKnows,
                "requesterRole", "family", "registeredAt", "2031-02-18T10:00:00Z"));
    }

    private CaseDriver aPersonIsReached(String personKnows) {
        return aRequestArrives(personKnows).task("firstContact").completes("contactOutcome", "reached", "attempts", 1);
    }

    private CaseDriver theConversationIsHeld(String decidedNow) {
        return aPersonIsReached("yes").task("introConversation").completes("heldConversation", "held", "fileConsent", "yes",
                "wantsOwnGroup", "yes", "wantsToMeetNew", "unknown", "clubStepTooBig", "unknown", "otherNeed", "none",
                "decidedNow", decidedNow);
    }

    private void closedBecauseOf(String reason) {
        process.did("closeRequest").didNot("recordOrientation").hasEnded();
        assertThat(process.lastJob("closeRequest").variable("closeReason")).isEqualTo(reason);
    }

    // ---- reaching the person

    @Test
    void aRequestGoesToAnIntroducerWhoIsAskedToMakeContactInTime() {
        aRequestArrives("yes").did("assignIntroducer").waitsAt("firstContact");

        var task = process.task("firstContact").isFor("introducer").hasForm("intake/first-contact");
        assertThat(ZonedDateTime.parse(task.due()).toInstant()).isEqualTo(contactDue);
    }

    @Test
    void someoneWhoIsNotReachedIsTriedAgainAfterThreeDays() {
        aRequestArrives("yes").task("firstContact").completes("contactOutcome", "notReached", "attempts", 1).waitsForNobody()
                .justBefore("P3D").waitsForNobody()
                .after("PT4H").waitsAt("firstContact");
        process.task("firstContact").completes("contactOutcome", "notReached", "attempts", 2).after("P3D")
                .task("firstContact").completes("contactOutcome", "reached", "attempts", 3).waitsAt("introConversation");
    }

    @Test
    void afterThreeAttemptsACardIsSentAndOneCanTryAgain() {
        aRequestArrives("yes").task("firstContact").completes("contactOutcome", "notReached", "attempts", 3).waitsAt("sendCard");

        process.task("sendCard").isFor("introducer").hasForm("intake/send-card").completes("afterCard", "tryAgain").waitsAt("firstContact");
        process.task("firstContact").completes("contactOutcome", "reached", "attempts", 4).waitsAt("introConversation");
    }

    @Test
    void aCardWithoutAnswerClosesTheRequestBecauseAHumanSaysSo() {
        aRequestArrives("yes").task("firstContact").completes("contactOutcome", "notReached", "attempts", 3)
                .after("P6M").waitsAt("sendCard")
                .task("sendCard").completes("afterCard", "close");

        closedBecauseOf("notReached");
    }

    @Test
    void aRequestThatIsNoLongerNeededIsClosed() {
        aRequestArrives("yes").task("firstContact").completes("contactOutcome", "notNeeded", "attempts", 1);

        closedBecauseOf("notNeeded");
    }

    @Test
    void aWaitingFirstContactIsRemindedAfterAWeekAndTakenToManagementAfterTwo() {
        aRequestArrives("yes").justBefore("P7D").didNot("remindFirstContact")
                .after("PT4H").did("remindFirstContact").didNot("escalateFirstContact").waitsAt("firstContact");
        assertThat(process.lastJob("remindFirstContact").type()).isEqualTo("inbox.remind");
        assertThat(process.lastJob("remindFirstContact").header("task")).isEqualTo("firstContact");

        process.after("P7D").did("escalateFirstContact").did("remindFirstContact").waitsAt("firstContact");
        assertThat(process.lastJob("escalateFirstContact").type()).isEqualTo("inbox.escalate");
        assertThat(process.lastJob("escalateFirstContact").header("task")).isEqualTo("firstContact");
    }

    @Test
    void aRequestThatWasWrittenDownLaterIsRemindedAndTakenToManagementByTheDayOnWhichItCameIn() {
        aRequestArrives("yes", 10).did("remindFirstContact").didNot("escalateFirstContact").waitsAt("firstContact")
                .after("P4D").after("PT4H").did("escalateFirstContact").waitsAt("firstContact");
    }

    @Test
    void onceThePersonIsReachedNobodyIsRemindedAnyMore() {
        aPersonIsReached("yes").after("P14D").didNot("remindFirstContact").didNot("escalateFirstContact");
    }

    // ---- a person who does not know of the request

    @Test
    void ifThePersonDoesNotKnowTheRequesterIsSpokenToFirst() {
        aPersonIsReached("no").waitsAt("talkToRequester");

        process.task("talkToRequester").isFor("introducer").hasForm("intake/talk-to-requester")
                .completes("personAgrees", "yes").waitsAt("introConversation");
    }

    @Test
    void aPersonWhoNeedsTimeIsAskedAgainAfterAMonth() {
        aPersonIsReached("no").task("talkToRequester").completes("personAgrees", "later").waitsForNobody()
                .justBefore("P30D").waitsForNobody()
                .after("PT4H").waitsAt("talkToRequester");
    }

    @Test
    void withoutTheYesOfThePersonThereIsNoFile() {
        aPersonIsReached("no").task("talkToRequester").completes("personAgrees", "no");

        closedBecauseOf("personDeclined");
    }

    @Test
    void aPersonWhoKnowsALittleIsInvitedToAConversation() {
        aPersonIsReached("partly").waitsAt("introConversation");
    }

    // ---- the conversation

    @Test
    void theConversationIsDueOnTheAppointment() {
        aRequestArrives("yes").task("firstContact").completes("contactOutcome", "reached", "attempts", 1, "appointmentOn", "2790-05-01");

        var task = process.task("introConversation").isFor("introducer").hasForm("intake/intro-conversation");
        assertThat(task.due()).startsWith("2790-05-01T20:00+0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-05-01"})
    void withoutAnAppointmentToComeTheConversationIsDueInTwoWeeks(String appointment) {
        aRequestArrives("yes").task("firstContact").completes("contactOutcome", "reached", "attempts", 1,
                "appointmentOn", appointment.isEmpty() ? null : appointment);

        Instant due = ZonedDateTime.parse(process.task("introConversation").due()).toInstant();
        assertThat(due).isCloseTo(process.now().plus(Duration.ofDays(14)), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void aPostponedConversationComesBackAfterAWeek() {
        aPersonIsReached("yes").task("introConversation").completes("heldConversation", "postponed").waitsForNobody()
                .justBefore("P7D").waitsForNobody()
                .after("PT4H").waitsAt("introConversation");
    }

    @Test
    void aPersonWhoDeclinesIsLeftInPeace() {
        aPersonIsReached("yes").task("introConversation").completes("heldConversation", "declined");

        closedBecauseOf("personDeclined");
    }

    @Test
    void withoutConsentThereIsNoFile() {
        aPersonIsReached("yes").task("introConversation").completes("heldConversation", "held", "fileConsent", "no",
                "wantsOwnGroup", "yes", "decidedNow", "yes");

        closedBecauseOf("noConsent");
    }

    @Test
    void aPersonWhoWasNotAskedForTheirConsentYetIsAskedAndNothingIsClosed() {
        aPersonIsReached("yes").task("introConversation").completes("heldConversation", "held", "fileConsent", "notYet")
                .didNot("closeRequest").waitsAt("introConversation").goesOn();

        assertThat(process.task("introConversation").due()).isNotNull();
        process.task("introConversation").completes("heldConversation", "held", "fileConsent", "yes", "decidedNow", "no")
                .waitsForNobody().goesOn();
    }

    @Test
    void anAnswerThatNobodyThoughtOfAsksAgain() {
        aPersonIsReached("yes").task("introConversation").completes("heldConversation", "held").didNot("closeRequest")
                .waitsAt("introConversation").goesOn();
    }

    // ---- a request that opens again

    @Test
    void aRequestThatOpensAgainBeginsWithTheTalk() {
        reopened("yes").didNot("assignIntroducer").waitsAt("introConversation");

        assertThat(process.task("introConversation").due()).isNotNull();
        process.task("introConversation").completes("heldConversation", "declined");
        closedBecauseOf("personDeclined");
    }

    @Test
    void aRequestThatOpensAgainAsksThePersonFirstWhereTheyDoNotKnow() {
        reopened("no").waitsAt("talkToRequester").task("talkToRequester").completes("personAgrees", "yes").waitsAt("introConversation");
    }

    private CaseDriver reopened(String personKnows) {
        return process.starts("RequestReopened", with("requestId", "0198c0de-0000-7000-8000-000000000001", "personKnows", personKnows,
                "requesterRole", "family", "registeredAt", "2031-02-18T10:00:00Z"));
    }

    // ---- time to think

    @Test
    void thePersonIsAskedAfterTwoWeeksThenAMonthThenEveryHalfYear() {
        theConversationIsHeld("no").waitsForNobody().justBefore("P14D").waitsForNobody()
                .after("PT4H").waitsAt("askDecision")
                .task("askDecision").isFor("introducer").hasForm("intake/ask-decision").completes("decision", "later", "askCount", 1)
                .justBefore("P30D").waitsForNobody().after("PT4H")
                .task("askDecision").completes("decision", "later", "askCount", 2)
                .justBefore("P6M").waitsForNobody().after("P20D")
                .task("askDecision").completes("decision", "later", "askCount", 3)
                .justBefore("P6M").waitsForNobody().after("P20D")
                .task("askDecision").completes("decision", "yes", "askCount", 4)
                .waitsAt("confirmOrientation");
    }

    @Test
    void aPersonWhoLetsUsKnowIsAskedAtOnceAndNotOnceMoreByTheClock() {
        theConversationIsHeld("no").hears("PersonDecided").waitsAt("askDecision").after("P30D").waitsAt("askDecision");
    }

    @Test
    void aPersonWhoDecidesNotToGoOnEndsTheRequest() {
        theConversationIsHeld("no").hears("PersonDecided").task("askDecision").completes("decision", "no", "askCount", 1);

        closedBecauseOf("notPursued");
    }

    // ---- the orientation

    @Test
    void theDecisionTableAdvisesAndAHumanConfirms() {
        theConversationIsHeld("yes").waitsAt("confirmOrientation");

        var task = process.task("confirmOrientation").isFor("introducer").hasForm("intake/confirm-orientation");
        assertThat(task.variable("orientationAdvice")).isEqualTo("lus");
        assertThat(task.due()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lus", "link"})
    void aChosenGroupIsRecorded(String orientation) {
        theConversationIsHeld("yes").task("confirmOrientation").completes("orientation", orientation)
                .did("recordOrientation").didNot("closeRequest").hasEnded();
        assertThat(process.lastJob("recordOrientation").variable("orientation")).isEqualTo(orientation);
    }

    @Test
    void theHumanMayDecideOtherwiseThanTheAdvice() {
        theConversationIsHeld("yes").task("confirmOrientation").completes("orientation", "notPursued");

        closedBecauseOf("notPursued");
    }

    @Test
    void aSecondConversationLeadsToANewAdvice() {
        theConversationIsHeld("yes").task("confirmOrientation").completes("orientation", "secondConversation").waitsAt("introConversation");
        process.task("introConversation").completes("heldConversation", "held", "fileConsent", "yes", "wantsOwnGroup", "no",
                "wantsToMeetNew", "yes", "clubStepTooBig", "yes", "otherNeed", "none", "decidedNow", "yes");

        assertThat(process.task("confirmOrientation").variable("orientationAdvice")).isEqualTo("link");
    }

    @Test
    void aReferralCanLeaveTheQuestionOpen() {
        theConversationIsHeld("yes").task("confirmOrientation").completes("orientation", "referred").waitsAt("warmReferral")
                .task("warmReferral").isFor("introducer").hasForm("intake/warm-referral").completes("afterReferral", "stayOpen")
                .waitsAt("confirmOrientation")
                .task("confirmOrientation").completes("orientation", "lus").did("recordOrientation").hasEnded();
    }

    @Test
    void aReferralCanEndTheRequest() {
        theConversationIsHeld("yes").task("confirmOrientation").completes("orientation", "referred")
                .task("warmReferral").completes("afterReferral", "close");

        closedBecauseOf("notPursued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P7D", "P30D", "P1Y"})
    void timeAloneNeverEndsARequest(String time) {
        theConversationIsHeld("yes").after(time).waitsAt("confirmOrientation").goesOn();
    }
}
