package be.omringd.status;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.ActiveSteps;
import be.omringd.engine.ActiveSteps.Step;
import be.omringd.engine.EngineProjection.Incident;
import be.omringd.engine.RoutingVariables;
import be.omringd.engine.RoutingVariables.Way;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a value by which a process chooses its way, where a case is stuck or would take the wrong way further on, for managers. Asked of
 * the engine once, and kept in the history of the case with its reason. The facts in the file stay as they are. See
 * docs/decisions/0047-what-is-stuck.md.
 */
@Service
@Transactional
public class RoutingChanges {

    /** A line of the history; its detail says process, step, forms, variable, the value of before and the new one, then why. */
    public static final String CHANGED = "status.event.value";
    /** In that detail, for what is not known. */
    public static final String UNKNOWN = "-";

    private final ActiveSteps steps;
    private final RoutingVariables variables;
    private final RoutingValues values;
    private final StatusProcess process;
    private final CaseFiles files;
    private final CurrentActor currentActor;

    RoutingChanges(ActiveSteps steps, RoutingVariables variables, RoutingValues values, StatusProcess process, CaseFiles files,
            CurrentActor currentActor) {
        this.steps = steps;
        this.variables = variables;
        this.values = values;
        this.process = process;
        this.files = files;
        this.currentActor = currentActor;
    }

    /** What a value is. */
    public enum Kind {
        /** One of the answers of a form. */
        ANSWER,
        /** Yes or no, which Omringd worked out. */
        TICK,
        /** A whole number from zero, which Omringd worked out. */
        NUMBER
    }

    /**
     * A value that can be changed.
     *
     * @param forms in which it is answered
     * @param allowed the answers to choose from; empty for a number
     * @param now as far as was told; null where that is nothing
     * @param known whether it was told at all
     */
    public record Value(String name, Kind kind, List<String> forms, List<Object> allowed, @Nullable Object now, boolean known) {

        boolean allows(Object value) {
            return kind == Kind.NUMBER ? value instanceof Integer number && number >= 0 : allowed.contains(value);
        }
    }

    /**
     * What can be changed where a case stands.
     *
     * @param asked how many changes were asked for there already
     * @param stuck whether the engine stopped there, and goes on after a change
     */
    public record Offer(Step step, int asked, boolean stuck, List<Value> values) {}

    /**
     * Which way the process takes at a gateway or a decision.
     *
     * @param before by what is known now
     */
    public record Turn(Way before, Way after) {}

    /** The values by which the process goes on from this step; empty where the case has gone on, or goes by none that can be changed. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(CaseId id, String processId, String elementId) {
        managersOnly();
        files.check(id);
        return steps.at(id.value(), processId, elementId).filter(step -> !steps.isMoving(step.key())).map(this::offer)
                .filter(offer -> !offer.values.isEmpty());
    }

    private Offer offer(Step step) {
        boolean stuck = variables.incident(step).isPresent();
        return new Offer(step, variables.asked(step), stuck, values.of(step, stuck));
    }

    /** Where this value makes the process go, at each who reads it; the nearest first. */
    @Transactional(readOnly = true)
    public List<Turn> preview(CaseId id, long stepKey, String name, Object value) {
        managersOnly();
        files.check(id);
        return steps.find(stepKey).filter(step -> step.caseId().equals(id.value())).map(step -> values.turns(step, name, value))
                .orElse(List.of());
    }

    /**
     * Changes a value, and lets the engine go on where it is stuck.
     *
     * @param seen as it was offered
     * @return false where the process went on meanwhile, or a colleague changed something: then nothing is done
     */
    public boolean change(CaseId id, Offer seen, String name, Object value, String why) {
        managersOnly();
        if (why.isBlank()) {
            throw new IllegalArgumentException("A change of a process needs a reason");
        }
        files.hold(id);
        Optional<Step> found = steps.find(seen.step.key())
                .filter(step -> step.caseId().equals(id.value()) && !steps.isMoving(step.key()));
        if (found.isEmpty()) {
            return false;
        }
        Step step = found.get();
        Optional<Incident> incident = variables.incident(step);
        Optional<Value> changed = values.of(step, incident.isPresent()).stream().filter(one -> one.name.equals(name)).findFirst();
        if (incident.isPresent() != seen.stuck || variables.asked(step) != seen.asked || changed.isEmpty()) {
            return false;
        }
        Value from = changed.get();
        if (!from.allows(value)) {
            throw new IllegalArgumentException("Not one of the values of " + name);
        }
        process.valueChanged(step, name, value, incident);
        files.note(id, CHANGED, String.join(" ", step.processId(), step.elementId(),
                from.forms.isEmpty() ? UNKNOWN : String.join(",", from.forms), name,
                from.now == null ? UNKNOWN : from.now.toString(), value.toString()) + "\n" + why.strip());
        return true;
    }

    /** A step of a case at which the engine did not take a change. */
    public record Declined(CaseId id, String elementId) {}

    /** Steps at which cases stand, and where the engine did not take the last change. */
    @Transactional(readOnly = true)
    public Set<Declined> declined() {
        managersOnly();
        return variables.declined().stream().map(one -> new Declined(new CaseId(one.caseId()), one.elementId()))
                .collect(Collectors.toSet());
    }

    private void managersOnly() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers change the way of a process");
        }
    }
}
