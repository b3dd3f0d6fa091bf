package be.omringd.organisation.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The contacts that are kept. Ids grow, so that their order is that in which they came. */
public interface OrganisationContacts extends JpaRepository<ContactOfOrganisation, UUID> {

    List<ContactOfOrganisation> findByOrganisationIdInOrderById(Collection<UUID> organisations);
}
