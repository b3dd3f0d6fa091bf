package be.omringd.intake;

import static be.omringd.casefile.CasePhase.ROUNDING_OFF;
import static be.omringd.intake.RequestFixtures.ZOTTEGEM;
import static be.omringd.intake.RequestFixtures.aConversation;
import static be.omringd.intake.RequestFixtures.aRequestForAnother;
import static be.omringd.intake.RequestFixtures.aRequestFrom;
import static be.omringd.intake.RequestPhase.ASSIGNED;
import static be.omringd.intake.RequestPhase.CONTACTED;
import static be.omringd.intake.RequestPhase.CONVERSATION_HELD;
import static be.omringd.intake.RequestPhase.CONVERSATION_PLANNED;
import static be.omringd.intake.RequestPhase.THINKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.AccessScope;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.person.PersonId;
import be.omringd.place.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTest {

    private static final Instant NOW = Instant.parse("2026-07-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 22);
    private static final UUID AN = UUID.randomUUID();

    private static Request request(NewRequest asked) {
        return new Request(UUID.randomUUID(), UUID.randomUUID(), "K7M-4TX", asked, RequestChannel.WEB, null, NOW);
    }

    private static Request request() {
        return request(aRequestFrom(ZOTTEGEM));
    }

    private static Request held() {
        Request request = request();
        request.conversationHeld(ASSIGNED, aConversation(true, true), AN, NOW);
        return request;
    }

    private static ContactAttempt attempt(ContactOutcome outcome) {
        return new ContactAttempt(TODAY, ContactWay.PHONE, outcome, AN);
    }

    private static RequestView view(Request request) {
        return request.view(new CaseSummary(
                new CaseId(request.caseId()), Trajectory.KIND, CaseSubject.of(new PersonId(UUID.randomUUID())), "Roza", null,
                AccessScope.of(Region.OOST_VLAANDEREN), null, CaseStatus.OPEN, ASSIGNED, NOW, NOW, null, null, null, false, false),
                user -> "",
                List.of());
    }

    @Test
    void contactIsDueFourteenDaysAfterItCameIn() {
        assertThat(request().contactDue()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void theContactDetailsOfWhoAsksForAnotherStayWithTheRequest() {
        assertThat(view(request(aRequestForAnother(PersonKnows.YES))).requester())
                .isEqualTo(new RequestView.Requester(RequesterRole.PROFESSIONAL, "Bert Zorgzaam", "0470 00 00 02", null, "phone"));
        assertThat(view(request(aRequestFrom(ZOTTEGEM))).requester().phone()).isNull();
    }

    @Test
    void attemptsInVainAreCountedAndCardsAreNot() {
        Request request = request();
        request.contactSought(ASSIGNED, attempt(ContactOutcome.NOT_REACHED), null, null);
        request.contactSought(ASSIGNED, attempt(ContactOutcome.NOT_REACHED), null, null);
        Step last = request.contactSought(ASSIGNED, attempt(ContactOutcome.CARD_SENT), null, null);

        assertThat(request.timesNotReached()).isEqualTo(2);
        assertThat(request.attempts()).hasSize(3);
        assertThat(last).isEqualTo(Step.to(ASSIGNED));
    }

    @Test
    void anAppointmentPlansTheConversationAndPuttingItOffForgetsIt() {
        Request request = request();
        assertThat(request.contactSought(ASSIGNED, attempt(ContactOutcome.REACHED), TODAY.plusDays(3), "thuis"))
                .isEqualTo(Step.to(CONVERSATION_PLANNED));
        assertThat(view(request).appointmentOn()).isEqualTo(TODAY.plusDays(3));

        assertThat(request.conversationPostponed(CONVERSATION_PLANNED)).isEqualTo(Step.to(CONTACTED));
        assertThat(view(request).appointmentOn()).isNull();
        assertThat(view(request).appointmentPlace()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = RequestPhase.class, names = {"CONVERSATION_HELD", "THINKING"})
    void anAttemptThatIsWrittenDownAfterTheConversationLeadsNowhere(RequestPhase now) {
        Request request = held();

        assertThat(request.contactSought(now, attempt(ContactOutcome.REACHED), TODAY, "thuis")).isEqualTo(Step.to(now));
        assertThat(request.conversationPostponed(now)).isEqualTo(Step.to(now));
        assertThat(view(request).appointmentOn()).isNull();
        assertThat(request.attempts()).hasSize(1);
    }

    @Test
    void whateverIsWrittenDownWhileAPersonIsRoundedOffTheyStayRoundedOff() {
        Request request = request();

        assertThat(List.of(
                request.contactSought(ROUNDING_OFF, attempt(ContactOutcome.REACHED), TODAY.plusDays(3), "thuis"),
                request.conversationPostponed(ROUNDING_OFF),
                request.conversationHeld(ROUNDING_OFF, aConversation(true, false), AN, NOW),
                request.decisionAsked(ROUNDING_OFF, true),
                request.orient(ROUNDING_OFF, null, Orientation.LUS, null, true, AN, NOW),
                request.referred(ROUNDING_OFF, "domo", TODAY))).containsOnly(Step.to(ROUNDING_OFF));
        assertThat(request.attempts()).hasSize(1);
        assertThat(view(request).consent().forFile()).isTrue();
    }

    @Test
    void noConversationBeforeThePersonKnows() {
        Request request = request(aRequestForAnother(PersonKnows.NO));

        assertThat(request.conversationHeld(ASSIGNED, aConversation(true, true), AN, NOW))
                .isEqualTo(Step.refused(ASSIGNED, Refusal.PERSON_DOES_NOT_KNOW));
        assertThat(view(request).consent()).isNull();

        request.personAgreed(ASSIGNED, TODAY);
        assertThat(view(request).personKnows()).isEqualTo(PersonKnows.YES);
        assertThat(view(request).personAgreedOn()).isEqualTo(TODAY);
        assertThat(request.conversationHeld(ASSIGNED, aConversation(true, true), AN, NOW)).isEqualTo(Step.to(CONVERSATION_HELD));
    }

    @Test
    void consentTellsWhoNotedItAndWhen() {
        RequestView.Consent consent = view(held()).consent();

        assertThat(consent.forFile()).isTrue();
        assertThat(consent.sensitive()).containsExactly("health");
        assertThat(consent.at()).isEqualTo(NOW);
    }

    @Test
    void whoIsNotSureYetThinksItOver() {
        Request request = request();
        assertThat(request.conversationHeld(ASSIGNED, aConversation(true, false), AN, NOW)).isEqualTo(Step.to(THINKING));
        assertThat(request.personCalledBack(THINKING, NOW)).isTrue();
        assertThat(request.personCalledBack(THINKING, NOW)).as("the same call twice").isFalse();

        assertThat(request.decisionAsked(THINKING, false)).isEqualTo(Step.to(THINKING));
        assertThat(request.personCalledBack(THINKING, NOW)).as("a new round").isTrue();

        assertThat(request.decisionAsked(THINKING, true)).isEqualTo(Step.to(CONVERSATION_HELD));
        assertThat(request.personCalledBack(CONVERSATION_HELD, NOW)).as("nobody waits for it").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LUS,LUS", "LINK,LINK", "LOCAL_ACTIVITY,REFERRED", "WARM_REFERRAL,REFERRED", "PARTNER,REFERRED",
        "SECOND_CONVERSATION,SECOND_CONVERSATION"})
    void whoFollowsTheAdviceNeedsNoReason(OrientationAdvice advice, Orientation choice) {
        assertThat(held().orient(CONVERSATION_HELD, advice, choice, null, true, AN, NOW)).isEqualTo(Step.to(CONVERSATION_HELD));
    }

    @ParameterizedTest
    @EnumSource(value = Orientation.class, mode = EnumSource.Mode.EXCLUDE, names = "LUS")
    void anotherChoiceThanTheAdviceNeedsAReason(Orientation choice) {
        assertThat(held().orient(CONVERSATION_HELD, OrientationAdvice.LUS, choice, " ", true, AN, NOW).refusal())
                .contains(Refusal.REASON_MISSING);
        assertThat(held().orient(CONVERSATION_HELD, OrientationAdvice.LUS, choice, "haar eigen wens", true, AN, NOW).refusal()).isEmpty();
        assertThat(held().orient(CONVERSATION_HELD, null, choice, null, true, AN, NOW).refusal()).as("without advice").isEmpty();
    }

    static Stream<Arguments> ends() {
        Request settled = held();
        assertThat(settled.settle(CONVERSATION_HELD, Orientation.LUS, NOW)).isTrue();
        return Stream.of(
                Arguments.of(Named.of("a choice that stands", settled), ROUNDING_OFF),
                Arguments.of(Named.of("a file that closed", held()), CasePhase.CLOSED),
                Arguments.of(Named.of("an end without a group", held()), RequestPhase.NOT_PURSUED),
                Arguments.of(Named.of("a referral", held()), RequestPhase.REFERRED));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatHasEndedTakesNothingMore(Request request, Phase end) {
        assertThat(request.settle(end, Orientation.LUS, NOW)).isFalse();
        assertThat(List.of(
                request.contactSought(end, attempt(ContactOutcome.REACHED), null, null),
                request.personAgreed(end, TODAY),
                request.conversationPostponed(end),
                request.conversationHeld(end, aConversation(true, true), AN, NOW),
                request.decisionAsked(end, true),
                request.orient(end, null, Orientation.LUS, null, true, AN, NOW),
                request.referred(end, "domo", TODAY))).containsOnly(Step.refused(end, Refusal.ENDED));
        assertThat(request.personCalledBack(end, NOW)).isFalse();
    }

    @Test
    void aGroupThatDidNotComeLeavesTheRequestWithoutOne() {
        Request request = held();
        request.settle(CONVERSATION_HELD, Orientation.LINK, NOW);
        request.groupDidNotCome();

        assertThat(request.settled()).isFalse();
        assertThat(request.orientation()).isEqualTo(Orientation.LINK);
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
