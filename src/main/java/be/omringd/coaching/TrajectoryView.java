package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory as those see it who may see its case.
 *
 * @param talk what was told in the first talk; null before it
 * @param offer what was offered, null while nothing is decided
 * @param sessions by their moment
 * @param plans every version, the newest first
 * @param reviews by the day agreed
 * @param callNeeded two reviews in a row did not take place, and nobody called since
 */
public record TrajectoryView(
        CaseId caseId, OrganisationId organisation, Instant askedAt, @Nullable FirstTalk talk, @Nullable Offer offer,
        @Nullable String offerReason, @Nullable String answer, @Nullable Agreement agreement, List<Session> sessions,
        @Nullable Choice choice, List<Plan> plans, List<PastReview> reviews, boolean callNeeded, @Nullable String keptBy,
        @Nullable String stays, @Nullable String stoppedBecause) {

    /** A session. */
    public record Session(
            UUID id, SessionState state, Instant at, String place, @Nullable String theme, @Nullable String note) {}

    /** A version of the plan of action. */
    public record Plan(int number, Instant madeAt, String madeBy, List<PlannedAction> actions) {}

    /** A review, also one that is still to come. */
    public record PastReview(
            UUID id, ReviewState state, LocalDate plannedOn, @Nullable LocalDate heldOn, @Nullable Integer planNumber,
            List<ReviewedAction> actions, @Nullable String surprised, @Nullable String blindSpot) {}
}
