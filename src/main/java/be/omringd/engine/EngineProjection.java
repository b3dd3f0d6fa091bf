package be.omringd.engine;

import be.omringd.database.UtcMoments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;

/**
 * What the engine told through its exporter; nothing where an organisation's engine has no exporter of ours. Callers have checked the
 * access to the cases. A key of the engine begins with its partition, and positions in its log count by partition. See
 * docs/decisions/0030-the-engine-tells.md.
 */
@Service
public class EngineProjection {

    private static final RowMapper<Incident> INCIDENT = (row, n) -> new Incident(
            row.getLong(1), UUID.fromString(row.getString(2)), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
            row.getLong(7), UtcMoments.get(row, 8));
    /** An instance that began before the engine told us is known by its jobs. */
    private static final String INCIDENTS_WITH_CASE = """
            from engine_incident i left join engine_case c using (process_instance_key) left join process_run r using (process_instance_key)
            where coalesce(c.case_id, r.case_id) is not null""";
    private static final String INCIDENTS = """
            select i.incident_key, coalesce(c.case_id, r.case_id), i.process_id, i.element_id, i.kind, i.message, i.job_key, i.since
            """ + INCIDENTS_WITH_CASE + " and i.state = 'ACTIVE'";

    /** It says every ten seconds that there is nothing new. */
    private static final Duration FRESH = Duration.ofSeconds(12);

    /** Joins to rows with a {@code job_key} what the engine told of that job, if it told of it: for {@link #TOLD_OF_JOB}. */
    public static final String JOB_OF =
            " left join engine_job j using (job_key) left join engine_export e on e.partition_id = j.job_key >> 51";
    /** Two columns, which say {@link #has(ResultSet, int)}. */
    public static final String TOLD_OF_JOB = "j.state, timestampdiff(second, e.told_until, utc_timestamp(3))";

    private final JdbcTemplate jdbc;

    EngineProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step at which the engine stopped and waits for somebody.
     *
     * @param kind what went wrong, as Zeebe names its error types
     * @param message the engine's words for it, without any value
     * @param jobKey of the job that failed; negative where none did
     */
    public record Incident(
            long key, UUID caseId, String processId, String elementId, String kind, String message, long jobKey, Instant since) {}

    /**
     * A command that the engine refused for good.
     *
     * @param message the message that was told; null where a task was to be completed
     * @param jobKey of the job that was to be completed; null where a message was told
     */
    public record Refused(UUID id, UUID caseId, @Nullable String message, @Nullable Long jobKey, String code, Instant since) {}

    /** Steps of all cases that are stuck, the longest first. */
    public List<Incident> incidents() {
        return jdbc.query(INCIDENTS + " order by i.since, i.incident_key", INCIDENT);
    }

    /** Steps of this case that are stuck, the longest first. */
    public List<Incident> incidents(UUID caseId) {
        return jdbc.query(INCIDENTS + " and coalesce(c.case_id, r.case_id) = ? order by i.since, i.incident_key", INCIDENT,
                caseId.toString());
    }

    /** What the engine could not go on with, this time that a process stands at a step. */
    Optional<Incident> incidentAt(long elementKey) {
        return jdbc.query(INCIDENTS + " and i.element_key = ? order by i.incident_key desc limit 1", INCIDENT, elementKey).stream()
                .findFirst();
    }

    /** Commands of all cases that the engine refused, the oldest first. */
    public List<Refused> refused() {
        return refused("", new Object[0]);
    }

    /** Commands of this case that the engine refused, the oldest first. */
    public List<Refused> refused(UUID caseId) {
        return refused(" and case_id = ?", caseId.toString());
    }

    private List<Refused> refused(String where, Object... args) {
        return jdbc.query(
                "select id, case_id, name, job_key, failure, timestampdiff(microsecond, '1970-01-01', created_at) from process_command"
                        + " where done_at is null and failure is not null" + where + " order by id",
                (row, n) -> new Refused(
                        UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2)), row.getString(3),
                        row.getObject(4) == null ? null : row.getLong(4), row.getString(5), Instant.EPOCH.plusNanos(row.getLong(6) * 1000)),
                args);
    }

    /** A job that the engine took away, and where in the log of which partition it says so. */
    public record TakenAway(long jobKey, int partition, long position) {}

    /** Jobs of this type that the engine took away after these positions in its logs, in the order of each log. */
    public List<TakenAway> takenAway(String jobType, Map<Integer, Long> after, int most) {
        return after.entrySet().stream().flatMap(partition -> jdbc.query(
                """
                select job_key, position from engine_job where state = 'TERMINATED' and job_type = ? and position > ? and job_key >> 51 = ?
                order by position limit ?""",
                (row, n) -> new TakenAway(row.getLong(1), partition.getKey(), row.getLong(2)),
                jobType, partition.getValue(), partition.getKey(), most).stream()).toList();
    }

    /**
     * How far the engine has told.
     *
     * @param positions in the log of each partition; empty where it never told us anything, as an engine without our exporter
     * @param behind how long ago we knew all that happened; empty where it never told us anything. A few seconds where all is well: it
     *     says every ten that there is nothing new
     */
    public record Told(Map<Integer, Long> positions, Optional<Duration> behind) {}

    /** How far the engine has told by now. */
    public Told told() {
        Map<Integer, Long> positions = new HashMap<>();
        List<Duration> behind = new ArrayList<>();
        jdbc.query("select partition_id, position, timestampdiff(second, told_until, utc_timestamp(3)) from engine_export", row -> {
            positions.put(row.getInt(1), row.getLong(2));
            behind.add(Duration.ofSeconds(row.getLong(3)));
        });
        return new Told(positions, behind.stream().max(Comparator.naturalOrder()));
    }

    /**
     * Whether the engine still has a job, by what it told. UNKNOWN where that is older than it may be, as on an engine without our
     * exporter, and where it never told of this job: then only the engine itself knows.
     *
     * @param column where {@link #TOLD_OF_JOB} begins in this row
     */
    public static EngineJobs.Answer has(ResultSet row, int column) throws SQLException {
        String state = row.getString(column);
        long secondsAgo = row.getLong(column + 1);
        if (row.wasNull() || state == null || secondsAgo > FRESH.toSeconds()) {
            return EngineJobs.Answer.UNKNOWN;
        }
        return state.equals("ACTIVE") ? EngineJobs.Answer.ALIVE : EngineJobs.Answer.GONE;
    }

    /** Whether this step was ended, and this other one of its process instance began after it: as a move does. */
    boolean moved(long elementKey, String nextElementId) {
        return !jdbc.queryForList(
                """
                select 1 from engine_element e join engine_element n on n.process_instance_key = e.process_instance_key
                where e.element_key = ? and e.state = 'TERMINATED' and n.element_id = ? and n.element_key > e.element_key limit 1""",
                Integer.class, elementKey, nextElementId).isEmpty();
    }

    /** Whether this process instance runs on that definition, as far as the engine told. */
    boolean runsOn(long processInstanceKey, long processDefinitionKey) {
        return !jdbc.queryForList("select 1 from engine_element where element_key = ? and process_definition_key = ?", Integer.class,
                processInstanceKey, processDefinitionKey).isEmpty();
    }

    /** Whether a case stands at this step, as far as the engine told. */
    boolean stands(long elementKey) {
        return !jdbc.queryForList("select 1 from engine_element where element_key = ? and state = 'ACTIVE'", Integer.class, elementKey)
                .isEmpty();
    }

    /** Cases with a step that got stuck or went on after these positions in the engine's logs. */
    public Set<UUID> incidentsChanged(Map<Integer, Long> after) {
        return after.entrySet().stream().flatMap(partition -> jdbc.query(
                "select distinct coalesce(c.case_id, r.case_id) " + INCIDENTS_WITH_CASE
                        + " and i.position > ? and i.incident_key >> 51 = ?",
                (row, n) -> UUID.fromString(row.getString(1)), partition.getValue(), partition.getKey()).stream())
                .collect(Collectors.toSet());
    }

    /** Forgets where the processes of a case stood. For a case that is over. Needs a transaction. */
    void forget(UUID caseId) {
        List<Long> instances =
                jdbc.queryForList("select process_instance_key from engine_case where case_id = ?", Long.class, caseId.toString());
        if (!instances.isEmpty()) {
            String keys = instances.stream().map(String::valueOf).collect(Collectors.joining(","));
            for (String table : List.of("engine_element", "engine_job", "engine_timer", "engine_subscription", "engine_incident",
                    "engine_case")) {
                jdbc.update("delete from " + table + " where process_instance_key in (" + keys + ")");
            }
        }
    }
}
