package be.omringd.demo;

import be.omringd.casefile.CaseId;
import java.sql.ResultSetMetaData;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where a case stands, in lines for who reads why a test failed: what we know of it, what the engine told of it, and what waits to be said
 * to the engine. Keys and names of steps, nothing that somebody typed.
 */
public final class WhereItStands {

    private static final String INSTANCES = """
            (select process_instance_key from engine_case where case_id = ?
            union select process_instance_key from process_run where case_id = ?)""";

    private final JdbcTemplate jdbc;
    private final StringBuilder lines = new StringBuilder();

    private WhereItStands(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static String of(JdbcTemplate jdbc, CaseId caseId) {
        String id = caseId.toString();
        WhereItStands it = new WhereItStands(jdbc);
        it.list("case", "select status, phase, phase_since from case_file where id = ?", id);
        it.list("task",
                "select process_id, element_id, state, resting, job_key, created_at from work_item where case_id = ? order by created_at",
                id);
        it.list("runs", "select process_id, version, process_instance_key from process_run where case_id = ? order by seen_at", id);
        it.list("active element",
                "select process_id, version, element_id, element_type, since, element_key from engine_element where state = 'ACTIVE'"
                        + " and process_instance_key in " + INSTANCES + " order by since",
                id, id);
        it.list("job",
                "select element_id, job_type, retries, since, job_key from engine_job where state = 'ACTIVE' and process_instance_key in "
                        + INSTANCES + " order by since",
                id, id);
        it.list("incident", "select process_id, element_id, kind, message, since from engine_incident where state = 'ACTIVE'"
                + " and process_instance_key in " + INSTANCES + " order by since", id, id);
        it.list("waits for message", "select element_id, message, since from engine_subscription where state = 'ACTIVE'"
                + " and process_instance_key in " + INSTANCES + " order by since", id, id);
        it.list("waits for time",
                "select element_id, due_at from engine_timer where state = 'ACTIVE' and process_instance_key in " + INSTANCES
                        + " order by due_at",
                id, id);
        it.list("says to the engine", "select kind, name, job_key, attempts, failure, created_at, next_attempt_at, done_at"
                + " from process_command where case_id = ? order by id", id);
        it.list("service step done", "select element_id, done_at, job_key from processed_job where case_id = ? order by done_at", id);
        it.list("the engine told until",
                "select partition_id, position, recorded_at, told_until, utc_timestamp(3) as now from engine_export");
        return it.lines.toString();
    }

    /** The same of a few of the cases that are not at this task. */
    public static String ofThoseWhoAreNotAt(String element, JdbcTemplate jdbc) {
        List<String> elsewhere = jdbc.queryForList("select id from case_file where id not in (select case_id from work_item"
                + " where state = 'OPEN' and element_id = ?) order by id limit 3", String.class, element);
        return elsewhere.stream().map(id -> id + System.lineSeparator() + of(jdbc, new CaseId(UUID.fromString(id))))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void list(String what, String sql, Object... arguments) {
        List<String> rows = jdbc.query(sql, (row, number) -> {
            ResultSetMetaData columns = row.getMetaData();
            StringJoiner values = new StringJoiner(", ");
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                values.add(columns.getColumnLabel(column) + " " + row.getString(column));
            }
            return values.toString();
        }, arguments);
        if (rows.isEmpty()) {
            lines.append(what).append(": none").append(System.lineSeparator());
        }
        rows.forEach(row -> lines.append(what).append(": ").append(row).append(System.lineSeparator()));
    }
}
