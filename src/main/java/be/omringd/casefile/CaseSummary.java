package be.omringd.casefile;

import be.omringd.person.ContactDetails;
import be.omringd.person.PersonId;
import be.omringd.place.Region;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file as those see it who may. */
public record CaseSummary(
        CaseId id,
        CaseKind kind,
        PersonId personId,
        ContactDetails person,
        Region region,
        CaseStatus status,
        CasePhase phase,
        Instant openedAt,
        Instant phaseSince,
        @Nullable Instant pausedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        boolean concernOpen,
        boolean deceased) {}
