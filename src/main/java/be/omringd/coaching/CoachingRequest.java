package be.omringd.coaching;

import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation asked when it knocked on our door, and under which code it can name that on the phone. */
@Entity
@Table(name = "coaching_request")
class CoachingRequest {

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private UUID caseId;
    private UUID organisationId;
    private String reference;
    private String question;
    @Enumerated(EnumType.STRING)
    private @Nullable Team partner;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected CoachingRequest() {}

    CoachingRequest(UUID id, CaseId file, OrganisationId organisation, String reference, NewKnock knock, Instant receivedAt) {
        this.id = id;
        this.caseId = file.value();
        this.organisationId = organisation.value();
        this.reference = reference;
        this.question = knock.question();
        this.partner = knock.partner();
        this.receivedAt = receivedAt;
    }

    String reference() {
        return reference;
    }

    CaseId file() {
        return new CaseId(caseId);
    }

    CoachingRequests.Asked asked() {
        return new CoachingRequests.Asked(file(), new OrganisationId(organisationId), reference, question, partner, receivedAt);
    }
}
