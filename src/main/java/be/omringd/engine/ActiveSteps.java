package be.omringd.engine;

import be.omringd.database.UtcMoments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;

/**
 * Steps at which processes stand now, for those who may change where they stand. Callers have checked the access to the case. See
 * docs/decisions/0047-what-is-stuck.md.
 */
@Service
public class ActiveSteps {

    private static final RowMapper<Step> STEP = (row, n) -> new Step(
            row.getLong(1), row.getLong(2), row.getLong(3), UUID.fromString(row.getString(4)), row.getString(5), row.getLong(6),
            row.getString(7), row.getString(8), UtcMoments.get(row, 9), row.getObject(10) == null ? null : row.getLong(10));
    private static final String STEPS = """
            select e.element_key, e.process_instance_key, e.scope_key, coalesce(c.case_id, r.case_id), e.process_id,
                e.process_definition_key, e.element_id, e.element_type, e.since, j.job_key
            from engine_element e left join engine_case c using (process_instance_key) left join process_run r using (process_instance_key)
            left join engine_job j on j.element_key = e.element_key and j.state = 'ACTIVE'
            where coalesce(c.case_id, r.case_id) is not null and e.state = 'ACTIVE'""";

    private final JdbcTemplate jdbc;
    private final ProcessRuns runs;
    private final Clock clock;

    ActiveSteps(JdbcTemplate jdbc, ProcessRuns runs, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * A step at which a process stands.
     *
     * @param key of this time that it stands there
     * @param scopeKey of the process instance or sub-process that the step lies in
     * @param type as Zeebe names its element types
     * @param jobKey of the job that is to be done there, if there is one
     */
    public record Step(
            long key, long processInstanceKey, long scopeKey, UUID caseId, String processId, long processDefinitionKey, String elementId,
            String type, Instant since, @Nullable Long jobKey) {}

    /**
     * A timer that should have gone off.
     *
     * @param step at which it runs
     * @param elementId the event that it brings
     */
    public record Overdue(Step step, String elementId, Instant due) {}

    /** This time that a process stands at a step; empty once it has gone on. */
    public Optional<Step> find(long key) {
        return jdbc.query(STEPS + " and e.element_key = ?", STEP, key).stream().findFirst();
    }

    /** The first time that this case stands at this step now; empty where it does not, as far as the engine told. */
    public Optional<Step> at(UUID caseId, String processId, String elementId) {
        return jdbc.query(
                STEPS + " and coalesce(c.case_id, r.case_id) = ? and e.process_id = ? and e.element_id = ? order by e.element_key limit 1",
                STEP, caseId.toString(), processId, elementId).stream().findFirst();
    }

    /** Timers that should have gone off this long ago and did not, the longest first. */
    public List<Overdue> overdueTimers(Duration by) {
        return jdbc.query(
                "select s.*, t.element_id, t.due_at from (" + STEPS + """
                        ) s join engine_timer t on t.element_key = s.element_key
                        where t.state = 'ACTIVE' and t.due_at < ? order by t.due_at""",
                (row, n) -> new Overdue(STEP.mapRow(row, n), row.getString(11), UtcMoments.get(row, 12)),
                UtcMoments.stored(clock.instant().minus(by)));
    }

    /** The steps to which this one can be moved, in the order of its diagram; none where the diagram is not known. */
    public List<String> stepsBeside(Step step) {
        Set<String> stands = Set.copyOf(jdbc.queryForList(
                "select element_id from engine_element where process_instance_key = ? and scope_key = ? and state = 'ACTIVE'", String.class,
                step.processInstanceKey(), step.scopeKey()));
        return runs.diagram(step.processDefinitionKey())
                .map(xml -> stepsBeside(xml, step.elementId()).stream().filter(id -> !stands.contains(id)).toList())
                .orElse(List.of());
    }

    private static List<String> stepsBeside(String xml, String elementId) {
        try {
            return Branch.stepsBeside(ModelXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), elementId);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a move of this step was asked for, and was not declined: it is on its way, or made. */
    public boolean isMoving(long key) {
        return !jdbc.queryForList("select 1 from process_command where job_key = ? and kind = 'MODIFY' and failure is null limit 1",
                Integer.class, key).isEmpty();
    }

    /** The process instances of a case that no other one called and that are not over, as far as is known. */
    public Set<Long> running(UUID caseId) {
        return jdbc.queryForList(
                """
                select e.process_instance_key from engine_element e left join engine_case c using (process_instance_key)
                    left join process_run r using (process_instance_key)
                where coalesce(c.case_id, r.case_id) = ? and e.element_type = 'PROCESS' and e.state = 'ACTIVE' and e.parent_element_key <= 0
                union select r.process_instance_key from process_run r where r.case_id = ?
                    and not exists (select 1 from engine_element e where e.process_instance_key = r.process_instance_key)""",
                Long.class, caseId.toString(), caseId.toString()).stream().collect(Collectors.toSet());
    }
}
