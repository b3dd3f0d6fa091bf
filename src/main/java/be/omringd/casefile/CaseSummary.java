package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.access.Team;
import be.omringd.person.ContactDetails;
import be.omringd.person.PersonId;
import be.omringd.place.Region;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file as those see it who may.
 *
 * @param title what it is called: the name of the person, the group or the organisation
 * @param contact the person whom it is about; null where it is about no person
 * @param scope whose work it is
 * @param ledBy the team that leads, where teams carry it; null where it is in a region
 */
public record CaseSummary(
        CaseId id,
        CaseKind kind,
        CaseSubject subject,
        String title,
        @Nullable ContactDetails contact,
        AccessScope scope,
        @Nullable Team ledBy,
        CaseStatus status,
        Phase phase,
        Instant openedAt,
        Instant phaseSince,
        @Nullable Instant pausedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        boolean concernOpen,
        boolean deceased) {

    /** The person whom it is about; for kinds of file that are about one. */
    public ContactDetails person() {
        if (contact == null) {
            throw new IllegalStateException("File " + id + " is about no person");
        }
        return contact;
    }

    /** The same person in the register. */
    public PersonId personId() {
        person();
        return new PersonId(subject.id());
    }

    /** What somebody calls whom it is about: a person by the first name. */
    public String calledName() {
        return contact == null ? title : contact.firstName();
    }

    /** Whether it is neither closed nor being rounded off; it may have a break. */
    public boolean goesOn() {
        return status != CaseStatus.CLOSED && phase != CasePhase.ROUNDING_OFF;
    }

    /** Whether what it told of its person is erased. */
    public boolean isErased() {
        return contact != null && contact.erasedOn() != null;
    }

    /** The teams that carry it, the one that leads first; none where it is in a region. */
    public List<Team> carriedBy() {
        return Stream.concat(Stream.ofNullable(ledBy), scope.teams().stream()).distinct().toList();
    }

    /** The team that leads; for kinds of file that teams carry. */
    public Team lead() {
        if (ledBy == null) {
            throw new IllegalStateException("File " + id + " is of no team");
        }
        return ledBy;
    }

    /** The region where it is; for kinds of file that are in one. */
    public Region region() {
        return scope.region().orElseThrow();
    }
}
