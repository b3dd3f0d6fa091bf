package be.omringd.organisation.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The organisations that are kept. */
public interface OrganisationRegister extends JpaRepository<KnownOrganisation, UUID> {

    List<KnownOrganisation> findByMergedInto(UUID kept);

    List<KnownOrganisation> findByMergedIntoIsNullAndRegisteredAtBeforeOrderByRegisteredAt(Instant moment);
}
