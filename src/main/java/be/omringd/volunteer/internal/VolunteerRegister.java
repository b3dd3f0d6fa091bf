package be.omringd.volunteer.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The entries of the register. */
public interface VolunteerRegister extends JpaRepository<Volunteer, UUID> {

    @Query("select v.id from Volunteer v")
    List<UUID> ids();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Volunteer v where v.id = :id")
    Optional<Volunteer> lock(UUID id);

    /** These two read without loading a volunteer, so that the load that follows can be the locking one. */
    @Query("select v.personId from Volunteer v where v.id = :id")
    Optional<UUID> personOf(UUID id);

    @Query("select v.id from Volunteer v where v.mergedInto = :id order by v.id")
    List<UUID> mergedInto(UUID id);

    List<Volunteer> findByIdInOrMergedIntoIn(Collection<UUID> ids, Collection<UUID> into);
}
