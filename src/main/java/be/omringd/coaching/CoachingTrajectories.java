package be.omringd.coaching;

import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trajectories of organisations. What was said in one is for the trainers of its team and for managers, as its case is; what
 * every trainer sees of those of all partners is told by {@link CoachingDesk}.
 */
@Service
@Transactional
public class CoachingTrajectories {

    private final CoachingFacts facts;
    private final CaseFiles files;
    private final Organisations organisations;
    private final CoachingProcess process;
    private final CurrentActor currentActor;
    private final Clock clock;

    CoachingTrajectories(CoachingFacts facts, CaseFiles files, Organisations organisations, CoachingProcess process,
            CurrentActor currentActor, Clock clock) {
        this.facts = facts;
        this.files = files;
        this.organisations = organisations;
        this.process = process;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** An organisation asks for something: this team talks with it first. Anybody may: it knocks on the door from outside. */
    public CaseId begin(OrganisationId organisation, Team team) {
        return currentActor.asProcess(() -> {
            Organisation asks = organisations.get(organisation);
            CaseId id = files.open(CoachingFile.KIND, new CaseSubject(CaseSubject.Kind.ORGANISATION, asks.id().value()), asks.name(),
                    AccessScope.of(team));
            facts.add(new CoachingTrajectory(id, asks.id(), clock.instant()));
            process.organisationAsks(id);
            return id;
        });
    }

    /** The trajectory of this case; empty for a case of another kind. */
    @Transactional(readOnly = true)
    public Optional<TrajectoryView> find(CaseId id) {
        files.check(id);
        return facts.find(id).map(this::view);
    }

    private TrajectoryView view(CoachingTrajectory one) {
        CaseId id = one.caseId();
        return new TrajectoryView(
                id, one.organisation(), one.askedAt(), one.talk().orElse(null), one.offer().orElse(null), one.offerReason(), one.answer(),
                one.agreement().orElse(null), facts.sessions(id).stream().map(CoachingSession::view).toList(), one.choice().orElse(null),
                facts.plans(id).stream().map(ActionPlan::view).toList(), facts.reviews(id).stream().map(Review::view).toList(),
                one.callNeeded(), one.keptBy(), one.stays(), one.stoppedBecause());
    }

    /** The cases of all trajectories that have not come to their end; what is told of those of other teams, the caller decides. */
    List<CaseSummary> goingOn() {
        if (!currentActor.get().has(Role.TRAINER) && !currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("What partners do with organisations is for trainers and managers");
        }
        List<CaseId> all = facts.all().stream().map(CoachingTrajectory::caseId).toList();
        return currentActor.asProcess(() -> files.getAll(all)).values().stream().filter(file -> file.status() != CaseStatus.CLOSED)
                .toList();
    }
}
