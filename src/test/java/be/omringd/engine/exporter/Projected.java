package be.omringd.engine.exporter;

import be.omringd.engine.exporter.Projection.State;
import be.omringd.engine.exporter.Table.Row;
import io.camunda.zeebe.protocol.record.Record;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the exporter would have written after these records of an engine, kept in memory. */
public final class Projected {

    private final Map<List<Object>, Row> rows = new LinkedHashMap<>();

    private Projected() {}

    public static Projected of(Collection<? extends Record<?>> records) {
        Projected projected = new Projected();
        records.stream().flatMap(record -> Projection.of(record).stream())
                .forEach(row -> projected.rows.merge(List.of(row.table(), row.key()), row, (earlier, later) -> later.after(earlier)));
        return projected;
    }

    /** Keys of the jobs of this type that somebody may still do. */
    public Set<Long> activeJobs(String type) {
        return active().filter(row -> row.table() == Table.JOB && row.get("job_type").equals(type))
                .map(row -> (Long) row.key()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys of the process instances that go on and that no other one called. */
    public Set<Long> activeInstances() {
        return active()
                .filter(row -> row.table() == Table.ELEMENT && row.get("element_type").equals("PROCESS")
                        && (Long) row.get("parent_element_key") < 0)
                .map(row -> (Long) row.key()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each element and each flow: its key, its id and what became of it. */
    public SortedSet<String> elements() {
        return rows.values().stream().filter(row -> row.table() == Table.ELEMENT)
                .map(row -> row.key() + " " + row.get("element_id") + " " + row.get("state"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys of the elements that are active. */
    public Set<Long> activeElements() {
        return active().filter(row -> row.table() == Table.ELEMENT).map(row -> (Long) row.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same as if nothing had been told of the last thing that happened to this element. */
    public Projected withActive(String elementId) {
        Projected changed = new Projected();
        rows.forEach((key, row) -> changed.rows.put(key, row.table() != Table.ELEMENT || !row.get("element_id").equals(elementId) ? row
                : new Row(row.table(), row.table().columns().stream()
                        .map(column -> column.equals("state") ? State.ACTIVE.name() : row.get(column)).toList())));
        return changed;
    }

    /** The same as if nothing had been told of this element. */
    public Projected without(String elementId) {
        Projected changed = new Projected();
        rows.forEach((key, row) -> {
            if (row.table() != Table.ELEMENT || !row.get("element_id").equals(elementId)) {
                changed.rows.put(key, row);
            }
        });
        return changed;
    }

    /** Everything that is not over, in words. */
    public List<String> stillActive() {
        return active()
                .map(row -> row.table().table() + " " + (row.table().columns().contains("element_id") ? row.get("element_id") : row.key()))
                .toList();
    }

    private Stream<Row> active() {
        return rows.values().stream().filter(row -> row.table() != Table.CASE && row.get("state").equals(State.ACTIVE.name()));
    }
}
