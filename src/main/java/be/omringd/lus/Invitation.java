package be.omringd.lus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One time that somebody from the map is asked to join the group. Guards what may be known of them: their full name and how to
 * reach them are taken only together with a yes and their consent to be on the list of the group, and go when either is taken back.
 */
@Entity
@Table(name = "invitation")
class Invitation {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID lusId;
    private UUID contactId;
    private Instant chosenAt;
    @Enumerated(EnumType.STRING)
    private InvitedBy invitedBy;
    @Column(columnDefinition = "text")
    private String words;
    private LocalDate invitedOn;
    @Enumerated(EnumType.STRING)
    private InvitationAnswer answer;
    private LocalDate answeredOn;
    private LocalDate askAgainOn;
    private Boolean onGroupList;
    private String fullName;
    private String phone;
    private String mail;

    protected Invitation() {}

    Invitation(UUID id, LusId lusId, ContactId contactId, InvitationFacts chosen, Instant now) {
        this.id = id;
        this.lusId = lusId.value();
        this.contactId = contactId.value();
        this.chosenAt = now;
        this.invitedBy = chosen.invitedBy();
        this.words = chosen.words();
    }

    /** Takes the answer and all that goes with it, or nothing at all where something is wrong. */
    List<Refusal> answer(InvitationFacts facts, LocalDate today) {
        List<Refusal> refusals = refusals(facts, today);
        if (refusals.isEmpty()) {
            invitedBy = facts.invitedBy();
            words = facts.words();
            invitedOn = facts.invitedOn();
            answer = facts.answer();
            answeredOn = facts.answeredOn() == null ? today : facts.answeredOn();
            askAgainOn = answer.canBeAskedAgain() ? facts.askAgainOn() : null;
            onGroupList = answer == InvitationAnswer.YES ? facts.onGroupList() : null;
            fullName = facts.fullName();
            phone = facts.phone();
            mail = facts.mail();
        }
        return refusals;
    }

    private static List<Refusal> refusals(InvitationFacts facts, LocalDate today) {
        Refusals wrong = new Refusals();
        wrong.when(facts.invitedBy() == null, "invitedBy", "lus.refused.invitedBy");
        wrong.when(length(facts.words()) > 2000, "words", "lus.refused.words");
        wrong.when(facts.answer() == null, "answer", "lus.refused.answer");
        wrong.when(facts.invitedOn() == null && facts.answer() != InvitationAnswer.NO_ANSWER, "invitedOn", "lus.refused.invitedOn");
        wrong.when(notPast(facts.invitedOn(), today), "invitedOn", "lus.refused.notPast");
        wrong.when(notPast(facts.answeredOn(), today), "answeredOn", "lus.refused.notPast");
        wrong.when(facts.invitedOn() != null && facts.answeredOn() != null && facts.answeredOn().isBefore(facts.invitedOn()),
                "answeredOn", "lus.refused.answeredBefore");
        boolean yes = facts.answer() == InvitationAnswer.YES;
        boolean agreed = yes && Boolean.TRUE.equals(facts.onGroupList());
        wrong.when(yes && facts.onGroupList() == null, "onGroupList", "lus.refused.onGroupList");
        wrong.when(!agreed && facts.tellsWhoTheyAre(), "fullName", yes ? "lus.refused.notAgreed" : "lus.refused.notBeforeYes");
        wrong.when(agreed && facts.fullName() == null, "fullName", "lus.refused.fullName");
        wrong.when(length(facts.fullName()) > 140, "fullName", "lus.refused.fullNameLong");
        wrong.when(length(facts.phone()) > 40 || (facts.phone() != null && !isPhone(facts.phone())), "phone", "lus.refused.phone");
        wrong.when(length(facts.mail()) > 160 || (facts.mail() != null && !MAIL.matcher(facts.mail()).matches()), "mail", "lus.refused.mail");
        boolean again = facts.answer() != null && facts.answer().canBeAskedAgain();
        wrong.when(again && facts.askAgainOn() != null
                && (facts.askAgainOn().isBefore(today) || facts.askAgainOn().isAfter(today.plusYears(3))),
                "askAgainOn", "lus.refused.askAgainOn");
        return wrong.found;
    }

    private static boolean notPast(LocalDate day, LocalDate today) {
        return day != null && (day.isAfter(today) || day.isBefore(LONG_AGO));
    }

    private static boolean isPhone(String phone) {
        return PHONE.matcher(phone).matches() && phone.chars().filter(Character::isDigit).count() >= 6;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /** Chosen, and no answer yet. */
    boolean open() {
        return answer == null;
    }

    boolean accepted() {
        return answer == InvitationAnswer.YES;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID lusId() {
        return lusId;
    }

    ContactId contactId() {
        return new ContactId(contactId);
    }

    Instant chosenAt() {
        return chosenAt;
    }

    InvitationFacts facts() {
        return new InvitationFacts(
                invitedBy, words, invitedOn, answer, answeredOn, askAgainOn, onGroupList, fullName, phone, mail);
    }

    private static final class Refusals {

        private final List<Refusal> found = new ArrayList<>();

        void when(boolean wrong, String field, String key) {
            if (wrong && found.stream().noneMatch(refusal -> refusal.field().equals(field))) {
                found.add(new Refusal(field, key));
            }
        }
    }
}
