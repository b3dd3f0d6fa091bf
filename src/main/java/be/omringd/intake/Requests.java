package be.omringd.intake;

import be.omringd.casefile.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Requests extends JpaRepository<Request, UUID> {

    Optional<Request> findByCaseId(UUID caseId);

    /** The request of a file that came of one. */
    default Request get(CaseId caseId) {
        return findByCaseId(caseId.value()).orElseThrow(() -> new IllegalArgumentException("No request in file " + caseId));
    }

    List<Request> findByReceivedAtBeforeAndSettledAtIsNull(Instant before);

    Optional<Request> findByReference(String reference);

    boolean existsByReference(String reference);

    /** 1 for who sends these answers first; 0 for who sends them again, after waiting until the first is through. */
    @Modifying
    @Query(value = "insert ignore into request_submission (token, request_id, at) values (:token, :id, :at)", nativeQuery = true)
    int claim(UUID token, UUID id, Instant at);

    @Query(value = "select r.* from request r join request_submission s on s.request_id = r.id where s.token = :token", nativeQuery = true)
    Optional<Request> findBySubmission(UUID token);
}
