package be.omringd.onboarding.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Those who are becoming volunteers, or became one here. */
public interface Candidacies extends JpaRepository<Candidacy, UUID> {

    Optional<Candidacy> findByCaseId(UUID caseId);

    Optional<Candidacy> findByReference(String reference);

    boolean existsByReference(String reference);

    /** 1 for the first with this token; 0 for every other one, who waits until the first has committed. */
    @Modifying
    @Query(value = "insert ignore into volunteer_submission (token, volunteer_id, at) values (:token, :id, :at)", nativeQuery = true)
    int claim(UUID token, UUID id, Instant at);

    @Query(value = "select volunteer_id from volunteer_submission where token = :token", nativeQuery = true)
    Optional<UUID> volunteerOf(UUID token);

    @Modifying
    @Query(value = "delete from volunteer_submission where volunteer_id = :id", nativeQuery = true)
    void forgetSubmissions(UUID id);
}
