package be.omringd.engine;

import be.omringd.database.UtcMoments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Where the processes of a case stand and which way they went, as the engine told it. Callers have checked the access to the case. See
 * docs/decisions/0030-the-engine-tells.md.
 */
@Service
public class ProcessPositions {

    /** An instance that began before the engine told us is known by its jobs. */
    private static final String INSTANCES = """
            (select process_instance_key from engine_case where case_id = ?
            union select process_instance_key from process_run where case_id = ?) i""";
    private static final String PLACE = """
            select e.process_instance_key, e.process_id, e.version, e.process_definition_key, e.element_key, e.scope_key, e.element_id,
                e.element_type, e.since, %s from\s""" + INSTANCES
            + " join engine_element e on e.process_instance_key = i.process_instance_key and e.state = 'ACTIVE'";
    private static final String PLACES = PLACE.formatted("j.job_key, null, null")
            + " left join engine_job j on j.element_key = e.element_key and j.state = 'ACTIVE' union all "
            + PLACE.formatted("null, w.element_id, w.due_at")
            + " join engine_timer w on w.element_key = e.element_key and w.state = 'ACTIVE' union all "
            + PLACE.formatted("null, w.element_id, null")
            + " join engine_subscription w on w.element_key = e.element_key and w.state = 'ACTIVE' order by since, element_key";
    private static final String PASSED = """
            select e.process_instance_key, max(e.process_id), max(e.version), max(e.process_definition_key), e.scope_key, e.element_id,
                e.element_type, count(*), max(e.since), sum(e.state = 'COMPLETED') from\s""" + INSTANCES
            + " join engine_element e on e.process_instance_key = i.process_instance_key and e.state <> 'ACTIVE'"
            + " group by e.process_instance_key, e.scope_key, e.element_id, e.element_type order by min(e.position)";

    private final JdbcTemplate jdbc;

    ProcessPositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A process instance, as far as the engine told of it.
     *
     * @param places where it stands, what came first at the top
     * @param passed what is behind it, what came first at the top
     */
    public record Instance(
            long key, String processId, int version, long processDefinitionKey, List<Place> places, List<Passed> passed) {

        /** Whether the engine told all of it, from its start on. */
        public boolean isToldFromItsStart() {
            return places.stream().anyMatch(place -> place.type().equals("START_EVENT") && place.scopeKey() == key)
                    || passed.stream().anyMatch(one -> one.type().equals("START_EVENT") && one.scopeKey() == key);
        }

        /** Whether it has come to its end, or was ended. */
        public boolean isOver() {
            return passed.stream().anyMatch(one -> one.type().equals("PROCESS"));
        }
    }

    /**
     * An element that is active.
     *
     * @param scopeKey of the process instance or the sub-process that it lies in
     * @param type as Zeebe names its element types
     * @param jobKey of the job that is to be done here, if there is one
     * @param awaits events that are waited for here
     */
    public record Place(
            long key, long scopeKey, String elementId, String type, Instant since, @Nullable Long jobKey, List<Awaited> awaits) {}

    /**
     * An event that is waited for.
     *
     * @param due when the time is up; null where it is a message
     */
    public record Awaited(String elementId, @Nullable Instant due) {}

    /**
     * An element that is over, or a flow that was taken.
     *
     * @param times how often, in the same scope
     * @param completed whether it came to its own end at least once
     */
    public record Passed(long scopeKey, String elementId, String type, int times, boolean completed, Instant last) {}

    /** The process instances of a case, the one that started first at the top. Two queries. */
    public List<Instance> of(UUID caseId) {
        Map<Long, Instance> found = new TreeMap<>();
        Map<Long, Place> places = new HashMap<>();
        jdbc.query(PLACES, row -> {
            Place place = places.get(row.getLong(5));
            if (place == null) {
                place = new Place(
                        row.getLong(5), row.getLong(6), row.getString(7), row.getString(8), UtcMoments.get(row, 9),
                        row.getObject(10) == null ? null : row.getLong(10), new ArrayList<>());
                places.put(place.key(), place);
                instance(found, row).places().add(place);
            }
            if (row.getString(11) != null) {
                place.awaits().add(new Awaited(row.getString(11), UtcMoments.orNull(row, 12)));
            }
        }, sixTimes(caseId));
        jdbc.query(PASSED, row -> {
            instance(found, row).passed().add(new Passed(
                    row.getLong(5), row.getString(6), row.getString(7), row.getInt(8), row.getInt(10) > 0, UtcMoments.get(row, 9)));
        }, caseId.toString(), caseId.toString());
        return List.copyOf(found.values());
    }

    /** A number for each of these cases that grows whenever the engine tells something of it. */
    public Map<UUID, Long> told(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> told = new HashMap<>();
        jdbc.query(
                "select c.case_id, sum(e.position) from engine_case c join engine_element e using (process_instance_key) where c.case_id in ("
                        + caseIds.stream().map(id -> "?").collect(Collectors.joining(",")) + ") group by c.case_id",
                row -> {
                    told.put(UUID.fromString(row.getString(1)), row.getLong(2));
                }, caseIds.stream().map(UUID::toString).toArray());
        return told;
    }

    private static Instance instance(Map<Long, Instance> found, ResultSet row) throws SQLException {
        Instance known = found.get(row.getLong(1));
        if (known == null) {
            known = new Instance(
                    row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4), new ArrayList<>(), new ArrayList<>());
            found.put(known.key(), known);
        }
        return known;
    }

    private static Object[] sixTimes(UUID caseId) {
        String id = caseId.toString();
        return new Object[] {id, id, id, id, id, id};
    }
}
