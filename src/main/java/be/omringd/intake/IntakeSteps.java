package be.omringd.intake;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.engine.Ids;
import be.omringd.engine.NotYet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens in a request, from the first contact to the choice and to its end. Everything needs access to the file
 * ({@link AccessDeniedException}). What does not fit a request now is refused with the reason.
 */
@Service
@Transactional
public class IntakeSteps {

    private static final String REFERRED = "referred";

    private final Requests requests;
    private final IntroConversations conversations;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeSteps(Requests requests, IntroConversations conversations, CaseFiles files, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.conversations = conversations;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Brings a new request to the introducers of its region; gives the moment before which they make contact. */
    public Instant assign(CaseId caseId) {
        Phase now = files.lock(caseId).phase();
        if (now == RequestPhase.RECEIVED) {
            files.enter(caseId, RequestPhase.ASSIGNED);
            files.note(caseId, "intake.event.assigned", null);
            if (!files.alike(caseId).isEmpty()) {
                files.note(caseId, "intake.event.alike", null);
            }
        }
        return requests.get(caseId).contactDue();
    }

    /** We sought contact. */
    public Optional<Refusal> contactSought(
            CaseId caseId, LocalDate on, @Nullable ContactWay way, ContactOutcome outcome, @Nullable LocalDate appointmentOn,
            @Nullable String appointmentPlace) {
        return happens(caseId, (request, now) -> request.contactSought(
                now, new ContactAttempt(on, way, outcome, currentActor.get().userId()), appointmentOn, appointmentPlace));
    }

    /** The person, of whom another had spoken, says yes themselves. */
    public Optional<Refusal> personAgreed(CaseId caseId, LocalDate on) {
        return happens(caseId, (request, now) -> request.personAgreed(now, on));
    }

    /** The conversation was put off. */
    public Optional<Refusal> conversationPostponed(CaseId caseId) {
        return happens(caseId, Request::conversationPostponed);
    }

    /** The conversation was held. Without the person's yes to a file, only that is kept. */
    public Optional<Refusal> conversationHeld(CaseId caseId, Conversation said) {
        Conversation allowed = said.asAllowed();
        UUID by = currentActor.get().userId();
        return happens(caseId, (request, now) -> {
            Step step = request.conversationHeld(now, allowed, by, clock.instant());
            if (step.refusal().isEmpty()) {
                // a talk after which the person had still to be asked for their consent is one talk
                conversations.findByRequestIdOrderByNotedAtDesc(request.id().value()).stream().filter(IntroConversation::waitsForConsent)
                        .findFirst().ifPresentOrElse(
                                waiting -> waiting.note(allowed, by, clock.instant()),
                                () -> conversations.save(
                                        new IntroConversation(Ids.next(), request.id().value(), allowed, by, clock.instant())));
            }
            return step;
        });
    }

    /** We asked what the person wants; they may need more time. */
    public Optional<Refusal> decisionAsked(CaseId caseId, boolean decided) {
        return happens(caseId, (request, now) -> request.decisionAsked(now, decided));
    }

    /** The person and the introducer choose. Where that is not what was advised, a reason is needed. */
    public Optional<Refusal> orient(
            CaseId caseId, @Nullable OrientationAdvice advice, Orientation choice, @Nullable String reason, boolean personAgrees) {
        return happens(caseId, (request, now) -> request.orient(
                now, advice, choice, reason, personAgrees, currentActor.get().userId(), clock.instant()));
    }

    /** We brought the person to others. */
    public Optional<Refusal> referred(CaseId caseId, String partner, LocalDate on) {
        return happens(caseId, (request, now) -> request.referred(now, partner, on));
    }

    /**
     * The choice of a lus or a link group stands; {@link OrientedTowardsLus} or {@link OrientedTowardsLinkGroup} is told. Throws
     * {@link NotYet} while a person who wants to stop is being rounded off: the process hears of that, and takes the step back.
     */
    public void recordOrientation(CaseId caseId, Orientation choice) {
        Phase now = files.lock(caseId).phase();
        if (now == CasePhase.ROUNDING_OFF) {
            throw new NotYet();
        }
        Request request = requests.get(caseId);
        if (!request.settle(now, choice, clock.instant())) {
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

    /** Somebody who waited for a link group chooses a lus after all; {@link OrientedTowardsLus} is told. */
    public void chooseLus(CaseId caseId) {
        files.hold(caseId);
        events.publishEvent(new OrientedTowardsLus(caseId, requests.findByCaseId(caseId.value()).map(Request::id).orElse(null)));
    }

    /**
     * The request ends without a group, and the file with it.
     *
     * @param reason notNeeded, notReached, personDeclined, noConsent or notPursued; a person who was referred is so, whatever it says
     */
    public void close(CaseId caseId, String reason) {
        files.hold(caseId);
        end(caseId, requests.get(caseId).orientation() == Orientation.REFERRED ? REFERRED : reason);
    }

    /** We brought somebody to others who waited for a group that did not come. */
    public void referredWhileWaiting(CaseId caseId, String partner, LocalDate on) {
        files.hold(caseId);
        requests.findByCaseId(caseId.value()).ifPresent(request -> request.referredWhileWaiting(partner, on));
    }

    /**
     * The group that was chosen did not come: the request ends without one after all, and the file with it. It can be opened again.
     *
     * @param reason referred, ownWish, notNeeded, moved or other
     */
    public void endWithoutGroup(CaseId caseId, String reason) {
        files.hold(caseId);
        requests.findByCaseId(caseId.value()).ifPresent(Request::groupDidNotCome);
        end(caseId, reason);
    }

    private void end(CaseId caseId, String reason) {
        files.close(caseId, reason, reason.equals(REFERRED) ? RequestPhase.REFERRED : RequestPhase.NOT_PURSUED);
    }

    private Optional<Refusal> happens(CaseId caseId, BiFunction<Request, Phase, Step> what) {
        CaseSummary file = files.lock(caseId);
        Step step = what.apply(requests.get(caseId), file.phase());
        // screens are told, also where the phase stays the same
        if (step.refusal().isEmpty() && step.phase() != CasePhase.ROUNDING_OFF) {
            files.enter(caseId, step.phase());
        }
        return step.refusal();
    }
}
