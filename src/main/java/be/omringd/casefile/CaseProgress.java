package be.omringd.casefile;

import be.omringd.casefile.HumanSteps.HumanStep;
import be.omringd.casefile.HumanSteps.State;
import be.omringd.engine.EngineTelling;
import be.omringd.engine.ModelXml;
import be.omringd.engine.ProcessPositions;
import be.omringd.engine.ProcessPositions.Instance;
import be.omringd.engine.ProcessPositions.Passed;
import be.omringd.engine.ProcessPositions.Place;
import be.omringd.engine.ProcessRuns;
import be.omringd.engine.ProcessRuns.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the processes of a case stand, each in the version of its diagram that it runs on: what the engine told, and of what it told
 * nothing the tasks that we were given. For those who may see the file. See docs/decisions/0030-the-engine-tells.md.
 */
@Service
@Transactional(readOnly = true)
public class CaseProgress {

    private final CaseFiles files;
    private final ProcessRuns runs;
    private final ProcessPositions positions;
    private final HumanSteps humanSteps;
    private final EngineTelling telling;
    private final PositionWatch watch;
    /** Diagrams never change once they are deployed. */
    private final Map<Long, Diagram> diagrams = new ConcurrentHashMap<>();

    CaseProgress(CaseFiles files, ProcessRuns runs, ProcessPositions positions, HumanSteps humanSteps, EngineTelling telling,
            PositionWatch watch) {
        this.files = files;
        this.runs = runs;
        this.positions = positions;
        this.humanSteps = humanSteps;
        this.telling = telling;
        this.watch = watch;
    }

    /** What a process waits for; at {@link #ON_ITS_WAY} a task was done, and the engine does not know it yet. */
    public enum Waits {
        FOR_TASK, ON_ITS_WAY, FOR_US, FOR_TIME, FOR_MESSAGE, FOR_CALLED_PROCESS, FOR_OTHER_BRANCH
    }

    /**
     * A place where a process stands.
     *
     * @param since since when
     * @param until when the time is up, where it waits for that
     * @param with who is busy with it, where it is a task that somebody took up
     */
    public record Mark(String elementId, Waits waits, Instant since, @Nullable Instant until, @Nullable String with) {}

    /**
     * One process instance of a case.
     *
     * @param version the version of the diagram that it runs on
     * @param diagram the BPMN XML of that version
     * @param current where it stands now, what came first at the top
     * @param passed steps that were done and flows that were taken
     * @param over whether it has come to its end
     * @param complete whether this is all: the engine told us of it from its start on
     */
    public record Track(long processInstanceKey, String processId, int version, String diagram, List<Mark> current, Set<String> passed,
            boolean over, boolean complete) {}

    /**
     * Where a case stands.
     *
     * @param tracks its process instances, the one that started first at the top; those that ended too
     * @param asOf when it was so; empty where it is so now
     */
    public record Standing(List<Track> tracks, Optional<Instant> asOf) {}

    private record Diagram(String xml, Synchronisation synchronisation) {}

    /** Where a case stands. */
    public Standing of(CaseId id) {
        CaseSummary file = files.get(id);
        Map<Long, Run> all = new TreeMap<>();
        runs.of(id.value()).forEach(run -> all.put(run.processInstanceKey(), run));
        Map<Long, Instance> told = new HashMap<>();
        for (Instance instance : positions.of(id.value())) {
            told.put(instance.key(), instance);
            all.putIfAbsent(instance.key(),
                    new Run(instance.key(), instance.processId(), instance.processDefinitionKey(), instance.version()));
        }
        Map<Long, List<HumanStep>> steps = humanSteps.of(id).stream().collect(Collectors.groupingBy(HumanStep::processInstanceKey));
        Map<Long, Set<String>> served = runs.steps(all.keySet().stream()
                .filter(key -> told.get(key) == null || !told.get(key).isToldFromItsStart()).toList());
        List<Track> tracks = new ArrayList<>();
        for (Run run : all.values()) {
            Diagram diagram = diagram(run);
            if (diagram == null) {
                continue;
            }
            Instance instance = told.getOrDefault(run.processInstanceKey(), nothingTold(run));
            List<HumanStep> human = steps.getOrDefault(run.processInstanceKey(), List.of());
            boolean complete = instance.isToldFromItsStart();
            boolean over = instance.isOver() || !complete && file.status() == CaseStatus.CLOSED;
            Set<String> passed = passed(instance);
            if (!complete) {
                human.stream().filter(step -> step.state() == State.DONE).forEach(step -> passed.add(step.elementId()));
                passed.addAll(served.getOrDefault(run.processInstanceKey(), Set.of()));
            }
            tracks.add(new Track(run.processInstanceKey(), run.processId(), run.version(), diagram.xml,
                    over ? List.of() : marks(instance, human, diagram.synchronisation), passed, over, complete));
        }
        return new Standing(List.copyOf(tracks), telling.behindSince());
    }

    /** Publishes {@link Moved} for this case within about a second after the engine told something of it, until what it answers is run. */
    public Runnable follow(CaseId id) {
        files.get(id);
        return watch.follow(id);
    }

    /** The engine told that something happened in the processes of this case. */
    public record Moved(CaseId caseId) {}

    private static List<Mark> marks(Instance instance, List<HumanStep> human, Synchronisation synchronisation) {
        Map<Long, HumanStep> tasks = human.stream().collect(Collectors.toMap(HumanStep::jobKey, step -> step));
        List<Mark> marks = new ArrayList<>();
        for (Place place : instance.places()) {
            switch (place.type()) {
                case "USER_TASK" -> marks.add(task(place, place.jobKey() == null ? null : tasks.get(place.jobKey())));
                case "SERVICE_TASK", "SEND_TASK", "BUSINESS_RULE_TASK", "SCRIPT_TASK" -> marks.add(at(place, Waits.FOR_US));
                case "CALL_ACTIVITY" -> marks.add(at(place, Waits.FOR_CALLED_PROCESS));
                case "INTERMEDIATE_CATCH_EVENT", "RECEIVE_TASK", "EVENT_BASED_GATEWAY" -> place.awaits().forEach(awaited -> marks.add(
                        new Mark(awaited.elementId(), awaited.due() == null ? Waits.FOR_MESSAGE : Waits.FOR_TIME, place.since(),
                                awaited.due(), null)));
                default -> {
                    // what is around other elements, or is passed at once
                }
            }
        }
        marks.addAll(atJoins(instance, synchronisation));
        if (!instance.isToldFromItsStart()) {
            Set<Long> there = instance.places().stream().map(Place::jobKey).filter(key -> key != null).collect(Collectors.toSet());
            human.stream().filter(step -> step.state() == State.OPEN && !there.contains(step.jobKey()))
                    .forEach(step -> marks.add(new Mark(step.elementId(), Waits.FOR_TASK, step.createdAt(), null, step.with())));
        }
        // of several at once (one for each person to invite) each is there, people first
        marks.sort(Comparator.comparing(Mark::waits).thenComparing(Mark::since));
        return List.copyOf(marks);
    }

    private static Mark task(Place place, @Nullable HumanStep step) {
        return step != null && step.state() == State.DONE ? at(place, Waits.ON_ITS_WAY)
                : new Mark(place.elementId(), Waits.FOR_TASK, place.since(), null, step == null ? null : step.with());
    }

    private static Mark at(Place place, Waits waits) {
        return new Mark(place.elementId(), waits, place.since(), null, null);
    }

    /** Gateways at which one branch arrived more often than they let all of them through. */
    private static List<Mark> atJoins(Instance instance, Synchronisation synchronisation) {
        Set<Long> scopes = instance.places().stream().map(Place::key).collect(Collectors.toSet());
        instance.places().stream().filter(place -> synchronisation.interrupting().contains(place.elementId()))
                .forEach(place -> scopes.remove(place.scopeKey()));
        Map<Long, Map<String, Passed>> byScope = instance.passed().stream().filter(one -> scopes.contains(one.scopeKey()))
                .collect(Collectors.groupingBy(Passed::scopeKey, Collectors.toMap(Passed::elementId, one -> one)));
        List<Mark> marks = new ArrayList<>();
        byScope.values().forEach(passed -> synchronisation.joins().forEach((gateway, flows) -> {
            int through = passed.containsKey(gateway) ? passed.get(gateway).times() : 0;
            flows.stream().map(passed::get).filter(flow -> flow != null && flow.times() > through).map(Passed::last)
                    .max(Comparator.naturalOrder())
                    .ifPresent(since -> marks.add(new Mark(gateway, Waits.FOR_OTHER_BRANCH, since, null, null)));
        }));
        return marks;
    }

    private static Set<String> passed(Instance instance) {
        return instance.passed().stream().filter(Passed::completed).map(Passed::elementId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Instance nothingTold(Run run) {
        return new Instance(run.processInstanceKey(), run.processId(), run.version(), run.processDefinitionKey(), List.of(), List.of());
    }

    private @Nullable Diagram diagram(Run run) {
        Diagram known = diagrams.get(run.processDefinitionKey());
        if (known != null) {
            return known;
        }
        return runs.diagram(run.processDefinitionKey()).map(xml -> {
            try {
                Diagram read = new Diagram(
                        xml, Synchronisation.of(ModelXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))));
                diagrams.put(run.processDefinitionKey(), read);
                return read;
            } catch (IOException unreadable) {
                LoggerFactory.getLogger(CaseProgress.class).warn("Diagram {} cannot be read", run.processDefinitionKey(), unreadable);
                return null;
            }
        }).orElse(null);
    }
}
