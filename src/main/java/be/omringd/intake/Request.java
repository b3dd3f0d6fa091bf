package be.omringd.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request and what came of it. Guards its own order of things: what does not fit is refused with the reason; what is done already
 * is done once.
 */
@Entity
@Table(name = "request")
class Request {

    /** We promise to be in touch within two weeks (Lus vzw, "Netwerkgroepen"; docs/domain.md#from-a-request-to-a-choice). */
    static final Duration CONTACT_WITHIN = Duration.ofDays(14);

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID caseId;
    private String reference;
    @Enumerated(EnumType.STRING)
    private RequestChannel channel;
    private UUID enteredBy;
    private Instant receivedAt;
    @Enumerated(EnumType.STRING)
    private RequestState state;
    @Enumerated(EnumType.STRING)
    private RequesterRole requesterRole;
    private String requesterName;
    private String requesterPhone;
    private String requesterMail;
    private String contactPreference;
    @Enumerated(EnumType.STRING)
    private PersonKnows personKnows;
    private LocalDate personAgreedOn;
    @Column(columnDefinition = "text")
    private String question;
    @Enumerated(EnumType.STRING)
    private RequestSource source;
    private Instant contactDueAt;
    private LocalDate appointmentOn;
    @Column(columnDefinition = "text")
    private String appointmentPlace;
    private Boolean consentForFile;
    private String consentSensitive;
    private Instant consentAt;
    private UUID consentNotedBy;
    private Instant calledBackAt;
    @Enumerated(EnumType.STRING)
    private OrientationAdvice advice;
    @Enumerated(EnumType.STRING)
    private Orientation orientation;
    @Column(columnDefinition = "text")
    private String orientationReason;
    private Boolean personAgrees;
    private UUID decidedBy;
    private Instant decidedAt;
    private String referredTo;
    private LocalDate referredOn;
    private String endReason;
    private Instant endedAt;
    @ElementCollection
    @CollectionTable(name = "contact_attempt", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<ContactAttempt> attempts = new ArrayList<>();

    protected Request() {}

    /** The contact details of one who asks for another stay here; those of one who asks for themselves are the person's own. */
    Request(UUID id, UUID caseId, String reference, NewRequest asked, RequestChannel channel, UUID enteredBy, Instant now) {
        boolean self = asked.requesterRole() == RequesterRole.SELF;
        this.id = id;
        this.caseId = caseId;
        this.reference = reference;
        this.channel = channel;
        this.enteredBy = enteredBy;
        this.receivedAt = now;
        this.state = RequestState.RECEIVED;
        this.requesterRole = asked.requesterRole();
        this.requesterName = asked.requesterName();
        this.requesterPhone = self ? null : asked.phone();
        this.requesterMail = self ? null : asked.mail();
        this.contactPreference = asked.contactPreference();
        this.personKnows = asked.personKnows();
        this.question = asked.question();
        this.source = asked.source();
    }

    /** Comes to the introducers of its region. False where it had come there before. */
    boolean assign() {
        if (state != RequestState.RECEIVED) {
            return false;
        }
        state = RequestState.ASSIGNED;
        contactDueAt = receivedAt.plus(CONTACT_WITHIN);
        return true;
    }

    /** We sought contact. With an appointment, a conversation is planned. */
    Optional<Refusal> contactSought(ContactAttempt attempt, LocalDate appointment, String where) {
        if (ended()) {
            return Optional.of(Refusal.ENDED);
        }
        attempts.add(attempt);
        if (attempt.outcome() == ContactOutcome.REACHED && beforeConversation()) {
            appointmentOn = appointment;
            appointmentPlace = appointment == null ? null : where;
            state = appointment == null ? RequestState.CONTACTED : RequestState.CONVERSATION_PLANNED;
        }
        return Optional.empty();
    }

    /** How often we sought contact in vain. */
    int timesNotReached() {
        return (int) attempts.stream().filter(attempt -> attempt.outcome() == ContactOutcome.NOT_REACHED).count();
    }

    /** The person, of whom another had spoken, says yes themselves: from now on there may be a file. */
    Optional<Refusal> personAgreed(LocalDate on) {
        if (ended()) {
            return Optional.of(Refusal.ENDED);
        }
        if (personKnows != PersonKnows.YES) {
            personKnows = PersonKnows.YES;
            personAgreedOn = on;
        }
        return Optional.empty();
    }

    /** The conversation was put off. */
    Optional<Refusal> conversationPostponed() {
        if (ended()) {
            return Optional.of(Refusal.ENDED);
        }
        if (beforeConversation()) {
            appointmentOn = null;
            appointmentPlace = null;
            state = RequestState.CONTACTED;
        }
        return Optional.empty();
    }

    /** The conversation was held, with or without the person's yes to a file. */
    Optional<Refusal> conversationHeld(Conversation said, UUID by, Instant now) {
        if (ended()) {
            return Optional.of(Refusal.ENDED);
        }
        if (personKnows == PersonKnows.NO) {
            return Optional.of(Refusal.PERSON_DOES_NOT_KNOW);
        }
        personKnows = PersonKnows.YES;
        if (said.consentForFile() != null) {
            consentForFile = said.consentForFile();
            consentSensitive = String.join(",", said.consentSensitive());
            consentAt = now;
            consentNotedBy = by;
        }
        state = Boolean.TRUE.equals(said.consentForFile()) && !said.decidedNow() ? RequestState.THINKING : RequestState.CONVERSATION_HELD;
        calledBackAt = null;
        return Optional.empty();
    }

    /** The person calls that they have decided. False where we do not wait for that, or know it. */
    boolean personCalledBack(Instant now) {
        if (state != RequestState.THINKING || calledBackAt != null) {
            return false;
        }
        calledBackAt = now;
        return true;
    }

    /** We asked what the person wants. */
    Optional<Refusal> decisionAsked(boolean decided) {
        if (ended()) {
            return Optional.of(Refusal.ENDED);
        }
        calledBackAt = null;
        state = decided ? RequestState.CONVERSATION_HELD : RequestState.THINKING;
        return Optional.empty();
    }

    /** The person and the introducer choose what fits; where it is not what was advised, they say why. */
    Optional<Refusal> orient(OrientationAdvice advised, Orientation choice, String reason, boolean agrees, UUID by, Instant now) {
        if (ended()) {
            return Optional.of(Refusal.ENDED);
        }
        if (advised != null && !advised.fits(choice) && (reason == null || reason.isBlank())) {
            return Optional.of(Refusal.REASON_MISSING);
        }
        advice = advised;
        orientation = choice;
        orientationReason = reason;
        personAgrees = agrees;
        decidedBy = by;
        decidedAt = now;
        return Optional.empty();
    }

    /** We brought the person to others. */
    Optional<Refusal> referred(String partner, LocalDate on) {
        if (ended()) {
            return Optional.of(Refusal.ENDED);
        }
        referredTo = partner;
        referredOn = on;
        return Optional.empty();
    }

    /** The choice stands. False where the request had come to its end before. */
    boolean settle(Orientation choice, Instant now) {
        if (ended()) {
            return false;
        }
        orientation = choice;
        state = RequestState.ORIENTED;
        endedAt = now;
        return true;
    }

    /** It ends without a group. False where it had come to its end before. */
    boolean end(String reason, Instant now) {
        return !ended() && endAs(reason, now);
    }

    /** We brought to others somebody who waited for the group that they chose. */
    void referredWhileWaiting(String partner, LocalDate on) {
        if (waitsForGroup()) {
            referredTo = partner;
            referredOn = on;
        }
    }

    /** The group that was chosen did not come. False where nobody waits for one. */
    boolean endWithoutGroup(String reason, Instant now) {
        if (!waitsForGroup()) {
            return false;
        }
        return endAs(reason, now);
    }

    private boolean endAs(String reason, Instant now) {
        state = reason.equals("referred") ? RequestState.ORIENTED : RequestState.NOT_PURSUED;
        endReason = reason;
        endedAt = now;
        return true;
    }

    private boolean waitsForGroup() {
        return state == RequestState.ORIENTED && endReason == null;
    }

    /**
     * Opens again where it ended without a group. A choice and a referral of before count no longer; what was said stays.
     * False where there is nothing to open.
     */
    boolean reopen(Instant now) {
        if (!endedWithoutGroup()) {
            return false;
        }
        endReason = null;
        endedAt = null;
        orientation = null;
        orientationReason = null;
        personAgrees = null;
        decidedBy = null;
        decidedAt = null;
        referredTo = null;
        referredOn = null;
        appointmentOn = null;
        appointmentPlace = null;
        calledBackAt = null;
        contactDueAt = now.plus(CONTACT_WITHIN);
        state = hadContact() ? RequestState.CONTACTED : RequestState.ASSIGNED;
        return true;
    }

    /** Whether it ended, and no group came of it. */
    boolean endedWithoutGroup() {
        return state == RequestState.NOT_PURSUED || state == RequestState.ORIENTED && "referred".equals(endReason);
    }

    /** Whether we have spoken with somebody about it. */
    boolean hadContact() {
        return consentAt != null || attempts.stream().anyMatch(attempt -> attempt.outcome() == ContactOutcome.REACHED);
    }

    boolean ended() {
        return state == RequestState.ORIENTED || state == RequestState.NOT_PURSUED;
    }

    private boolean beforeConversation() {
        return state == RequestState.RECEIVED || state == RequestState.ASSIGNED || state == RequestState.CONTACTED
                || state == RequestState.CONVERSATION_PLANNED;
    }

    RequestId id() {
        return new RequestId(id);
    }

    UUID caseId() {
        return caseId;
    }

    PersonKnows personKnows() {
        return personKnows;
    }

    RequesterRole requesterRole() {
        return requesterRole;
    }

    RequestState state() {
        return state;
    }

    Orientation orientation() {
        return orientation;
    }

    String reference() {
        return reference;
    }

    Instant contactDueAt() {
        return contactDueAt;
    }

    UUID enteredBy() {
        return enteredBy;
    }

    UUID consentNotedBy() {
        return consentNotedBy;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    List<ContactAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** What there is to read of it; names of users are for the caller to add. */
    RequestView view(java.util.function.Function<UUID, String> nameOf, List<RequestView.Held> conversations) {
        return new RequestView(
                id(), reference, channel, nameOf.apply(enteredBy), receivedAt, state,
                new RequestView.Requester(requesterRole, requesterName, requesterPhone, requesterMail, contactPreference),
                personKnows, personAgreedOn, question, source, contactDueAt, appointmentOn, appointmentPlace,
                attempts.stream()
                        .map(attempt -> new RequestView.Attempt(
                                attempt.on(), attempt.way(), attempt.outcome(), nameOf.apply(attempt.notedBy())))
                        .toList(),
                conversations,
                consentForFile == null
                        ? null
                        : new RequestView.Consent(
                                consentForFile, consentSensitive.isEmpty() ? List.of() : List.of(consentSensitive.split(",")),
                                consentAt, nameOf.apply(consentNotedBy)),
                calledBackAt,
                orientation == null || decidedAt == null
                        ? null
                        : new RequestView.Choice(
                                advice, orientation, orientationReason, Boolean.TRUE.equals(personAgrees), nameOf.apply(decidedBy),
                                decidedAt),
                referredTo, referredOn, endReason, endedAt);
    }
}
