package be.omringd.intake;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests after which nobody who asked was reached yet, of those that the current actor may see. */
@Service
@Transactional(readOnly = true)
public class RequestsWithoutContact {

    private static final Set<RequestPhase> NOT_REACHED = Set.of(RequestPhase.RECEIVED, RequestPhase.ASSIGNED);

    private final Requests requests;
    private final CaseFiles files;
    private final Clock clock;

    RequestsWithoutContact(Requests requests, CaseFiles files, Clock clock) {
        this.requests = requests;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A request without contact.
     *
     * @param since when it came in, or was opened again
     * @param due until when we promised to be in touch
     * @param late whether that is over
     */
    public record Unanswered(CaseSummary file, Instant since, Instant due, boolean late) {}

    /** Those that came in, or were opened again, longer ago than so many days, the one that waits longest first; not those that rest. */
    public List<Unanswered> forLongerThan(int days) {
        Instant now = clock.instant();
        Instant before = now.minus(Duration.ofDays(days));
        List<Request> open = requests.findByReceivedAtBeforeAndSettledAtIsNull(before);
        Map<CaseId, CaseSummary> visible = files.getAll(open.stream().map(request -> new CaseId(request.caseId())).toList());
        return open.stream()
                .flatMap(request -> Optional.ofNullable(visible.get(new CaseId(request.caseId()))).map(file -> new Unanswered(
                        file, request.contactDue().minus(Request.CONTACT_WITHIN), request.contactDue(), !request.contactDue().isAfter(now)))
                        .stream())
                .filter(one -> one.file.status() == CaseStatus.OPEN && one.file.phase() instanceof RequestPhase phase
                        && NOT_REACHED.contains(phase) && one.since.isBefore(before))
                .sorted(Comparator.comparing(Unanswered::since)).toList();
    }
}
