package be.omringd.coaching;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What trainers see of all trajectories together: of those of their own team everything that is to happen, of those of other partners
 * the organisation, the phase and the next moment. Managers see all as their own. Nobody else looks in
 * ({@link AccessDeniedException}); no answer of anybody stands here.
 */
@Service
@Transactional(readOnly = true)
public class CoachingDesk {

    private final CoachingTrajectories.Repository trajectories;
    private final List<TrajectoryMoments> moments;
    private final CaseFiles files;
    private final Organisations organisations;
    private final CurrentActor currentActor;
    private final Clock clock;

    CoachingDesk(CoachingTrajectories.Repository trajectories, List<TrajectoryMoments> moments, CaseFiles files,
            Organisations organisations, CurrentActor currentActor, Clock clock) {
        this.trajectories = trajectories;
        this.moments = List.copyOf(moments);
        this.files = files;
        this.organisations = organisations;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A trajectory on a line.
     *
     * @param own whether it is of a team of the one who looks
     * @param page whether there is a page about it for the one who looks
     * @param moments what is to happen, the first one first; of another partner's trajectory the next one only
     */
    public record Line(
            CaseId file, OrganisationId organisation, String title, Team team, Phase phase, CaseStatus status, Instant openedAt,
            boolean own, boolean page, List<TrajectoryMoment> moments) {

        /** What is to happen next, or should have happened first; empty where nothing is planned. */
        public Optional<TrajectoryMoment> next() {
            return moments.stream().findFirst();
        }

        /** Whether something should have happened before this day. */
        public boolean late(LocalDate today) {
            return next().filter(moment -> moment.on().isBefore(today)).isPresent();
        }
    }

    /** The trajectories that go on, of all partners: the next to happen first, without a moment last. */
    public List<Line> open() {
        return lines(trajectories.findAll()).stream().filter(line -> line.status() != CaseStatus.CLOSED).toList();
    }

    /** The trajectories of this organisation, also those that ended: the latest first. */
    public List<Line> of(OrganisationId organisation) {
        mayLook();
        List<UUID> ids = organisations.idsOf(organisation).stream().map(OrganisationId::value).toList();
        return lines(trajectories.findByOrganisationIdIn(ids)).stream().sorted(Comparator.comparing(Line::openedAt).reversed()).toList();
    }

    /** Today, on the clock of the office. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(be.omringd.shell.Moments.ZONE));
    }

    private List<Line> lines(Collection<CoachingTrajectory> some) {
        mayLook();
        Actor me = currentActor.get();
        List<CaseId> ids = some.stream().map(CoachingTrajectory::caseId).toList();
        // the summary of a partner's trajectory is for every trainer; what goes further is left out below
        Map<CaseId, CaseSummary> cases = currentActor.asProcess(() -> files.getAll(ids));
        List<CaseId> going = cases.values().stream().filter(one -> one.status() != CaseStatus.CLOSED).map(CaseSummary::id).toList();
        Map<CaseId, List<TrajectoryMoment>> planned = new HashMap<>();
        moments.forEach(known -> currentActor.asProcess(() -> known.of(going)).forEach((id, more) -> planned
                .merge(id, more, (one, other) -> Stream.concat(one.stream(), other.stream()).toList())));
        return some.stream().map(one -> line(one, cases.get(one.caseId()), me, planned.getOrDefault(one.caseId(), List.of())))
                .sorted(Comparator.comparing((Line line) -> line.next().map(TrajectoryMoment::on).orElse(LocalDate.MAX))
                        .thenComparing(Line::title))
                .toList();
    }

    private static Line line(CoachingTrajectory one, CaseSummary file, Actor me, List<TrajectoryMoment> planned) {
        boolean own = me.mayWorkIn(file.scope());
        List<TrajectoryMoment> inOrder = planned.stream().sorted(Comparator.comparing(TrajectoryMoment::on)).toList();
        return new Line(one.caseId(), one.organisation(), file.title(), file.scope().team().orElseThrow(), file.phase(), file.status(),
                file.openedAt(), own, own && file.kind().page(), own ? inOrder : inOrder.stream().limit(1).toList());
    }

    private void mayLook() {
        Actor me = currentActor.get();
        if (!me.isProcess() && !me.has(Role.TRAINER) && !me.has(Role.MANAGER)) {
            throw new AccessDeniedException("Trajectories are for trainers and managers");
        }
    }
}
