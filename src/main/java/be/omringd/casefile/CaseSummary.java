package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.person.ContactDetails;
import be.omringd.person.PersonId;
import be.omringd.place.Region;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as those see it who may.
 *
 * @param scope whose work it is
 */
public record CaseSummary(
        CaseId id,
        CaseKind kind,
        PersonId personId,
        ContactDetails person,
        AccessScope scope,
        CaseStatus status,
        CasePhase phase,
        Instant openedAt,
        Instant phaseSince,
        @Nullable Instant pausedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        boolean concernOpen,
        boolean deceased) {

    /** The region where it is; for kinds of file that are in one. */
    public Region region() {
        return scope.region().orElseThrow();
    }
}
