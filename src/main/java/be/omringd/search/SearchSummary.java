package be.omringd.search;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.VolunteerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search as those see it who may see the file.
 *
 * @param need empty until it is described
 * @param candidates in the order in which they were approached
 * @param refusals how many proposals came to nothing
 * @param waitingUntil we look again from this day; null where we do not wait
 */
public record SearchSummary(
        SearchId id,
        CaseId caseId,
        SearchFor searchFor,
        SearchState state,
        Instant openedAt,
        Instant stateSince,
        Optional<Need> need,
        List<Approached> candidates,
        int refusals,
        @Nullable LocalDate waitingUntil,
        @Nullable Instant closedAt) {

    /**
     * Somebody who was approached.
     *
     * @param personAnswer, volunteerAnswer what both said to the proposal: YES or NO; null until they answered
     * @param personAfterTrial, volunteerAfterTrial what both said after they met: YES, AGAIN or NO
     * @param outcome ACTIVE, REFUSED, MATCHED or CANCELLED
     */
    public record Approached(
            VolunteerId volunteerId,
            String name,
            Channel channel,
            Instant approachedAt,
            @Nullable String personAnswer,
            @Nullable String volunteerAnswer,
            @Nullable String personReason,
            @Nullable String volunteerReason,
            @Nullable LocalDate metOn,
            @Nullable String personAfterTrial,
            @Nullable String volunteerAfterTrial,
            String outcome) {}
}
