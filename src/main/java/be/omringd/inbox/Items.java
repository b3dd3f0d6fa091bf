package be.omringd.inbox;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The rows of work items. */
interface Items extends JpaRepository<WorkItem, UUID> {

    /** Read without loading the work item, so that the load that follows can be the locking one. Never changes. */
    @Query("select i.caseId from WorkItem i where i.id = :id")
    Optional<UUID> caseOf(UUID id);

    Optional<WorkItem> findFirstByCaseIdAndProcessInstanceKeyOrderByCreatedAtDesc(UUID caseId, long processInstanceKey);

    @Query("select i.id from WorkItem i where i.jobKey = :jobKey")
    Optional<UUID> idOfJob(long jobKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from WorkItem i where i.id = :id")
    Optional<WorkItem> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from WorkItem i where i.id = :id and i.caseId is null")
    Optional<WorkItem> lockFree(UUID id);

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

    /** Rows of a case and the first due date of its open tasks. */
    @Query("""
            select i.caseId, min(i.dueAt) from WorkItem i
            where i.caseId in :cases and i.state = WorkItemState.OPEN and i.dueAt is not null group by i.caseId""")
    List<Object[]> firstDue(Collection<UUID> cases);

    /** Tasks without a due date come last; among those due at the same moment the oldest first. */
    @Query("""
            select i from WorkItem i where i.caseId = :caseId and i.state = WorkItemState.OPEN
            order by i.dueAt nulls last, i.id""")
    List<WorkItem> openOf(UUID caseId);

    /** All tasks that processes of a case had, without what was written in them. */
    @Query("""
            select new be.omringd.inbox.Items$Step(i.jobKey, i.processInstanceKey, i.elementId, i.state, i.createdAt, i.assigneeId)
            from WorkItem i where i.caseId = :caseId and i.jobKey is not null order by i.id""")
    List<Step> stepsOf(UUID caseId);

    /** What a task was in its process. */
    record Step(
            long jobKey, long processInstanceKey, String elementId, WorkItemState state, Instant createdAt, @Nullable UUID assigneeId) {}

    @Modifying(flushAutomatically = true)
    @Query("delete from WorkItem i where i.caseId = :caseId")
    void deleteOf(UUID caseId);

    @Modifying(flushAutomatically = true)
    @Query(value = """
            update work_item set answers = null, draft = null, draft_at = null, hand_over_reason = null, handed_over_by = null,
                due_reason = null, later_reason = null, own_words = null, own_search = null
            where case_id = :caseId and form_key in (:formKeys) and json_value(variables, concat('$.', :variable)) is null
            and created_at < :until and (created_at >= :from or form_key = 'own' and (ended_at is null or ended_at >= :from))""", nativeQuery = true)
    void forgetWords(UUID caseId, Collection<String> formKeys, String variable, Instant from, Instant until);

    @Query(value = """
            select distinct form_key from work_item
            where case_id = :caseId and json_value(variables, concat('$.', :variable)) = :value""", nativeQuery = true)
    List<String> formKeysTold(UUID caseId, String variable, String value);

    /** The same for the tasks that the process told this about, whenever that was. */
    @Modifying(flushAutomatically = true)
    @Query(value = """
            update work_item set answers = null, draft = null, draft_at = null, hand_over_reason = null, handed_over_by = null,
                due_reason = null, later_reason = null, own_words = null, own_search = null
            where case_id = :caseId and form_key in (:formKeys) and json_value(variables, concat('$.', :variable)) = :value""", nativeQuery = true)
    void forgetWords(UUID caseId, Collection<String> formKeys, String variable, String value);
}
