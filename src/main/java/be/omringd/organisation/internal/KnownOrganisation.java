package be.omringd.organisation.internal;

import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as the register keeps it. */
@Entity
@Table(name = "organisation")
public class KnownOrganisation {

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private String name;
    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;
    private String placeCode;
    private String language;
    private Instant registeredAt;
    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected KnownOrganisation() {}

    @SuppressWarnings("NullAway.Init")
    public KnownOrganisation(UUID id, OrganisationDetails details, Instant registeredAt) {
        this.id = id;
        this.registeredAt = registeredAt;
        change(details);
    }

    public void change(OrganisationDetails details) {
        name = details.name();
        kind = details.kind();
        placeCode = details.placeCode();
        language = details.language();
    }

    /** This is another one of the register under a second name. */
    public void mergeInto(OrganisationId kept) {
        if (mergedInto != null || kept.value().equals(id)) {
            throw new IllegalStateException("Organisation " + id + " is no longer one of its own");
        }
        mergedInto = kept.value();
    }

    /** The one that this was merged into is itself another one under a second name. */
    public void mergeAgainInto(OrganisationId kept) {
        mergedInto = kept.value();
    }

    public UUID id() {
        return id;
    }

    public OrganisationDetails details() {
        return new OrganisationDetails(name, kind, placeCode, language);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** The one that this is, where it was in the register twice. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }
}
