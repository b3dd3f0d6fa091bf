package be.omringd.engine.exporter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the projection: its key, what is told once, and what later records change. The names are those of the migration
 * {@code V01_3__engine_projection.sql}.
 */
enum Table {

    ELEMENT("engine_element", "element_key",
            List.of("process_instance_key", "scope_key", "parent_element_key", "element_type", "since"),
            List.of("process_id", "version", "process_definition_key", "element_id", "state", "until")),
    CASE("engine_case", "process_instance_key", List.of(), List.of("case_id")),
    JOB("engine_job", "job_key",
            List.of("process_instance_key", "element_key", "job_type", "since"), List.of("element_id", "retries", "state", "until")),
    TIMER("engine_timer", "timer_key",
            List.of("process_instance_key", "element_key", "since"), List.of("element_id", "due_at", "state", "until")),
    SUBSCRIPTION("engine_subscription", "subscription_key",
            List.of("process_instance_key", "element_key", "since"), List.of("element_id", "message", "state", "until")),
    INCIDENT("engine_incident", "incident_key",
            List.of("process_instance_key", "element_key", "process_id", "job_key", "kind", "message", "since"),
            List.of("element_id", "state", "until"));

    private final String table;
    private final List<String> columns;
    private final String upsert;

    Table(String table, String key, List<String> once, List<String> changing) {
        this.table = table;
        this.columns = Stream.of(List.of(key), once, changing, List.of("position")).flatMap(List::stream).toList();
        String changes = Stream.concat(changing.stream(), Stream.of("position"))
                // the assignments go from left to right: the position comes last
                .map(column -> column + " = if(values(position) >= position, values(" + column + "), " + column + ")")
                .collect(Collectors.joining(", "));
        this.upsert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") on duplicate key update " + changes;
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** Writes a row; one that was told by a later record stays as it is. */
    String upsert() {
        return upsert;
    }

    /** A row of this table: key, what is told once, what changes, and the position, in the order of {@link #columns}. */
    Row row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + " has the columns " + columns + ", not " + Arrays.toString(values));
        }
        return new Row(this, Arrays.asList(values));
    }

    /** The latest that is known of something in the engine. */
    record Row(Table table, List<@Nullable Object> values) {

        Object key() {
            return Objects.requireNonNull(values.getFirst(), "A row has a key");
        }

        @Nullable
        Object get(String column) {
            return values.get(table.columns.indexOf(column));
        }

        /** This row, and from the earlier one what is told once. */
        Row after(Row earlier) {
            int since = table.columns.indexOf("since");
            if (since < 0) {
                return this;
            }
            Object[] merged = values.toArray();
            merged[since] = earlier.values.get(since);
            return new Row(table, Arrays.asList(merged));
        }
    }
}
