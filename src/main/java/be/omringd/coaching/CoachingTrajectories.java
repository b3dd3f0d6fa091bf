package be.omringd.coaching;

import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trajectories of organisations. Access follows from the case: the trainers of its team, and managers. */
@Service
@Transactional
public class CoachingTrajectories {

    private final Repository trajectories;
    private final CaseFiles files;
    private final Organisations organisations;
    private final CurrentActor currentActor;
    private final Clock clock;

    CoachingTrajectories(Repository trajectories, CaseFiles files, Organisations organisations, CurrentActor currentActor, Clock clock) {
        this.trajectories = trajectories;
        this.files = files;
        this.organisations = organisations;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** An organisation asks for something: this team talks with it first. Anybody may: it knocks on the door from outside. */
    public CaseId begin(OrganisationId organisation, Team team) {
        return currentActor.asProcess(() -> {
            Organisation asks = organisations.get(organisation);
            CaseId id = files.open(CoachingFile.KIND, new CaseSubject(CaseSubject.Kind.ORGANISATION, asks.id().value()), asks.name(),
                    AccessScope.of(team));
            trajectories.save(new CoachingTrajectory(id, asks.id(), clock.instant()));
            return id;
        });
    }

    interface Repository extends JpaRepository<CoachingTrajectory, UUID> {

        List<CoachingTrajectory> findByOrganisationIdIn(Collection<UUID> organisations);
    }
}
