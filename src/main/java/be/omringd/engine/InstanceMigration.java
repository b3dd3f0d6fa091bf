package be.omringd.engine;

import be.omringd.engine.Diagram.Item;
import be.omringd.engine.InstanceMigrations.Place;
import be.omringd.engine.InstanceMigrations.Running;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What steps become where process instances go from one version of a diagram to another: the step with the same id, or else one that does
 * the same and lies in the same scope, which somebody chooses.
 */
public final class InstanceMigration {

    /** What Zeebe before 8.6 migrates while it is active. */
    private static final Map<String, String> MIGRATED_BY_OLD_ENGINES = Map.of("USER_TASK", "userTask", "SERVICE_TASK", "serviceTask",
            "SUB_PROCESS", "subProcess", "CALL_ACTIVITY", "callActivity");
    private static final Set<String> NEVER_ACTIVE_FOR_LONG = Set.of(Diagram.FLOW, "startEvent", "endEvent", "boundaryEvent",
            "intermediateThrowEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway");

    private final Diagram before;
    private final Diagram after;
    private final long targetDefinitionKey;
    private final boolean oldEngine;

    /** @param oldEngine whether it is a Zeebe before 8.6, of which is known what it does not migrate; any other one says so itself */
    InstanceMigration(Diagram before, Diagram after, long targetDefinitionKey, boolean oldEngine) {
        this.before = before;
        this.after = after;
        this.targetDefinitionKey = targetDefinitionKey;
        this.oldEngine = oldEngine;
    }

    /**
     * What a step becomes.
     *
     * @param stays whether the other version has it, with the same id
     * @param candidates the steps that can take its place where it has not, in the order of the diagram
     * @param otherTask whether something else is done there in the other version; a task that is open stays as it is
     * @param timers whether timers run at its edge, which begin anew
     */
    public record Becomes(String elementId, boolean stays, List<String> candidates, boolean otherTask, boolean timers) {}

    /** Of the definition in the engine that the instances go to. */
    public long targetDefinitionKey() {
        return targetDefinitionKey;
    }

    /** What becomes of a step. */
    public Becomes of(String elementId) {
        Item item = before.find(elementId);
        if (item == null) {
            return new Becomes(elementId, false, List.of(), false, false);
        }
        Item same = sameId(item);
        List<String> candidates = same != null ? List.of() : after.items().stream()
                .filter(other -> other.type().equals(item.type()) && other.scope().equals(item.scope()) && other.task().equals(item.task()))
                .map(Item::id).filter(id -> before.find(id) == null).toList();
        return new Becomes(
                elementId, same != null, candidates, same != null && !same.task().equals(item.task()),
                before.edge(elementId).stream().anyMatch(event -> event.event().equals("timer")));
    }

    private @Nullable Item sameId(Item item) {
        Item other = after.find(item.id());
        return other != null && other.type().equals(item.type()) && other.scope().equals(item.scope()) ? other : null;
    }

    /** Why this instance cannot go, as far as that is known beforehand; empty where the engine is asked. */
    public Optional<MigrationRefusal> cannot(Running instance) {
        if (oldEngine && (hasEventSubProcess(before) || hasEventSubProcess(after))) {
            return Optional.of(MigrationRefusal.EVENT_SUB_PROCESS);
        }
        if (oldEngine && instance.at().stream().anyMatch(place -> !MIGRATED_BY_OLD_ENGINES.containsKey(place.type()))) {
            return Optional.of(MigrationRefusal.KIND_OF_STEP);
        }
        for (Place place : instance.at()) {
            Becomes becomes = of(place.elementId());
            if (!becomes.stays && becomes.candidates.isEmpty()) {
                return Optional.of(MigrationRefusal.NO_STEP);
            }
            if (oldEngine && (timed(before, place.elementId()) || becomes.stays && timed(after, place.elementId())
                    || !becomes.stays && becomes.candidates.stream().allMatch(candidate -> timed(after, candidate)))) {
                return Optional.of(MigrationRefusal.TIMER_AT_EDGE);
            }
        }
        return Optional.empty();
    }

    private static boolean hasEventSubProcess(Diagram diagram) {
        return diagram.items().stream()
                .anyMatch(item -> item.type().equals(Diagram.EVENT_SUB_PROCESS) && diagram.find(item.scope()) == null);
    }

    private static boolean timed(Diagram diagram, String elementId) {
        return diagram.edge(elementId).stream().anyMatch(event -> !event.event().equals("message"));
    }

    /**
     * What each step at which an instance can wait becomes, also where none waits now: one may go on to it before the engine hears of it.
     *
     * @param chosen for steps that the other version does not have; {@link IllegalArgumentException} for what cannot take their place
     */
    public Map<String, String> instructions(Map<String, String> chosen) {
        Map<String, String> instructions = new LinkedHashMap<>();
        for (Item item : before.items()) {
            if (oldEngine ? MIGRATED_BY_OLD_ENGINES.containsValue(item.type()) : !NEVER_ACTIVE_FOR_LONG.contains(item.type())) {
                Becomes becomes = of(item.id());
                String other = chosen.get(item.id());
                if (becomes.stays) {
                    instructions.put(item.id(), item.id());
                } else if (other != null) {
                    if (!becomes.candidates.contains(other)) {
                        throw new IllegalArgumentException("One step cannot take the place of the other: " + item.id() + ", " + other);
                    }
                    instructions.put(item.id(), other);
                }
            }
        }
        return instructions;
    }
}
