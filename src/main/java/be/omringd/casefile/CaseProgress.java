package be.omringd.casefile;

import be.omringd.casefile.HumanSteps.HumanStep;
import be.omringd.casefile.ProcessPosition.Happened;
import be.omringd.casefile.ProcessPosition.Heard;
import be.omringd.engine.DecisionTables;
import be.omringd.engine.ProcessRuns;
import be.omringd.engine.ProcessRuns.Run;
import be.omringd.engine.ProcessRuns.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the processes of a case stand, each in the version of its diagram that it runs on. For those who may see the file. */
@Service
@Transactional(readOnly = true)
public class CaseProgress {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
    /** Which message a process hears when this was written into the timeline. */
    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("casefile.event.paused", "PersonPauses"),
            Map.entry("casefile.event.resumed", "PersonResumes"),
            Map.entry("casefile.event.stops", "PersonStops"),
            Map.entry("casefile.event.deceased", "PersonDeceased"),
            Map.entry("intake.event.calledBack", "PersonDecided"),
            Map.entry("group.event.volunteerLeaves", "VolunteerLeaves"),
            Map.entry("group.event.personMoves", "PersonMoves"),
            Map.entry("group.event.contactNow", "ContactBroughtForward"),
            Map.entry("linkgroup.event.contactNow", "ContactBroughtForward"),
            Map.entry("group.event.goesAlone", "GroupIndependent"),
            Map.entry("search.event.rungChosen", "RungChosen"),
            Map.entry("search.event.candidateLost", "CandidateLost"),
            Map.entry("search.event.papersThere", "VolunteerCleared"),
            Map.entry("volunteer.event.surplus", "CandidateSurplus"),
            Map.entry("volunteer.event.withdraws", "CandidateWithdraws"),
            Map.entry("volunteer.event.stops", "VolunteerStops"),
            Map.entry("volunteer.event.pauses", "VolunteerPauses"),
            Map.entry("volunteer.event.resumes", "VolunteerResumes"));

    private final CaseFiles files;
    private final ProcessRuns runs;
    private final HumanSteps humanSteps;
    private final JsonMapper json;
    private final ProcessFeel feel;
    /** Diagrams never change once they are deployed. */
    private final Map<Long, Diagram> diagrams = new ConcurrentHashMap<>();

    CaseProgress(CaseFiles files, ProcessRuns runs, HumanSteps humanSteps, DecisionTables decisions, JsonMapper json) {
        this.files = files;
        this.runs = runs;
        this.humanSteps = humanSteps;
        this.json = json;
        this.feel = new ProcessFeel(decisions);
    }

    /**
     * One process instance of a case.
     *
     * @param version the version of the diagram that it runs on
     * @param diagram the BPMN XML of that version
     */
    public record Track(long processInstanceKey, String processId, int version, String diagram, ProcessPosition position) {}

    private record Diagram(String xml, ProcessGraph graph) {}

    /** The process instances of a case, the one that started first at the top; those that ended too. */
    public List<Track> of(CaseId id) {
        CaseSummary file = files.get(id);
        List<Run> all = runs.of(id.value());
        Map<Long, List<Happened>> happened = new HashMap<>();
        for (HumanStep step : humanSteps.of(id)) {
            happened.computeIfAbsent(step.processInstanceKey(), key -> new ArrayList<>()).add(new Happened(
                    step.elementId(), step.createdAt(), step.endedAt(), step.state() == HumanSteps.State.DONE, step.variables(), step.told()));
        }
        for (Step step : runs.steps(all.stream().map(Run::processInstanceKey).toList())) {
            happened.computeIfAbsent(step.processInstanceKey(), key -> new ArrayList<>()).add(new Happened(
                    step.elementId(), step.at(), step.at(), true, Map.of(), json.readValue(step.variables(), VARIABLES)));
        }
        List<Heard> heard = files.timeline(id).stream()
                .filter(entry -> MESSAGES.containsKey(entry.kind()))
                .map(entry -> new Heard(MESSAGES.get(entry.kind()), entry.at()))
                .sorted(Comparator.comparing(Heard::at))
                .toList();
        Map<String, Boolean> ended = new HashMap<>();
        List<Track> tracks = new ArrayList<>();
        // those that were called come later and are looked at first: who called them has to know whether they are done
        for (Run run : all.reversed()) {
            Diagram diagram = diagram(run);
            if (diagram == null) {
                continue;
            }
            List<Happened> facts = happened.getOrDefault(run.processInstanceKey(), List.of());
            if (file.status() == CaseStatus.CLOSED) {
                facts = facts.stream().filter(fact -> !fact.open()).toList();
            }
            Instant startedAt = facts.stream().map(Happened::came).min(Comparator.naturalOrder()).orElse(file.openedAt());
            ProcessPosition position = ProcessPosition.of(
                    diagram.graph, facts, heard, startedAt, feel, called -> ended.getOrDefault(called, false));
            if (file.status() == CaseStatus.CLOSED) {
                position = position.over();
            }
            ended.putIfAbsent(run.processId(), position.ended());
            tracks.addFirst(new Track(run.processInstanceKey(), run.processId(), run.version(), diagram.xml, position));
        }
        return tracks;
    }

    private Diagram diagram(Run run) {
        Diagram known = diagrams.get(run.processDefinitionKey());
        if (known != null) {
            return known;
        }
        return runs.diagram(run.processDefinitionKey()).map(xml -> {
            try {
                Diagram read = new Diagram(xml, ProcessGraph.of(xml, run.processId()));
                diagrams.put(run.processDefinitionKey(), read);
                return read;
            } catch (IllegalArgumentException unreadable) {
                LoggerFactory.getLogger(CaseProgress.class).warn("Diagram {} cannot be read", run.processDefinitionKey(), unreadable);
                return null;
            }
        }).orElse(null);
    }
}
