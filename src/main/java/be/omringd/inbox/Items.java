package be.omringd.inbox;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of work items. */
interface Items extends JpaRepository<WorkItem, UUID> {

    /** Read without loading the work item, so that the load that follows can be the locking one. Never changes. */
    @Query("select i.caseId from WorkItem i where i.id = :id")
    Optional<UUID> caseOf(UUID id);

    /** One statement and no transaction; never changes. */
    @Transactional(propagation = Propagation.SUPPORTS)
    @Query("select i.jobKey from WorkItem i where i.id = :id")
    Optional<Long> jobKey(UUID id);

    @Query("select i.id from WorkItem i where i.jobKey = :jobKey")
    Optional<UUID> idOfJob(long jobKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from WorkItem i where i.id = :id")
    Optional<WorkItem> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from WorkItem i where i.caseId = :caseId and i.state = WorkItemState.OPEN order by i.id")
    List<WorkItem> lockOpenOf(UUID caseId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select i from WorkItem i
            where i.processInstanceKey = :processInstanceKey and i.elementId = :elementId and i.state = WorkItemState.OPEN
            order by i.id""")
    List<WorkItem> lockOpenOf(long processInstanceKey, String elementId);

    /** Read without loading the work items, so that the load that follows can be the locking one. */
    @Query("""
            select i.id from WorkItem i
            where i.caseId = :caseId and i.formKey = :formKey and i.state = WorkItemState.OPEN order by i.id""")
    List<UUID> idsOfOpen(UUID caseId, String formKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from WorkItem i where i.caseId = :caseId order by i.id")
    List<WorkItem> lockAllOf(UUID caseId);

    /** Tasks without a due date come last; among those due at the same moment the oldest first. */
    @Query("""
            select i from WorkItem i where i.caseId = :caseId and i.state = WorkItemState.OPEN
            order by i.dueAt nulls last, i.id""")
    List<WorkItem> openOf(UUID caseId);

    List<WorkItem> findByCaseIdOrderById(UUID caseId);

    @Modifying(flushAutomatically = true)
    @Query("delete from WorkItem i where i.caseId = :caseId")
    void deleteOf(UUID caseId);

    @Modifying(flushAutomatically = true)
    @Query("""
            update WorkItem i set i.answers = null, i.draft = null, i.draftAt = null, i.handOverReason = null, i.handedOverBy = null
            where i.caseId = :caseId and i.formKey in :formKeys and i.createdAt >= :from and i.createdAt < :until""")
    void forgetWords(UUID caseId, Collection<String> formKeys, Instant from, Instant until);

    /** The same for the tasks that the process told this about, whenever that was. */
    @Modifying(flushAutomatically = true)
    @Query(value = """
            update work_item set answers = null, draft = null, draft_at = null, hand_over_reason = null, handed_over_by = null
            where case_id = :caseId and form_key in (:formKeys) and json_value(variables, concat('$.', :variable)) = :value""",
            nativeQuery = true)
    void forgetWords(UUID caseId, Collection<String> formKeys, String variable, String value);
}
