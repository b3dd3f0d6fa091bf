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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody from the map is asked to join the group. Guards what may be known of them: their full name and how to
 * reach them are taken only together with a yes and their consent to be on the list of the group, and go when either is taken back.
 */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID lusId;
    private UUID contactId;
    private Instant chosenAt;
    @Enumerated(EnumType.STRING)
    private @Nullable InvitedBy invitedBy;
    @Column(columnDefinition = "text")
    private @Nullable String words;
    private @Nullable LocalDate invitedOn;
    @Enumerated(EnumType.STRING)
    private @Nullable InvitationAnswer answer;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate askAgainOn;
    private @Nullable Boolean onGroupList;
    private @Nullable String fullName;
    private @Nullable String phone;
    private @Nullable String mail;

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
        List<Refusal> refusals = facts.refusals(today);
        InvitationAnswer said = facts.answer();
        if (refusals.isEmpty() && said != null) {
            invitedBy = facts.invitedBy();
            words = facts.words();
            invitedOn = facts.invitedOn();
            answer = said;
            answeredOn = facts.answeredOn() == null ? sameDay(facts, today) : facts.answeredOn();
            askAgainOn = said.canBeAskedAgain() ? facts.askAgainOn() : null;
            onGroupList = said == InvitationAnswer.YES ? facts.onGroupList() : null;
            fullName = facts.fullName();
            phone = facts.phone();
            mail = facts.mail();
        }
        return refusals;
    }

    /** An answer without a day of its own came when it was asked; that there was none is known from the day on which it is noted. */
    private static LocalDate sameDay(InvitationFacts facts, LocalDate today) {
        return facts.invitedOn() == null || facts.answer() == InvitationAnswer.NO_ANSWER ? today : facts.invitedOn();
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
}
