package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.organisation.OrganisationId;
import be.omringd.shell.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** What is kept of trajectories. Who may read or change it, the services look at first. */
@Component
class CoachingFacts {

    /** People look back in the morning. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Trajectories trajectories;
    private final Sessions sessions;
    private final Plans plans;
    private final Reviews reviews;

    CoachingFacts(Trajectories trajectories, Sessions sessions, Plans plans, Reviews reviews) {
        this.trajectories = trajectories;
        this.sessions = sessions;
        this.plans = plans;
        this.reviews = reviews;
    }

    CoachingTrajectory get(CaseId id) {
        return find(id).orElseThrow();
    }

    Optional<CoachingTrajectory> find(CaseId id) {
        return trajectories.findById(id.value());
    }

    List<CoachingTrajectory> all() {
        return trajectories.findAll();
    }

    /** The cases of an organisation under all these ids, always in the same order. */
    List<CaseId> casesOf(List<OrganisationId> organisations) {
        return trajectories.findByOrganisationIdIn(organisations.stream().map(OrganisationId::value).toList()).stream()
                .map(CoachingTrajectory::caseId).sorted(Comparator.comparing(CaseId::toString)).toList();
    }

    void add(CoachingTrajectory trajectory) {
        trajectories.save(trajectory);
    }

    // ---- sessions

    List<CoachingSession> sessions(CaseId id) {
        return sessions.findByCaseIdOrderByPlannedAtAscIdAsc(id.value());
    }

    Optional<CoachingSession> session(UUID id) {
        return sessions.findById(id);
    }

    void add(CoachingSession session) {
        sessions.save(session);
    }

    // ---- plan and reviews

    /** Every version, the newest first. */
    List<ActionPlan> plans(CaseId id) {
        return plans.findByCaseIdOrderByNumberDesc(id.value());
    }

    /** An action of the plan as it is now. */
    Optional<PlannedAction> action(CaseId id, int number) {
        return plans(id).stream().findFirst().stream().flatMap(plan -> plan.actions().stream()).filter(one -> one.number() == number)
                .findFirst();
    }

    void add(ActionPlan plan) {
        plans.save(plan);
    }

    List<Review> reviews(CaseId id) {
        return reviews.findByCaseIdOrderByPlannedOnAscIdAsc(id.value());
    }

    Optional<Review> nextReview(CaseId id) {
        return reviews(id).stream().filter(Review::isPlanned).findFirst();
    }

    void add(Review review) {
        reviews.save(review);
    }

    static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(Moments.ZONE).toInstant();
    }

    interface Trajectories extends JpaRepository<CoachingTrajectory, UUID> {

        List<CoachingTrajectory> findByOrganisationIdIn(Collection<UUID> organisations);
    }

    interface Sessions extends JpaRepository<CoachingSession, UUID> {

        List<CoachingSession> findByCaseIdOrderByPlannedAtAscIdAsc(UUID caseId);
    }

    interface Plans extends JpaRepository<ActionPlan, UUID> {

        List<ActionPlan> findByCaseIdOrderByNumberDesc(UUID caseId);
    }

    interface Reviews extends JpaRepository<Review, UUID> {

        List<Review> findByCaseIdOrderByPlannedOnAscIdAsc(UUID caseId);
    }
}
