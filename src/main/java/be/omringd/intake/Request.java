package be.omringd.intake;

import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came of it. Where it stands is the phase of its file, which is kept there only: what happens in a request is told
 * the phase of now and answers with the one after it. What does not fit is refused with the reason; what is done already is done once.
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
    private @Nullable UUID enteredBy;
    private Instant receivedAt;
    @Enumerated(EnumType.STRING)
    private RequesterRole requesterRole;
    private @Nullable String requesterName;
    private @Nullable String requesterPhone;
    private @Nullable String requesterMail;
    private @Nullable String contactPreference;
    @Enumerated(EnumType.STRING)
    private PersonKnows personKnows;
    private @Nullable LocalDate personAgreedOn;
    @Column(columnDefinition = "text")
    private String question;
    @Enumerated(EnumType.STRING)
    private @Nullable RequestSource source;
    private @Nullable Instant contactDueAt;
    private @Nullable LocalDate appointmentOn;
    @Column(columnDefinition = "text")
    private @Nullable String appointmentPlace;
    private @Nullable Boolean consentForFile;
    private @Nullable String consentSensitive;
    private @Nullable Instant consentAt;
    private @Nullable UUID consentNotedBy;
    private @Nullable Instant calledBackAt;
    @Enumerated(EnumType.STRING)
    private @Nullable OrientationAdvice advice;
    @Enumerated(EnumType.STRING)
    private @Nullable Orientation orientation;
    @Column(columnDefinition = "text")
    private @Nullable String orientationReason;
    private @Nullable Boolean personAgrees;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String referredTo;
    private @Nullable LocalDate referredOn;
    private @Nullable Instant settledAt;
    @ElementCollection
    @CollectionTable(name = "contact_attempt", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<ContactAttempt> attempts = new ArrayList<>();

    protected Request() {}

    /** The contact details of one who asks for another stay here; those of one who asks for themselves are the person's own. */
    Request(UUID id, UUID caseId, String reference, NewRequest asked, RequestChannel channel, @Nullable UUID enteredBy,
            Instant now) {
        boolean self = asked.requesterRole() == RequesterRole.SELF;
        this.id = id;
        this.caseId = caseId;
        this.reference = reference;
        this.channel = channel;
        this.enteredBy = enteredBy;
        this.receivedAt = now;
        this.requesterRole = asked.requesterRole();
        this.requesterName = asked.requesterName();
        this.requesterPhone = self ? null : asked.phone();
        this.requesterMail = self ? null : asked.mail();
        this.contactPreference = asked.contactPreference();
        this.personKnows = asked.personKnows();
        this.question = asked.question();
        this.source = asked.source();
    }

    /** Until when we make contact with whoever asked; counted from the day on which it came in, or opened again. */
    Instant contactDue() {
        if (contactDueAt == null) {
            contactDueAt = receivedAt.plus(CONTACT_WITHIN);
        }
        return contactDueAt;
    }

    /** We sought contact. With an appointment, a conversation is planned. */
    Step contactSought(Phase now, ContactAttempt attempt, @Nullable LocalDate appointment, @Nullable String where) {
        if (ended(now)) {
            return Step.refused(now, Refusal.ENDED);
        }
        attempts.add(attempt);
        if (attempt.outcome() != ContactOutcome.REACHED || afterConversation(now)) {
            return Step.to(now);
        }
        appointmentOn = appointment;
        appointmentPlace = appointment == null ? null : where;
        return next(now, appointment == null ? RequestPhase.CONTACTED : RequestPhase.CONVERSATION_PLANNED);
    }

    /** How often we sought contact in vain. */
    int timesNotReached() {
        return (int) attempts.stream().filter(attempt -> attempt.outcome() == ContactOutcome.NOT_REACHED).count();
    }

    /** The person, of whom another had spoken, says yes themselves: from now on there may be a file. */
    Step personAgreed(Phase now, LocalDate on) {
        if (ended(now)) {
            return Step.refused(now, Refusal.ENDED);
        }
        if (personKnows != PersonKnows.YES) {
            personKnows = PersonKnows.YES;
            personAgreedOn = on;
        }
        return Step.to(now);
    }

    /** The conversation was put off. */
    Step conversationPostponed(Phase now) {
        if (ended(now)) {
            return Step.refused(now, Refusal.ENDED);
        }
        if (afterConversation(now)) {
            return Step.to(now);
        }
        appointmentOn = null;
        appointmentPlace = null;
        return next(now, RequestPhase.CONTACTED);
    }

    /** The conversation was held, with or without the person's yes to a file. */
    Step conversationHeld(Phase now, Conversation said, @Nullable UUID by, Instant at) {
        if (ended(now)) {
            return Step.refused(now, Refusal.ENDED);
        }
        if (personKnows == PersonKnows.NO) {
            return Step.refused(now, Refusal.PERSON_DOES_NOT_KNOW);
        }
        personKnows = PersonKnows.YES;
        if (said.consentForFile() != null) {
            consentForFile = said.consentForFile();
            consentSensitive = String.join(",", said.consentSensitive());
            consentAt = at;
            consentNotedBy = by;
        }
        calledBackAt = null;
        return next(now, Boolean.TRUE.equals(said.consentForFile()) && !said.decidedNow()
                ? RequestPhase.THINKING
                : RequestPhase.CONVERSATION_HELD);
    }

    /** The person calls that they have decided. False where we do not wait for that, or know it. */
    boolean personCalledBack(Phase now, Instant at) {
        if (now != RequestPhase.THINKING || calledBackAt != null) {
            return false;
        }
        calledBackAt = at;
        return true;
    }

    /** We asked what the person wants. */
    Step decisionAsked(Phase now, boolean decided) {
        if (ended(now)) {
            return Step.refused(now, Refusal.ENDED);
        }
        calledBackAt = null;
        return next(now, decided ? RequestPhase.CONVERSATION_HELD : RequestPhase.THINKING);
    }

    /** The person and the introducer choose what fits; where it is not what was advised, they say why. */
    Step orient(Phase now, @Nullable OrientationAdvice advised, Orientation choice, @Nullable String reason, boolean agrees,
            @Nullable UUID by, Instant at) {
        if (ended(now)) {
            return Step.refused(now, Refusal.ENDED);
        }
        if (advised != null && !advised.fits(choice) && (reason == null || reason.isBlank())) {
            return Step.refused(now, Refusal.REASON_MISSING);
        }
        advice = advised;
        orientation = choice;
        orientationReason = reason;
        personAgrees = agrees;
        decidedBy = by;
        decidedAt = at;
        return Step.to(now);
    }

    /** We brought the person to others. */
    Step referred(Phase now, String partner, LocalDate on) {
        if (ended(now)) {
            return Step.refused(now, Refusal.ENDED);
        }
        referredTo = partner;
        referredOn = on;
        return Step.to(now);
    }

    /** The choice of a group stands. False where the request had come to its end before. */
    boolean settle(Phase now, Orientation choice, Instant at) {
        if (ended(now)) {
            return false;
        }
        orientation = choice;
        settledAt = at;
        return true;
    }

    /** We brought to others somebody who waited for the group that they chose. */
    void referredWhileWaiting(String partner, LocalDate on) {
        if (settledAt != null) {
            referredTo = partner;
            referredOn = on;
        }
    }

    /** The group that was chosen did not come: the request ends without one, with its file. */
    void groupDidNotCome() {
        settledAt = null;
    }

    /**
     * Opens again, after its file closed without a group. A choice and a referral of before count no longer; what was said stays.
     *
     * @return the phase in which it goes on
     */
    RequestPhase reopen(Instant now) {
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
        return hadContact() ? RequestPhase.CONTACTED : RequestPhase.ASSIGNED;
    }

    /** Whether the choice of a group stands; a request without one ends when its file closes. */
    boolean settled() {
        return settledAt != null;
    }

    /** Whether we have spoken with somebody about it. */
    boolean hadContact() {
        return consentAt != null || attempts.stream().anyMatch(attempt -> attempt.outcome() == ContactOutcome.REACHED);
    }

    private boolean ended(Phase now) {
        return settled() || now.isEnd() && now != CasePhase.ROUNDING_OFF;
    }

    /** A person who wants to stop is being rounded off, whatever is still written down of before. */
    private static Step next(Phase now, RequestPhase next) {
        return Step.to(now == CasePhase.ROUNDING_OFF ? now : next);
    }

    private static boolean afterConversation(Phase now) {
        return now == RequestPhase.CONVERSATION_HELD || now == RequestPhase.THINKING;
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

    @Nullable
    Orientation orientation() {
        return orientation;
    }

    String reference() {
        return reference;
    }

    @Nullable
    UUID enteredBy() {
        return enteredBy;
    }

    @Nullable
    UUID consentNotedBy() {
        return consentNotedBy;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }

    List<ContactAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** What there is to read of it, in its file; names of users are for the caller to add. */
    RequestView view(CaseSummary file, UserNames names, List<RequestView.Held> conversations) {
        return new RequestView(
                id(), reference, channel, names.of(enteredBy), receivedAt,
                new RequestView.Requester(requesterRole, requesterName, requesterPhone, requesterMail, contactPreference),
                personKnows, personAgreedOn, question, source, contactDueAt, appointmentOn, appointmentPlace,
                attempts.stream()
                        .map(attempt -> new RequestView.Attempt(
                                attempt.on(), attempt.way(), attempt.outcome(), names.of(attempt.notedBy())))
                        .toList(),
                conversations,
                consentForFile == null || consentSensitive == null || consentAt == null
                        ? null
                        : new RequestView.Consent(
                                consentForFile, consentSensitive.isEmpty() ? List.of() : List.of(consentSensitive.split(",")),
                                consentAt, names.of(consentNotedBy)),
                calledBackAt,
                orientation == null || decidedAt == null
                        ? null
                        : new RequestView.Choice(
                                advice, orientation, orientationReason, Boolean.TRUE.equals(personAgrees), names.of(decidedBy),
                                decidedAt),
                referredTo, referredOn, settled() ? null : file.closeReason(), settled() ? settledAt : file.closedAt());
    }
}
