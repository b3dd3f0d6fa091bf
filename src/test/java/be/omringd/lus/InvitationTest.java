package be.omringd.lus;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.engine.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Invitation invitation = new Invitation(Ids.next(), new LusId(UUID.randomUUID()), new ContactId(UUID.randomUUID()),
            InvitationFacts.chosen(InvitedBy.PERSON, "Kom je ook?"), Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void aYesWithConsentBringsTheFullNameAndHowToReachThem() {
        assertThat(invitation.answer(yes(true, "Rosa Claeys", "0470 12 34 56", "rosa@voorbeeld.be"), TODAY)).isEmpty();

        assertThat(invitation.accepted()).isTrue();
        assertThat(invitation.facts().fullName()).isEqualTo("Rosa Claeys");
    }

    @ParameterizedTest
    @EnumSource(value = InvitationAnswer.class, names = "YES", mode = EnumSource.Mode.EXCLUDE)
    void withoutAYesNothingIsKeptThatTellsWhoTheyAre(InvitationAnswer answer) {
        for (InvitationFacts facts : List.of(
                facts(answer, true, "Rosa Claeys", null, null),
                facts(answer, null, null, "0470 12 34 56", null),
                facts(answer, null, null, null, "rosa@voorbeeld.be"))) {
            assertThat(invitation.answer(facts, TODAY)).containsExactly(new Refusal("fullName", "lus.refused.notBeforeYes"));
        }
        assertThat(invitation.open()).isTrue();
        assertThat(invitation.facts().tellsWhoTheyAre()).isFalse();
    }

    @Test
    void aMemberWhoDoesNotWantToBeOnTheListIsKnownByNicknameOnly() {
        assertThat(invitation.answer(yes(false, "Rosa Claeys", null, null), TODAY))
                .containsExactly(new Refusal("fullName", "lus.refused.notAgreed"));

        assertThat(invitation.answer(yes(false, null, null, null), TODAY)).isEmpty();
        assertThat(invitation.accepted()).isTrue();
    }

    @Test
    void aYesAsksForConsentAndWithItForTheFullName() {
        assertThat(invitation.answer(yes(null, null, null, null), TODAY)).extracting(Refusal::field).containsExactly("onGroupList");
        assertThat(invitation.answer(yes(true, " ", null, null), TODAY)).extracting(Refusal::field).containsExactly("fullName");
    }

    @Test
    void takingTheYesBackLeavesNoNameBehind() {
        invitation.answer(yes(true, "Rosa Claeys", "0470 12 34 56", null), TODAY);

        assertThat(invitation.answer(facts(InvitationAnswer.NO, null, null, null, null), TODAY)).isEmpty();
        assertThat(invitation.facts().tellsWhoTheyAre()).isFalse();
        assertThat(invitation.facts().onGroupList()).isNull();
    }

    @Test
    void takingTheConsentBackLeavesNoNameBehind() {
        invitation.answer(yes(true, "Rosa Claeys", "0470 12 34 56", null), TODAY);

        assertThat(invitation.answer(yes(false, null, null, null), TODAY)).isEmpty();
        assertThat(invitation.facts().tellsWhoTheyAre()).isFalse();
    }

    @Test
    void daysThatCannotBeAreRefused() {
        assertThat(invitation.answer(on(TODAY.plusDays(1), null, null), TODAY)).extracting(Refusal::field).containsExactly("invitedOn");
        assertThat(invitation.answer(on(TODAY, TODAY.minusDays(1), null), TODAY)).extracting(Refusal::field).containsExactly("answeredOn");
        assertThat(invitation.answer(on(LocalDate.of(1026, 3, 1), null, null), TODAY)).extracting(Refusal::field)
                .containsExactly("invitedOn");
        assertThat(invitation.answer(on(TODAY, null, TODAY.minusDays(1)), TODAY)).extracting(Refusal::field).containsExactly("askAgainOn");
        assertThat(invitation.answer(on(null, null, null), TODAY)).extracting(Refusal::field).containsExactly("invitedOn");
        assertThat(invitation.answer(on(TODAY, null, TODAY.plusWeeks(3)), TODAY)).isEmpty();
    }

    @Test
    void anAnswerWithoutADayCameWhenItWasAsked() {
        invitation.answer(on(TODAY.minusDays(3), null, null), TODAY);
        assertThat(invitation.facts().answeredOn()).isEqualTo(TODAY.minusDays(3));

        invitation.answer(on(TODAY.minusDays(3), TODAY.minusDays(1), null), TODAY);
        assertThat(invitation.facts().answeredOn()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void whoDidNotAnswerNeedNotHaveBeenReached() {
        assertThat(invitation.answer(new InvitationFacts(
                InvitedBy.PERSON, null, null, InvitationAnswer.NO_ANSWER, null, null, null, null, null, null), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12345", "0470 12 34 56 <b>", "00000000000000000000000000000000000000000"})
    void aPhoneThatCannotBeOneIsRefused(String phone) {
        assertThat(invitation.answer(yes(true, "Rosa", phone, null), TODAY)).extracting(Refusal::field).containsExactly("phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "rosa@", "rosa@voorbeeld", "ro sa@voorbeeld.be"})
    void aMailAddressThatCannotBeOneIsRefused(String mail) {
        assertThat(invitation.answer(yes(true, "Rosa", null, mail), TODAY)).extracting(Refusal::field).containsExactly("mail");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(invitation.answer(yes(true, "R".repeat(141), null, null), TODAY)).extracting(Refusal::field).containsExactly("fullName");
        assertThat(
                invitation.answer(new InvitationFacts(InvitedBy.BOTH, "w".repeat(2001), TODAY, InvitationAnswer.NO, null, null, null, null,
                        null, null), TODAY))
                .extracting(Refusal::field).containsExactly("words");
    }

    @Test
    void answersSurviveTheirWayThroughADraft() {
        InvitationFacts facts = new InvitationFacts(InvitedBy.WORKER, "Kom je?\nGraag!", TODAY, InvitationAnswer.YES, TODAY, null, true,
                "Rosa Claeys", "0470 12 34 56", "rosa@voorbeeld.be");

        assertThat(InvitationFacts.of(facts.toValues())).isEqualTo(facts);
        assertThat(facts.anonymous().toValues().toJson()).doesNotContain("Claeys", "0470", "voorbeeld");
    }

    private static InvitationFacts on(LocalDate invited, LocalDate answered, LocalDate again) {
        return new InvitationFacts(InvitedBy.BOTH, null, invited, InvitationAnswer.LATER, answered, again, null, null, null, null);
    }

    private static InvitationFacts yes(Boolean onList, String name, String phone, String mail) {
        return facts(InvitationAnswer.YES, onList, name, phone, mail);
    }

    private static InvitationFacts facts(InvitationAnswer answer, Boolean onList, String name, String phone, String mail) {
        return new InvitationFacts(InvitedBy.PERSON, "Kom je ook?", TODAY.minusDays(1), answer, TODAY, null, onList, name, phone, mail);
    }
}
