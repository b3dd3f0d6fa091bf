package be.omringd.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AppUsers extends JpaRepository<AppUser, UUID> {

    Optional<AppUser> findByUsername(String username);

    boolean existsByUsername(String username);

    List<AppUser> findByUsernameInAndActiveTrue(Collection<String> usernames);

    List<AppUser> findAllByOrderByDisplayName();

    List<AppUser> findByActiveTrueOrderByDisplayName();

    /** The version that the row has now, whatever this transaction read before; the row stays so until its end. */
    @Query(value = "select version from app_user where id = :id lock in share mode", nativeQuery = true)
    Optional<Long> lockVersion(UUID id);

    /** What somebody is called, without all else that is known of them. */
    interface Named {

        UUID getId();

        String getName();
    }

    @Query("select u.id as id, u.displayName as name from AppUser u where u.id in :ids")
    List<Named> findNames(Collection<UUID> ids);

    /** Signed in at this moment. Counts as no change of the account: two may sign in at once, and one may be changed meanwhile. */
    @Modifying
    @Query("update AppUser u set u.lastSignInAt = :now where u.id = :id")
    void signedIn(UUID id, Instant now);

    @Query("select count(u) from AppUser u join u.roles r where u.active and r = be.omringd.access.Role.ADMINISTRATOR and u.id <> :id")
    long administratorsBesides(UUID id);
}
