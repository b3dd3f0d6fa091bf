package be.omringd.intake;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.intake.process.IntakeProcess;
import be.omringd.person.ContactDetails;
import be.omringd.publicform.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests, from the first word to the choice. Anybody may ask; everything else needs access to the file
 * ({@link AccessDeniedException}). What does not fit a request now is refused with the reason.
 */
@Service
@Transactional
public class Intake {

    /** A day is a day here. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final String REFERRED = "referred";

    private final Requests requests;
    private final IntroConversations conversations;
    private final CaseFiles files;
    private final IntakeProcess process;
    private final Users users;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(Requests requests, IntroConversations conversations, CaseFiles files, IntakeProcess process, Users users,
            CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.conversations = conversations;
        this.files = files;
        this.process = process;
        this.users = users;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the one who asked gets to know.
     *
     * @param reference the short code to name on the phone
     * @param caseId the file that was opened, for those who may see it
     */
    public record Registered(String reference, CaseId caseId) {}

    /**
     * Takes a request from the public form. The same submission with the same answers again changes nothing and gives the same
     * reference; with other answers it is another request.
     */
    public Registered register(NewRequest asked) {
        return register(asked, RequestChannel.WEB, null, clock.instant());
    }

    /**
     * Takes a request that a coordinator or manager writes down for somebody, also for a place in another region. The time in which
     * we promise to make contact runs from the day on which it came in.
     *
     * @param receivedOn today or a day in the past year; {@link IllegalArgumentException} for another day
     */
    public Registered registerFor(NewRequest asked, RequestChannel channel, LocalDate receivedOn) {
        Actor actor = currentActor.get();
        if (!actor.has(Role.COORDINATOR) && !actor.has(Role.MANAGER)) {
            throw new AccessDeniedException("Only coordinators and managers take requests for others");
        }
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        if (receivedOn.isAfter(today) || receivedOn.isBefore(earliestReceipt(today))) {
            throw new IllegalArgumentException("A request is written down within a year after it came in");
        }
        return register(asked, channel, actor,
                receivedOn.equals(today) ? clock.instant() : receivedOn.atTime(LocalTime.NOON).atZone(ZONE).toInstant());
    }

    /** A request that came in before this day is not taken any more. */
    public static LocalDate earliestReceipt(LocalDate today) {
        return today.minusYears(1);
    }

    /** Whether a text has the shape of a reference. Tells nothing of whether there is such a request. */
    public static boolean isReference(String text) {
        return Reference.isOne(text);
    }

    private Registered register(NewRequest asked, RequestChannel channel, @Nullable Actor enteredBy, Instant receivedAt) {
        UUID id = Ids.next();
        UUID token = asked.token();
        if (requests.claim(token, id, clock.instant()) == 0) {
            Request before = requests.findBySubmission(token).orElseThrow();
            return new Registered(before.reference(), new CaseId(before.caseId()));
        }
        CaseId caseId = files.open(Trajectory.KIND, person(asked), receivedAt);
        Request request = requests.save(new Request(
                id, caseId.value(), freeReference(), asked, channel, enteredBy == null ? null : enteredBy.userId(), receivedAt));
        // whoever asks has no rights in the file that comes of it
        currentActor.asProcess(() -> {
            if (enteredBy == null) {
                files.note(caseId, "intake.event.received", null);
            } else {
                files.note(caseId, "intake.event.entered", enteredBy.name());
            }
            return null;
        });
        process.requestRegistered(caseId, request.id(), asked.personKnows(), asked.requesterRole(), receivedAt);
        return new Registered(request.reference(), caseId);
    }

    private static ContactDetails person(NewRequest asked) {
        boolean self = asked.requesterRole() == RequesterRole.SELF;
        return new ContactDetails(
                asked.firstName(), null, self ? asked.phone() : null, self ? asked.mail() : null, asked.placeCode(),
                asked.language(), self ? asked.contactPreference() : null, asked.minor());
    }

    private String freeReference() {
        String reference = Reference.next();
        while (requests.existsByReference(reference)) {
            reference = Reference.next();
        }
        return reference;
    }

    /** The file that came of the request with this reference; empty where there is none or where it is not for this user's eyes. */
    @Transactional(readOnly = true)
    public Optional<CaseId> caseOf(String reference) {
        return requests.findByReference(reference).map(request -> new CaseId(request.caseId())).filter(files::isVisible);
    }

    /** The request of a file, for one who may see it. */
    @Transactional(readOnly = true)
    public Optional<RequestView> find(CaseId caseId) {
        files.check(caseId);
        return requests.findByCaseId(caseId.value()).map(request -> {
            Function<UUID, String> names = user -> user == null ? "" : users.name(user);
            return request.view(names, conversations.findByRequestIdOrderByNotedAtDesc(request.id().value()).stream()
                    .map(held -> new RequestView.Held(held.said(), names.apply(held.heldBy())))
                    .toList());
        });
    }

    /** Brings a new request to the introducers of its region; gives the moment before which they make contact. */
    public Instant assign(CaseId caseId) {
        files.lock(caseId);
        Request request = get(caseId);
        if (request.assign()) {
            files.enter(caseId, RequestPhase.ASSIGNED);
            files.note(caseId, "intake.event.assigned", null);
            if (!files.alike(caseId).isEmpty()) {
                files.note(caseId, "intake.event.alike", null);
            }
        }
        return request.contactDueAt();
    }

    /** We sought contact. */
    public Optional<Refusal> contactSought(
            CaseId caseId, LocalDate on, @Nullable ContactWay way, ContactOutcome outcome, @Nullable LocalDate appointmentOn,
            @Nullable String appointmentPlace) {
        return change(caseId, request -> request.contactSought(
                new ContactAttempt(on, way, outcome, currentActor.get().userId()), appointmentOn, appointmentPlace));
    }

    /** How often we sought contact in vain. */
    @Transactional(readOnly = true)
    public int timesNotReached(CaseId caseId) {
        files.check(caseId);
        return get(caseId).timesNotReached();
    }

    /** The person, of whom another had spoken, says yes themselves. */
    public Optional<Refusal> personAgreed(CaseId caseId, LocalDate on) {
        return change(caseId, request -> request.personAgreed(on));
    }

    /** The conversation was put off. */
    public Optional<Refusal> conversationPostponed(CaseId caseId) {
        return change(caseId, Request::conversationPostponed);
    }

    /** The conversation was held. Without the person's yes to a file, only that is kept. */
    public Optional<Refusal> conversationHeld(CaseId caseId, Conversation said) {
        Conversation allowed = said.asAllowed();
        UUID by = currentActor.get().userId();
        return change(caseId, request -> {
            Optional<Refusal> refusal = request.conversationHeld(allowed, by, clock.instant());
            if (refusal.isEmpty()) {
                // a talk after which the person had still to be asked for their consent is one talk
                conversations.findByRequestIdOrderByNotedAtDesc(request.id().value()).stream().filter(IntroConversation::waitsForConsent)
                        .findFirst().ifPresentOrElse(
                                waiting -> waiting.note(allowed, by, clock.instant()),
                                () -> conversations.save(
                                        new IntroConversation(Ids.next(), request.id().value(), allowed, by, clock.instant())));
            }
            return refusal;
        });
    }

    /** The person calls that they have decided: the process asks what they want. False where we do not wait for that. */
    public boolean personCalledBack(CaseId caseId) {
        files.lock(caseId);
        if (!get(caseId).personCalledBack(clock.instant())) {
            return false;
        }
        files.note(caseId, "intake.event.calledBack", null);
        process.personDecided(caseId);
        return true;
    }

    /** We asked what the person wants; they may need more time. */
    public Optional<Refusal> decisionAsked(CaseId caseId, boolean decided) {
        return change(caseId, request -> request.decisionAsked(decided));
    }

    /** The person and the introducer choose. Where that is not what was advised, a reason is needed. */
    public Optional<Refusal> orient(
            CaseId caseId, @Nullable OrientationAdvice advice, Orientation choice, @Nullable String reason, boolean personAgrees) {
        return change(caseId, request -> request.orient(
                advice, choice, reason, personAgrees, currentActor.get().userId(), clock.instant()));
    }

    /** We brought the person to others. */
    public Optional<Refusal> referred(CaseId caseId, String partner, LocalDate on) {
        return change(caseId, request -> request.referred(partner, on));
    }

    /** The choice of a lus or a link group stands; {@link OrientedTowardsLus} or {@link OrientedTowardsLinkGroup} is told. */
    public void recordOrientation(CaseId caseId, Orientation choice) {
        files.lock(caseId);
        Request request = get(caseId);
        if (!request.settle(choice, clock.instant())) {
            return;
        }
        switch (choice) {
            case LUS -> {
                files.note(caseId, "intake.event.orientedLus", null);
                events.publishEvent(new OrientedTowardsLus(caseId, request.id()));
            }
            case LINK -> {
                files.enter(caseId, RequestPhase.ORIENTED_LINK);
                files.note(caseId, "intake.event.orientedLink", null);
                events.publishEvent(new OrientedTowardsLinkGroup(caseId));
            }
            default -> throw new IllegalArgumentException("Not a choice for a group: " + choice);
        }
    }

    /**
     * The request ends without a group, and the file with it.
     *
     * @param reason notNeeded, notReached, personDeclined, noConsent or notPursued; a person who was referred is so, whatever it says
     */
    public void close(CaseId caseId, String reason) {
        files.lock(caseId);
        Request request = get(caseId);
        boolean referred = request.orientation() == Orientation.REFERRED;
        String why = referred ? REFERRED : reason;
        request.end(why, clock.instant());
        files.close(caseId, why, referred ? RequestPhase.REFERRED : RequestPhase.NOT_PURSUED);
    }

    /** We brought somebody to others who waited for a group that did not come. */
    public void referredWhileWaiting(CaseId caseId, String partner, LocalDate on) {
        files.lock(caseId);
        requests.findByCaseId(caseId.value()).ifPresent(request -> request.referredWhileWaiting(partner, on));
    }

    /**
     * The group that was chosen did not come: the request ends without one after all, and the file with it. It can be opened again.
     *
     * @param reason referred, ownWish, notNeeded, moved or other
     */
    public void endWithoutGroup(CaseId caseId, String reason) {
        files.lock(caseId);
        requests.findByCaseId(caseId.value()).ifPresent(request -> request.endWithoutGroup(reason, clock.instant()));
        files.close(caseId, reason, reason.equals(REFERRED) ? RequestPhase.REFERRED : RequestPhase.NOT_PURSUED);
    }

    /** Whether the request of a file ended without a group, so that it may be opened again. */
    @Transactional(readOnly = true)
    public boolean canReopen(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        return mayReopen(file) && requests.findByCaseId(caseId.value()).filter(Request::endedWithoutGroup).isPresent();
    }

    /**
     * Opens a request again that ended without a group: with the first contact, or with a conversation where we have spoken before.
     * What was written down stays. False where there is nothing to open, such as after a colleague opened it.
     */
    public boolean reopen(CaseId caseId, String reason) {
        if (!mayReopen(files.lock(caseId))) {
            return false;
        }
        Request request = get(caseId);
        if (!request.reopen(clock.instant())) {
            return false;
        }
        files.reopen(caseId, phase(request).orElseThrow());
        files.note(caseId, "intake.event.reopened", reason);
        if (request.hadContact()) {
            process.requestReopened(caseId, request.id(), request.personKnows(), request.requesterRole(), clock.instant());
        } else {
            process.requestRegistered(caseId, request.id(), request.personKnows(), request.requesterRole(), clock.instant());
        }
        return true;
    }

    private static boolean mayReopen(CaseSummary file) {
        return file.kind().equals(Trajectory.KIND) && file.status() == CaseStatus.CLOSED && !file.deceased()
                && file.person().erasedOn() == null;
    }

    /** A file that closes for another reason, such as a person who stops, ends its request. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        requests.findByCaseId(closed.caseId().value()).ifPresent(request -> request.end(closed.reason(), clock.instant()));
    }

    private Optional<Refusal> change(CaseId caseId, Function<Request, Optional<Refusal>> change) {
        CaseSummary file = files.lock(caseId);
        Request request = get(caseId);
        Optional<Refusal> refusal = change.apply(request);
        // a person who wants to stop is being rounded off, whatever is still written down of before
        if (refusal.isEmpty() && file.phase() != CasePhase.ROUNDING_OFF) {
            phase(request).ifPresent(phase -> files.enter(caseId, phase));
        }
        return refusal;
    }

    private static Optional<RequestPhase> phase(Request request) {
        return switch (request.state()) {
            case RECEIVED -> Optional.of(RequestPhase.RECEIVED);
            case ASSIGNED -> Optional.of(RequestPhase.ASSIGNED);
            case CONTACTED -> Optional.of(RequestPhase.CONTACTED);
            case CONVERSATION_PLANNED -> Optional.of(RequestPhase.CONVERSATION_PLANNED);
            case CONVERSATION_HELD -> Optional.of(RequestPhase.CONVERSATION_HELD);
            case THINKING -> Optional.of(RequestPhase.THINKING);
            case ORIENTED, NOT_PURSUED -> Optional.empty();
        };
    }

    private Request get(CaseId caseId) {
        return requests.findByCaseId(caseId.value()).orElseThrow(() -> new IllegalArgumentException("No request in file " + caseId));
    }
}
