package be.omringd.engine;

import be.omringd.database.UtcMoments;
import be.omringd.engine.Diagram.Aspect;
import be.omringd.engine.Diagram.Item;
import be.omringd.shell.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The versions of our diagrams that were brought to the engine, as {@link Deployment} kept them, and what changed between them. See
 * docs/decisions/0059-versions-of-a-diagram.md.
 */
@Service
public class DiagramVersions {

    private final JdbcTemplate jdbc;

    DiagramVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version of a diagram.
     *
     * @param number as the engine counts them
     * @param key of its definition in the engine
     * @param since when this application brought it
     */
    public record Version(int number, long key, Instant since) {}

    /** What became of an element. Texts: {@code status.version.change.<name>}. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    /**
     * What is not the same in a later version.
     *
     * @param type as BPMN names it, with {@code eventSubProcess} besides
     * @param from and to where it is a flow; empty for all else
     * @param what differs where it was changed, such as {@code NAME}. Texts: {@code status.version.what.<name>}
     * @param oldNames in each language, where it is called otherwise now
     */
    public record Change(Kind kind, String elementId, String type, String from, String to, Set<String> what, Map<String, String> oldNames) {

        public boolean isFlow() {
            return type.equals(Diagram.FLOW);
        }

        /** What it was called before, in this language; empty where its name is the same. */
        public Optional<String> calledBefore(Locale locale) {
            return Optional.ofNullable(oldNames.getOrDefault(Texts.supported(locale).getLanguage(), oldNames.get("nl")));
        }
    }

    /** The versions of a process that are kept, the latest first. */
    public List<Version> of(String processId) {
        return jdbc.query(
                "select version, process_definition_key, deployed_at from process_definition where process_id = ? order by version desc",
                (row, n) -> new Version(row.getInt(1), row.getLong(2), UtcMoments.get(row, 3)), processId);
    }

    /** The BPMN XML of a version; empty where it is not kept. */
    public Optional<String> diagram(String processId, int version) {
        return jdbc.queryForList("select xml from process_definition where process_id = ? and version = ? limit 1", String.class, processId,
                version).stream().findFirst();
    }

    /** The BPMN XML of the latest version; empty where the process was never brought. */
    public Optional<String> latest(String processId) {
        return jdbc.queryForList("select xml from process_definition where process_id = ? order by version desc limit 1", String.class,
                processId).stream().findFirst();
    }

    /** What changed from one version to another, steps before flows; empty where one of them is not kept. */
    public Optional<List<Change>> changes(String processId, int from, int to) {
        return diagram(processId, from)
                .flatMap(before -> diagram(processId, to).map(after -> changes(Diagram.of(before), Diagram.of(after))));
    }

    /** For each version that is kept, but for the first of them, what changed since the one before. */
    public Map<Integer, List<Change>> changesSinceBefore(String processId) {
        Map<Integer, List<Change>> changes = new HashMap<>();
        Diagram later = null;
        int number = 0;
        for (Version version : of(processId)) {
            Diagram diagram = Diagram.of(diagram(processId, version.number).orElseThrow());
            if (later != null) {
                changes.put(number, changes(diagram, later));
            }
            later = diagram;
            number = version.number;
        }
        return changes;
    }

    static List<Change> changes(Diagram before, Diagram after) {
        List<Change> steps = new ArrayList<>();
        List<Change> flows = new ArrayList<>();
        for (Item item : after.items()) {
            Item earlier = before.find(item.id());
            if (earlier == null) {
                put(new Change(Kind.ADDED, item.id(), item.type(), item.from(), item.to(), Set.of(), Map.of()), steps, flows);
            } else {
                Set<String> what = differing(earlier, item);
                if (!what.isEmpty()) {
                    put(new Change(Kind.CHANGED, item.id(), item.type(), item.from(), item.to(), what,
                            what.contains(Aspect.NAME.name()) ? earlier.names() : Map.of()), steps, flows);
                }
            }
        }
        before.items().stream().filter(item -> after.find(item.id()) == null).forEach(
                item -> put(new Change(Kind.REMOVED, item.id(), item.type(), item.from(), item.to(), Set.of(), Map.of()), steps, flows));
        steps.addAll(flows);
        return List.copyOf(steps);
    }

    private static void put(Change change, List<Change> steps, List<Change> flows) {
        (change.isFlow() ? flows : steps).add(change);
    }

    private static Set<String> differing(Item before, Item after) {
        Set<Aspect> what = EnumSet.noneOf(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            if (!before.says().getOrDefault(aspect, "").equals(after.says().getOrDefault(aspect, ""))) {
                what.add(aspect);
            }
        }
        if (!before.type().equals(after.type()) || !before.scope().equals(after.scope())) {
            what.add(Aspect.OTHER);
        }
        return what.stream().map(Aspect::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
