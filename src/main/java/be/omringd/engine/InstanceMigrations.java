package be.omringd.engine;

import be.omringd.database.UtcMoments;
import be.omringd.engine.DiagramVersions.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Which process instances run on which version of a diagram, and what is needed to bring them to another one. Callers have checked the
 * access to the cases. See docs/decisions/0059-versions-of-a-diagram.md.
 */
@Service
public class InstanceMigrations {

    private static final String RUNNING = """
            select p.process_instance_key, coalesce(c.case_id, r.case_id), e.element_id, e.element_type
            from engine_element p left join engine_case c using (process_instance_key) left join process_run r using (process_instance_key)
            left join engine_element e on e.process_instance_key = p.process_instance_key and e.state = 'ACTIVE'
                and e.element_type <> 'PROCESS'
            where p.element_type = 'PROCESS' and p.state = 'ACTIVE' and p.process_id = ? and p.version = ?
                and coalesce(c.case_id, r.case_id) is not null""";
    private static final String IN_ORDER = " order by p.process_instance_key, e.element_key";
    private static final int LATELY_AT_MOST = 200;

    private final JdbcTemplate jdbc;
    private final DiagramVersions versions;
    private final EngineJobs engine;

    InstanceMigrations(JdbcTemplate jdbc, DiagramVersions versions, EngineJobs engine) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.engine = engine;
    }

    /**
     * A process instance that is not over, as far as the engine told.
     *
     * @param at the elements that are active in it, without the process itself
     */
    public record Running(long key, UUID caseId, List<Place> at) {}

    /** @param type as Zeebe names its element types */
    public record Place(String elementId, String type) {}

    /** What became of something that was asked of the engine. */
    public enum State {
        ON_ITS_WAY, DONE, DECLINED
    }

    /**
     * A migration that was asked for lately.
     *
     * @param version that it was asked to go to; zero where that is not known any more
     * @param refusal why the engine declined it; null where it did not
     */
    public record Asked(UUID caseId, int version, Instant since, State state, @Nullable MigrationRefusal refusal) {}

    /** The instances of a process on this version, by the order in which they began. */
    public List<Running> running(String processId, int version) {
        return running(RUNNING + IN_ORDER, processId, version);
    }

    /** Those of one case. */
    public List<Running> running(UUID caseId, String processId, int version) {
        return running(RUNNING + " and coalesce(c.case_id, r.case_id) = ?" + IN_ORDER, processId, version, caseId.toString());
    }

    private List<Running> running(String sql, Object... args) {
        Map<Long, Running> found = new LinkedHashMap<>();
        jdbc.query(sql, row -> {
            Running instance = found.get(row.getLong(1));
            if (instance == null) {
                instance = new Running(row.getLong(1), UUID.fromString(row.getString(2)), new ArrayList<>());
                found.put(instance.key, instance);
            }
            if (row.getString(3) != null) {
                instance.at.add(new Place(row.getString(3), row.getString(4)));
            }
        }, args);
        return List.copyOf(found.values());
    }

    /** What it takes to go from one version to another; empty where the diagram of one of them is not kept. */
    public Optional<InstanceMigration> between(String processId, int from, int to) {
        Optional<Version> target = versions.of(processId).stream().filter(version -> version.number() == to).findFirst();
        return target.flatMap(version -> versions.diagram(processId, from).flatMap(before -> versions.diagram(processId, to)
                .map(after -> new InstanceMigration(Diagram.of(before), Diagram.of(after), version.key(), isOldEngine()))));
    }

    private boolean isOldEngine() {
        return engine.version().filter(version -> version.matches("8\\.[45]\\..*")).isPresent();
    }

    /** Whether it was asked to bring this instance to that definition, and was not declined: it is on its way, or done. */
    public boolean isAsked(long instanceKey, long targetDefinitionKey) {
        return !jdbc.queryForList(
                "select 1 from process_command where job_key = ? and kind = 'MIGRATE' and target_definition_key = ? and failure is null limit 1",
                Integer.class, instanceKey, targetDefinitionKey).isEmpty();
    }

    /** What was asked for in the last days, the latest first. */
    public List<Asked> lately(String processId) {
        return jdbc.query(
                """
                select c.case_id, coalesce(d.version, 0), c.created_at, c.done_at is not null, c.failure from process_command c
                    left join process_definition d on d.process_definition_key = c.target_definition_key
                where c.kind = 'MIGRATE' and c.name = ? order by c.id desc limit ?""",
                (row, n) -> new Asked(
                        UUID.fromString(row.getString(1)), row.getInt(2), UtcMoments.get(row, 3),
                        row.getString(5) != null ? State.DECLINED : row.getBoolean(4) ? State.DONE : State.ON_ITS_WAY,
                        row.getString(5) == null ? null : MigrationRefusal.valueOf(row.getString(5))),
                processId, LATELY_AT_MOST);
    }
}
