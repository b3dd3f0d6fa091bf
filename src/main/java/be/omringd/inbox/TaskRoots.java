package be.omringd.inbox;

import be.omringd.engine.EngineJobs;
import be.omringd.engine.EngineProjection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where tasks come from, and whether the engine still has them by what it told: one statement, and no transaction. */
@Component
class TaskRoots {

    private static final String ROOT = "select w.case_id, w.job_key, " + EngineProjection.TOLD_OF_JOB + " from work_item w"
            + EngineProjection.JOB_OF + " where w.id = ? and w.job_key is not null";

    private final JdbcTemplate jdbc;

    TaskRoots(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a task comes from.
     *
     * @param caseId and jobKey: the same from its first moment to its last
     * @param engine whether the engine still has it; UNKNOWN where only the engine itself knows
     */
    record Root(UUID caseId, long jobKey, EngineJobs.Answer engine) {}

    /** Of this task of a process; empty where there is none. Who may do it has to be checked. */
    Optional<Root> of(UUID id) {
        return jdbc.query(ROOT, (row, n) -> new Root(UUID.fromString(row.getString(1)), row.getLong(2), EngineProjection.has(row, 3)),
                id.toString()).stream().findFirst();
    }
}
