package be.omringd.volunteer.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which volunteers have, had or may get which groups. */
public interface Assignments extends JpaRepository<Assignment, UUID> {

    List<Assignment> findByCaseIdAndStageIn(UUID caseId, Collection<Assignment.Stage> stages);

    List<Assignment> findByCaseIdAndStageOrderByFromOnDescIdDesc(UUID caseId, Assignment.Stage stage);

    List<Assignment> findByVolunteerIdAndStageNotOrderByProposedOnDescIdDesc(UUID volunteerId, Assignment.Stage stage);

    List<Assignment> findByVolunteerIdAndStage(UUID volunteerId, Assignment.Stage stage);

    List<Assignment> findByVolunteerId(UUID volunteerId);

    boolean existsByVolunteerIdAndStage(UUID volunteerId, Assignment.Stage stage);
}
