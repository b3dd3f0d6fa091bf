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
 * @param rungs where it stood on the ladder, the one where it stands last
 * @param vacancyRanOut whether a vacancy stood online for all of its time
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
        List<OnRung> rungs,
        boolean vacancyRanOut,
        int refusals,
        @Nullable LocalDate waitingUntil,
        @Nullable Instant closedAt) {

    /** The rung on which it stands; empty before the need is described and where it is over. */
    public Optional<OnRung> rung() {
        return rungs.isEmpty() || rungs.getLast().until() != null ? Optional.empty() : Optional.of(rungs.getLast());
    }

    /**
     * A time on a rung of the ladder.
     *
     * @param until null while it stands there
     * @param left why it was left: NOBODY, TIME_UP, CHOSEN, MATCHED or OVER
     * @param chosenBy who chose it; null where the ladder itself leads there
     * @param reason why it was chosen early, back, or against the advice
     * @param remark what a manager said about the text
     */
    public record OnRung(
            Channel channel,
            Instant since,
            @Nullable Instant until,
            @Nullable String left,
            @Nullable String chosenBy,
            @Nullable String reason,
            @Nullable String remark) {}

    /**
     * Somebody who was approached.
     *
     * @param personAnswer, volunteerAnswer what both said to the proposal: YES or NO; null until they answered
     * @param personAfterTrial, volunteerAfterTrial what both said after they met: YES, AGAIN or NO
     * @param outcome ACTIVE, REFUSED, LOST, MATCHED or CANCELLED
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
            String outcome) {

        /** Whether they go on together as soon as nothing is missing. */
        public boolean waitsToBegin() {
            return outcome.equals("ACTIVE") && "YES".equals(personAfterTrial) && "YES".equals(volunteerAfterTrial);
        }
    }
}
