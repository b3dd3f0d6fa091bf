package be.omringd.coaching;

import be.omringd.casefile.CaseId;
import be.omringd.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What an organisation and its trainers do together. */
@Entity
@Table(name = "coaching_trajectory")
class CoachingTrajectory {

    @Id
    private UUID caseId;
    @Version
    private Long version;
    private UUID organisationId;
    private Instant askedAt;

    protected CoachingTrajectory() {}

    CoachingTrajectory(CaseId caseId, OrganisationId organisation, Instant now) {
        this.caseId = caseId.value();
        this.organisationId = organisation.value();
        this.askedAt = now;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Instant askedAt() {
        return askedAt;
    }
}
