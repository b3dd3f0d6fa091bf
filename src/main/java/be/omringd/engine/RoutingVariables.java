package be.omringd.engine;

import be.omringd.database.UtcMoments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The variables by which gateways and decisions choose the way of a case, for those who may change them. Callers have checked the access
 * to the case. See docs/decisions/0047-what-is-stuck.md.
 */
@Service
public class RoutingVariables {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ProcessRuns runs;
    private final EngineProjection projection;
    private final DecisionTables tables;
    private final JsonMapper json;

    RoutingVariables(JdbcTemplate jdbc, ProcessRuns runs, EngineProjection projection, DecisionTables tables, JsonMapper json) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.projection = projection;
        this.tables = tables;
        this.json = json;
    }

    /** As what conditions read a variable. */
    public enum Kind {
        TICK, NUMBER, OTHER
    }

    /**
     * A variable that is read ahead of a step, before anything writes it anew.
     *
     * @param readAt the gateways and decisions that read it, the nearest first
     * @param answeredIn the forms of the human tasks that wrote it before that step, or of all that write it where none did; none where
     *     Omringd works it out
     */
    public record Variable(String name, List<String> readAt, List<String> answeredIn, Kind kind) {}

    /**
     * Which way a process takes at a gateway.
     *
     * @param chooses false for a decision table, which gives advice
     * @param flowId null where that depends on something that is not known
     * @param to where the flow leads
     */
    public record Way(String elementId, boolean chooses, @Nullable String flowId, @Nullable String to) {}

    /** What is read ahead of this step, in its diagram; nothing where that is not kept. */
    public List<Variable> ahead(ActiveSteps.Step step) {
        return diagram(step).map(diagram -> diagram.ahead(step.elementId())).orElse(List.of());
    }

    /** Which way the process takes at each of those who read this variable, by what is known and is not written anew before. */
    public List<Way> ways(ActiveSteps.Step step, Variable variable, Map<String, @Nullable Object> values) {
        return diagram(step).map(diagram -> diagram.ways(step.elementId(), variable, values)).orElse(List.of());
    }

    private Optional<RoutingDiagram> diagram(ActiveSteps.Step step) {
        return runs.diagram(step.processDefinitionKey()).map(xml -> new RoutingDiagram(xml, tables::reads));
    }

    /** What this process instance was told since then, by tasks, steps of Omringd and changes, as far as it is still kept. */
    public Map<String, @Nullable Object> toldSince(long processInstanceKey, Instant since) {
        Map<String, @Nullable Object> values = new HashMap<>();
        jdbc.queryForList(
                """
                select c.variables from (
                    select variables, created_at at from process_command where kind = 'COMPLETE' and failure is null
                        and job_key in (select j.job_key from engine_element e join engine_job j on j.element_key = e.element_key
                            where e.process_instance_key = ?)
                    union all select variables, created_at from process_command where kind = 'SET' and failure is null
                        and job_key in (select element_key from engine_element where process_instance_key = ?)
                    union all select variables, done_at from processed_job where process_instance_key = ?) c
                where c.at >= ? order by c.at""",
                String.class, processInstanceKey, processInstanceKey, processInstanceKey, UtcMoments.stored(since))
                .forEach(told -> values.putAll(json.readValue(told, VALUES)));
        return values;
    }

    /** How many changes were asked for at this time that a process stands at a step. */
    public int asked(ActiveSteps.Step step) {
        Integer asked = jdbc.queryForObject(
                "select count(*) from process_command where job_key = ? and kind = 'SET'", Integer.class, step.key());
        return asked == null ? 0 : asked;
    }

    /** What the engine could not go on with at this step; empty where it is not stuck. */
    public Optional<EngineProjection.Incident> incident(ActiveSteps.Step step) {
        return projection.incidentAt(step.key());
    }

    /** A step of a case at which the engine did not take a change. */
    public record Declined(UUID caseId, String elementId) {}

    /** Steps at which cases stand now, and where the last change was not taken. */
    public Set<Declined> declined() {
        return Set.copyOf(jdbc.query(
                """
                select c.case_id, e.element_id from process_command c join engine_element e on e.element_key = c.job_key
                where c.kind = 'SET' and c.failure is not null and e.state = 'ACTIVE'
                    and not exists (select 1 from process_command l where l.job_key = c.job_key and l.kind = 'SET' and l.id > c.id)""",
                (row, n) -> new Declined(UUID.fromString(row.getString(1)), row.getString(2))));
    }
}
