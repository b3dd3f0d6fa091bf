package be.omringd.intake;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.intake.process.IntakeProcess;
import be.omringd.person.ContactDetails;
import be.omringd.publicform.Reference;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests. Anybody may ask; everything else needs access to the file ({@link AccessDeniedException}). What happens in a request
 * after that is in {@link IntakeSteps}, what there is to read of it in {@link RequestViews}.
 */
@Service
@Transactional
public class Intake {

    private final Requests requests;
    private final CaseFiles files;
    private final IntakeProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    Intake(Requests requests, CaseFiles files, IntakeProcess process, CurrentActor currentActor, Clock clock) {
        this.requests = requests;
        this.files = files;
        this.process = process;
        this.currentActor = currentActor;
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
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        if (receivedOn.isAfter(today) || receivedOn.isBefore(earliestReceipt(today))) {
            throw new IllegalArgumentException("A request is written down within a year after it came in");
        }
        return register(asked, channel, actor,
                receivedOn.equals(today) ? clock.instant() : receivedOn.atTime(LocalTime.NOON).atZone(Moments.ZONE).toInstant());
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

    /** How often we sought contact in vain. */
    @Transactional(readOnly = true)
    public int timesNotReached(CaseId caseId) {
        files.check(caseId);
        return requests.get(caseId).timesNotReached();
    }
}
