package be.omringd.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AppUsers extends JpaRepository<AppUser, UUID> {

    Optional<AppUser> findByUsername(String username);

    boolean existsByUsername(String username);

    List<AppUser> findByUsernameInAndActiveTrue(Collection<String> usernames);

    List<AppUser> findAllByOrderByDisplayName();

    List<AppUser> findByActiveTrueOrderByDisplayName();

    @Query("select count(u) from AppUser u join u.roles r where u.active and r = be.omringd.access.Role.ADMINISTRATOR and u.id <> :id")
    long administratorsBesides(UUID id);
}
