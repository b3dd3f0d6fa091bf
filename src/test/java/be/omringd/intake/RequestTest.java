package be.omringd.intake;

import static be.omringd.intake.RequestFixtures.ZOTTEGEM;
import static be.omringd.intake.RequestFixtures.aConversation;
import static be.omringd.intake.RequestFixtures.aRequestForAnother;
import static be.omringd.intake.RequestFixtures.aRequestFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTest {

    private static final Instant NOW = Instant.parse("2026-07-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 22);
    private static final UUID AN = UUID.randomUUID();

    private static Request request(NewRequest asked) {
        return new Request(UUID.randomUUID(), UUID.randomUUID(), "K7M-4TX", asked, RequestChannel.WEB, null, NOW);
    }

    private static Request assigned() {
        Request request = request(aRequestFrom(ZOTTEGEM));
        request.assign();
        return request;
    }

    private static Request held(boolean decided) {
        Request request = assigned();
        request.conversationHeld(aConversation(true, decided), AN, NOW);
        return request;
    }

    private static ContactAttempt attempt(ContactOutcome outcome) {
        return new ContactAttempt(TODAY, ContactWay.PHONE, outcome, AN);
    }

    private static RequestView view(Request request) {
        return request.view(user -> "", List.of());
    }

    @Test
    void contactIsDueFourteenDaysAfterItCameIn() {
        Request request = request(aRequestFrom(ZOTTEGEM));

        assertThat(request.assign()).isTrue();
        assertThat(request.contactDueAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
        assertThat(request.state()).isEqualTo(RequestState.ASSIGNED);
        assertThat(request.assign()).as("a second time").isFalse();
    }

    @Test
    void theContactDetailsOfWhoAsksForAnotherStayWithTheRequest() {
        assertThat(view(request(aRequestForAnother(PersonKnows.YES))).requester())
                .isEqualTo(new RequestView.Requester(RequesterRole.PROFESSIONAL, "Bert Zorgzaam", "0470 00 00 02", null, "phone"));
        assertThat(view(request(aRequestFrom(ZOTTEGEM))).requester().phone()).isNull();
    }

    @Test
    void attemptsInVainAreCountedAndCardsAreNot() {
        Request request = assigned();
        request.contactSought(attempt(ContactOutcome.NOT_REACHED), null, null);
        request.contactSought(attempt(ContactOutcome.NOT_REACHED), null, null);
        request.contactSought(attempt(ContactOutcome.CARD_SENT), null, null);

        assertThat(request.timesNotReached()).isEqualTo(2);
        assertThat(request.attempts()).hasSize(3);
        assertThat(request.state()).isEqualTo(RequestState.ASSIGNED);
    }

    @Test
    void anAppointmentPlansTheConversationAndPuttingItOffForgetsIt() {
        Request request = assigned();
        request.contactSought(attempt(ContactOutcome.REACHED), TODAY.plusDays(3), "thuis");
        assertThat(request.state()).isEqualTo(RequestState.CONVERSATION_PLANNED);
        assertThat(view(request).appointmentOn()).isEqualTo(TODAY.plusDays(3));

        request.conversationPostponed();
        assertThat(request.state()).isEqualTo(RequestState.CONTACTED);
        assertThat(view(request).appointmentOn()).isNull();
        assertThat(view(request).appointmentPlace()).isNull();
    }

    @Test
    void noConversationBeforeThePersonKnows() {
        Request request = request(aRequestForAnother(PersonKnows.NO));
        request.assign();

        assertThat(request.conversationHeld(aConversation(true, true), AN, NOW)).contains(Refusal.PERSON_DOES_NOT_KNOW);
        assertThat(view(request).consent()).isNull();

        request.personAgreed(TODAY);
        assertThat(view(request).personKnows()).isEqualTo(PersonKnows.YES);
        assertThat(view(request).personAgreedOn()).isEqualTo(TODAY);
        assertThat(request.conversationHeld(aConversation(true, true), AN, NOW)).isEmpty();
    }

    @Test
    void consentTellsWhoNotedItAndWhen() {
        RequestView.Consent consent = view(held(true)).consent();

        assertThat(consent.forFile()).isTrue();
        assertThat(consent.sensitive()).containsExactly("health");
        assertThat(consent.at()).isEqualTo(NOW);
    }

    @Test
    void whoIsNotSureYetThinksItOver() {
        Request request = held(false);
        assertThat(request.state()).isEqualTo(RequestState.THINKING);
        assertThat(request.personCalledBack(NOW)).isTrue();
        assertThat(request.personCalledBack(NOW)).as("the same call twice").isFalse();

        request.decisionAsked(false);
        assertThat(request.state()).isEqualTo(RequestState.THINKING);
        assertThat(request.personCalledBack(NOW)).as("a new round").isTrue();

        request.decisionAsked(true);
        assertThat(request.state()).isEqualTo(RequestState.CONVERSATION_HELD);
        assertThat(request.personCalledBack(NOW)).as("nobody waits for it").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LUS,LUS", "LINK,LINK", "LOCAL_ACTIVITY,REFERRED", "WARM_REFERRAL,REFERRED", "PARTNER,REFERRED",
        "SECOND_CONVERSATION,SECOND_CONVERSATION"})
    void whoFollowsTheAdviceNeedsNoReason(OrientationAdvice advice, Orientation choice) {
        assertThat(held(true).orient(advice, choice, null, true, AN, NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Orientation.class, mode = EnumSource.Mode.EXCLUDE, names = "LUS")
    void anotherChoiceThanTheAdviceNeedsAReason(Orientation choice) {
        assertThat(held(true).orient(OrientationAdvice.LUS, choice, " ", true, AN, NOW)).contains(Refusal.REASON_MISSING);
        assertThat(held(true).orient(OrientationAdvice.LUS, choice, "haar eigen wens", true, AN, NOW)).isEmpty();
        assertThat(held(true).orient(null, choice, null, true, AN, NOW)).as("without advice").isEmpty();
    }

    @Test
    void whatHasEndedTakesNothingMore() {
        Request request = held(true);
        assertThat(request.settle(Orientation.LUS, NOW)).isTrue();

        assertThat(request.state()).isEqualTo(RequestState.ORIENTED);
        assertThat(request.settle(Orientation.LUS, NOW)).isFalse();
        assertThat(request.end("notPursued", NOW)).isFalse();
        assertThat(request.contactSought(attempt(ContactOutcome.REACHED), null, null)).contains(Refusal.ENDED);
        assertThat(request.personAgreed(TODAY)).contains(Refusal.ENDED);
        assertThat(request.conversationPostponed()).contains(Refusal.ENDED);
        assertThat(request.conversationHeld(aConversation(true, true), AN, NOW)).contains(Refusal.ENDED);
        assertThat(request.decisionAsked(true)).contains(Refusal.ENDED);
        assertThat(request.orient(null, Orientation.LUS, null, true, AN, NOW)).contains(Refusal.ENDED);
        assertThat(request.referred("domo", TODAY)).contains(Refusal.ENDED);
        assertThat(request.personCalledBack(NOW)).isFalse();
    }

    @Test
    void aReferralIsAnOrientationAndAnEndWithoutOneIsNot() {
        Request referred = held(true);
        referred.end("referred", NOW);
        Request ended = held(true);
        ended.end("notPursued", NOW);

        assertThat(referred.state()).isEqualTo(RequestState.ORIENTED);
        assertThat(ended.state()).isEqualTo(RequestState.NOT_PURSUED);
    }

    @Test
    void withoutAFileNothingOfTheConversationIsKept() {
        Conversation kept = aConversation(false, false).asAllowed();

        assertThat(kept.heldOn()).isNotNull();
        assertThat(kept.hopes()).isNull();
        assertThat(kept.peopleNow()).isNull();
        assertThat(kept.place()).isNull();
        assertThat(kept.present()).isNull();
        assertThat(kept.otherHelp()).isNull();
        assertThat(kept.consentSensitive()).isEmpty();
    }

    @Test
    void tooLongOrMissingWordsAreNoRequest() {
        assertThatThrownBy(() -> RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "R".repeat(61), "0470000001", ZOTTEGEM, "vraag"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("firstName").hasMessageNotContaining("RRR");
        assertThatThrownBy(() -> RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "Roza", "0470000001", ZOTTEGEM, "x".repeat(2001)))
                .hasMessageContaining("question");
        assertThatThrownBy(() -> RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, "Roza", " ", ZOTTEGEM, "vraag"))
                .hasMessageContaining("phone or mail");
        assertThatThrownBy(() -> RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.FAMILY, null, PersonKnows.YES, "Roza", "0470000001", ZOTTEGEM, "vraag"))
                .hasMessageContaining("requesterName");
    }

    @Test
    void whoAsksForThemselvesKnows() {
        NewRequest asked = RequestFixtures.request(
                UUID.randomUUID(), RequesterRole.SELF, "iemand", PersonKnows.NO, "Roza", "0470000001", ZOTTEGEM, "vraag");

        assertThat(asked.personKnows()).isEqualTo(PersonKnows.YES);
        assertThat(asked.requesterName()).isNull();
    }

    @Test
    void codesAreWrittenAsInTheForms() {
        assertThat(ContactOutcome.NOT_REACHED.code()).isEqualTo("notReached");
        assertThat(Code.get(OrientationAdvice.class, "secondConversation")).isEqualTo(OrientationAdvice.SECOND_CONVERSATION);
        assertThat(Code.find(ContactWay.class, null)).isEmpty();
        assertThatThrownBy(() -> Code.get(ContactWay.class, "PHONE")).isInstanceOf(IllegalArgumentException.class);
    }
}
