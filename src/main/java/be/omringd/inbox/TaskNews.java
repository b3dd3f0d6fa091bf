package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.casefile.CaseId;
import be.omringd.database.UtcMoments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be told of open tasks, whoever may see them: for a module that looks at whom it tells. Read along indexes that lists use. */
@Component
@Transactional(readOnly = true)
public class TaskNews {

    private final JdbcClient jdbc;

    TaskNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that came, and that nobody has.
     *
     * @param follows who did a task of the same case right before it; null for nobody
     */
    public record Arrived(UUID id, CaseId caseId, AccessScope scope, String candidateGroup, @Nullable UUID follows) {}

    /** A task in somebody's hands, with its due date. */
    public record Due(UUID id, CaseId caseId, AccessScope scope, String candidateGroup, UUID colleague, Instant dueAt) {}

    /** Whether a task is to be done still, and who has it; null for nobody. */
    public record Standing(boolean open, @Nullable UUID colleague) {}

    /** The open tasks that came after this one, that nobody has and that can be done now, the oldest first. */
    public List<Arrived> arrivedAfter(UUID id) {
        return jdbc.sql("""
                select w.id, w.case_id, w.access_scope, w.candidate_group,
                    (select d.completed_by from work_item d where d.case_id = w.case_id and d.state = 'COMPLETED' and d.job_key is not null
                    and d.ended_at >= w.created_at - interval 10 minute order by d.ended_at desc limit 1) follows
                from work_item w
                where w.id > ? and w.state = 'OPEN' and w.resting = 0 and w.assignee_id is null order by w.id""")
                .param(id.toString())
                .query((row, n) -> new Arrived(UUID.fromString(row.getString("id")), CaseId.of(row.getString("case_id")),
                        new AccessScope(row.getString("access_scope")), row.getString("candidate_group"), orNull(row.getString("follows"))))
                .list();
    }

    /**
     * The tasks in the hands of these colleagues that are due in this time; not those of people who have a break.
     *
     * @param until not included
     */
    public List<Due> dueBetween(Collection<UUID> colleagues, Instant from, Instant until) {
        return colleagues.isEmpty() ? List.of() : jdbc.sql("""
                select id, coalesce(case_id, id) case_id, access_scope, candidate_group, assignee_id, due_at from work_item
                where assignee_id in (:colleagues) and state = 'OPEN' and resting = 0 and sort_due >= :from and sort_due < :until
                order by sort_due, id""")
                .param("colleagues", colleagues.stream().map(UUID::toString).sorted().toList())
                .param("from", UtcMoments.stored(from)).param("until", UtcMoments.stored(until))
                .query((row, n) -> new Due(UUID.fromString(row.getString("id")), CaseId.of(row.getString("case_id")),
                        new AccessScope(row.getString("access_scope")), row.getString("candidate_group"),
                        UUID.fromString(row.getString("assignee_id")), UtcMoments.get(row, "due_at")))
                .list();
    }

    /** How each of these tasks stands; what is not there any more is left out. */
    public Map<UUID, Standing> standing(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select id, state, assignee_id from work_item where id in (:ids)")
                .param("ids", ids.stream().map(UUID::toString).toList())
                .query((row, n) -> Map.entry(UUID.fromString(row.getString("id")),
                        new Standing(WorkItemState.valueOf(row.getString("state")) == WorkItemState.OPEN,
                                orNull(row.getString("assignee_id")))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable UUID orNull(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
