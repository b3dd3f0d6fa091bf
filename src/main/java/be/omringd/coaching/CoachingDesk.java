package be.omringd.coaching;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What trainers see of all trajectories together: of those that their own team carries everything that is to happen, of those of other
 * partners the organisation, the phase and the next moment. Managers see all as their own. Nobody else looks in
 * ({@link AccessDeniedException}); no answer of anybody stands here.
 */
@Service
@Transactional(readOnly = true)
public class CoachingDesk {

    private final CoachingTrajectories trajectories;
    private final CoachingFacts facts;
    private final TrajectoryCalendar calendar;
    private final CaseFiles files;
    private final Organisations organisations;
    private final CurrentActor currentActor;

    CoachingDesk(CoachingTrajectories trajectories, CoachingFacts facts, TrajectoryCalendar calendar, CaseFiles files,
            Organisations organisations, CurrentActor currentActor) {
        this.trajectories = trajectories;
        this.facts = facts;
        this.calendar = calendar;
        this.files = files;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    /**
     * A trajectory on a line.
     *
     * @param team the partner that leads
     * @param along the partners that carry it along
     * @param own whether a team of the one who looks carries it
     * @param page whether there is a page about it for the one who looks
     * @param moments what is to happen, the first one first; of another partner's trajectory the next one only
     */
    public record Line(
            CaseId file, OrganisationId organisation, String title, Team team, List<Team> along, Phase phase, CaseStatus status,
            Instant openedAt, boolean own, boolean page, List<TrajectoryMoment> moments) {

        /** The partners that carry it, the one that leads first. */
        public List<Team> teams() {
            return Stream.concat(Stream.of(team), along.stream()).toList();
        }

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
        return lines(trajectories.goingOn()).stream()
                .sorted(Comparator.comparing((Line line) -> line.next().map(TrajectoryMoment::on).orElse(LocalDate.MAX))
                        .thenComparing(Line::title))
                .toList();
    }

    /** The trajectories of this organisation, also those that ended: the latest first. */
    public List<Line> of(OrganisationId organisation) {
        Set<OrganisationId> ids = Set.copyOf(organisations.idsOf(organisation));
        List<CaseId> cases = facts.all().stream().filter(one -> ids.contains(one.organisation())).map(CoachingTrajectory::caseId).toList();
        // of a partner's trajectory it stands for every trainer where it is; what goes further is left out below
        return lines(currentActor.asProcess(() -> files.getAll(cases)).values()).stream()
                .sorted(Comparator.comparing(Line::openedAt).reversed()).toList();
    }

    /** Today, on the clock of the office. */
    public LocalDate today() {
        return calendar.today();
    }

    /** For who may look. */
    private List<Line> lines(Collection<CaseSummary> all) {
        Actor me = currentActor.get();
        List<CaseId> going = all.stream().filter(one -> one.status() != CaseStatus.CLOSED).map(CaseSummary::id).toList();
        Map<CaseId, List<TrajectoryMoment>> planned = currentActor.asProcess(() -> calendar.of(going));
        return all.stream().map(one -> line(one, me, planned.getOrDefault(one.id(), List.of()))).toList();
    }

    private Line line(CaseSummary file, Actor me, List<TrajectoryMoment> planned) {
        boolean own = me.mayWorkIn(file.scope());
        return new Line(file.id(), facts.get(file.id()).organisation(), file.title(), file.lead(),
                file.carriedBy().stream().skip(1).toList(), file.phase(), file.status(), file.openedAt(), own, own && file.kind().page(),
                own ? planned : planned.stream().limit(1).toList());
    }
}
