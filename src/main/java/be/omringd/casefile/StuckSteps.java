package be.omringd.casefile;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.engine.EngineProjection;
import be.omringd.engine.EngineProjection.Incident;
import be.omringd.engine.EngineProjection.Refused;
import be.omringd.engine.ProcessCommands;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps of processes that are stuck: the engine stopped at them, or refused what we told it. Who may see a file sees what is stuck in
 * it; managers see all, and let it be tried again.
 */
@Service
@Transactional
public class StuckSteps {

    private final EngineProjection projection;
    private final ProcessCommands commands;
    private final CaseFiles files;
    private final CurrentActor currentActor;

    StuckSteps(EngineProjection projection, ProcessCommands commands, CaseFiles files, CurrentActor currentActor) {
        this.projection = projection;
        this.commands = commands;
        this.files = files;
        this.currentActor = currentActor;
    }

    /** What got in the way, in the words of those who work here. */
    public enum Obstacle {
        /** A step that Omringd does by itself failed each time. */
        WORK_FAILED,
        /** The engine could not work out which way to go, or what a step needs. */
        CANNOT_DECIDE,
        /** Something that the step refers to is not there: another process, a form, a decision. */
        NOT_THERE,
        /** The engine did not want what we told it. */
        REFUSED,
        /** Something else. */
        OTHER;

        private static Obstacle of(String zeebeErrorType) {
            return switch (zeebeErrorType) {
                case "JOB_NO_RETRIES", "EXECUTION_LISTENER_NO_RETRIES" -> WORK_FAILED;
                case "IO_MAPPING_ERROR", "CONDITION_ERROR", "EXTRACT_VALUE_ERROR", "DECISION_EVALUATION_ERROR", "UNHANDLED_ERROR_EVENT" ->
                        CANNOT_DECIDE;
                case "CALLED_ELEMENT_ERROR", "CALLED_DECISION_ERROR", "FORM_NOT_FOUND" -> NOT_THERE;
                default -> OTHER;
            };
        }
    }

    /**
     * A step that is stuck.
     *
     * @param id for {@link #tryAgain}
     * @param processId and elementId of the step; null where a message was refused, which is told instead
     * @param message the message that was refused; null where it is a step
     * @param technical the engine's own words, without any value
     */
    public record Stuck(String id, CaseSummary file, @Nullable String processId, @Nullable String elementId, @Nullable String message,
            Obstacle obstacle, String technical, Instant since) {}

    /** Something got stuck in this file, or goes on. */
    public record Changed(UUID caseId) implements OfCase {}

    /** All that is stuck, the longest first. For managers. */
    @Transactional(readOnly = true)
    public List<Stuck> all() {
        managersOnly();
        Map<UUID, CaseSummary> known = new HashMap<>();
        return stuck(projection.incidents(), projection.refused(), id -> known.computeIfAbsent(id, one -> files.get(new CaseId(one))));
    }

    /** How much is stuck. For managers. */
    @Transactional(readOnly = true)
    public int count() {
        managersOnly();
        return projection.incidents().size() + projection.refused().size();
    }

    /** What is stuck in this file, the longest first. */
    @Transactional(readOnly = true)
    public List<Stuck> of(CaseId id) {
        CaseSummary file = files.get(id);
        return stuck(projection.incidents(id.value()), projection.refused(id.value()), one -> file);
    }

    /** Whether the current actor may let a step be tried again. */
    public boolean mayTryAgain() {
        return currentActor.get().has(Role.MANAGER);
    }

    /**
     * Lets the engine try again, and writes that into the history of the file. One that goes on already is left alone. For managers.
     *
     * @param why what was done about it, for the history
     */
    public void tryAgain(CaseId id, String stuckId, @Nullable String why) {
        managersOnly();
        files.hold(id);
        Optional<Incident> incident = projection.incidents(id.value()).stream().filter(one -> idOf(one).equals(stuckId)).findFirst();
        Optional<Refused> refused = projection.refused(id.value()).stream().filter(one -> idOf(one).equals(stuckId)).findFirst();
        incident.ifPresent(commands::tryAgain);
        refused.ifPresent(commands::sendAgain);
        if (incident.isPresent() || refused.isPresent()) {
            files.note(id, "casefile.event.triedAgain", why);
        }
    }

    private List<Stuck> stuck(List<Incident> incidents, List<Refused> refused, Function<UUID, CaseSummary> file) {
        return Stream.concat(
                incidents.stream().map(one -> new Stuck(idOf(one), file.apply(one.caseId()), one.processId(), one.elementId(), null,
                        Obstacle.of(one.kind()), one.kind() + (one.message().isBlank() ? "" : ": " + one.message()), one.since())),
                refused.stream().map(one -> new Stuck(idOf(one), file.apply(one.caseId()), null, null, one.message(),
                        Obstacle.REFUSED, one.code(), one.since())))
                .sorted(Comparator.comparing(Stuck::since))
                .toList();
    }

    private static String idOf(Incident incident) {
        return "incident-" + incident.key();
    }

    private static String idOf(Refused refused) {
        return "command-" + refused.id();
    }

    private void managersOnly() {
        if (!mayTryAgain()) {
            throw new AccessDeniedException("Only managers see everything that is stuck");
        }
    }
}
