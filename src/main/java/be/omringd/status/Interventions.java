package be.omringd.status;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseEnding;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.ActiveSteps;
import be.omringd.engine.ActiveSteps.Step;
import be.omringd.engine.ProcessCommands;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What managers can do where a process does not go on: begin another step instead, or bring the case to its end. Each is asked of the
 * engine once, kept in the history of the case with its reason, and told there too where the engine did not do it. See
 * docs/decisions/0047-what-is-stuck.md.
 */
@Service
@Transactional
public class Interventions {

    /** A line of the history; its detail says which step ended and which began, then why. */
    public static final String MOVED = "status.event.moved";
    private static final String CANCELLED = "status.event.cancelled";
    private static final String DECLINED = "status.event.declined";
    private static final String CANNOT_GO_ON = "cannotGoOn";

    private final ActiveSteps steps;
    private final StatusProcess process;
    private final CaseFiles files;
    private final WorkItems workItems;
    private final List<CaseEnding> endings;
    private final CurrentActor currentActor;

    Interventions(ActiveSteps steps, StatusProcess process, CaseFiles files, WorkItems workItems, ObjectProvider<CaseEnding> endings,
            CurrentActor currentActor) {
        this.steps = steps;
        this.process = process;
        this.files = files;
        this.workItems = workItems;
        this.endings = endings.stream().toList();
        this.currentActor = currentActor;
    }

    /**
     * From where and to where a case can be moved.
     *
     * @param to steps that can begin instead, in the order of the diagram
     * @param tasks that leave the inbox
     */
    public record Move(Step from, List<String> to, List<WorkItemSummary> tasks) {}

    /** Whether and to where this case can be moved from this step; empty where it has gone on, or can go nowhere else. */
    @Transactional(readOnly = true)
    public Optional<Move> moveFrom(CaseId id, String processId, String elementId) {
        managersOnly();
        files.check(id);
        return steps.at(id.value(), processId, elementId).filter(step -> !steps.isMoving(step.key()))
                .map(step -> new Move(step, steps.stepsBeside(step), workItems.openIn(id).stream()
                        .filter(task -> task.isIn(processId) && task.isAt(elementId)).toList()))
                .filter(move -> !move.to.isEmpty());
    }

    /**
     * Ends this step and begins another one instead. What somebody had typed in its task is kept in the file.
     *
     * @param stepKey of {@link Move#from}
     * @return false where the process went on meanwhile, or a colleague moved it: then nothing is done
     */
    public boolean move(CaseId id, long stepKey, String elementId, String why) {
        managersOnly();
        files.hold(id);
        Optional<Step> step = steps.find(stepKey)
                .filter(one -> one.caseId().equals(id.value()) && !steps.isMoving(stepKey) && steps.stepsBeside(one).contains(elementId));
        step.ifPresent(from -> {
            process.stepMoved(from, elementId);
            files.note(id, MOVED, from.processId() + " " + from.elementId() + " " + elementId + "\n" + reason(why));
        });
        return step.isPresent();
    }

    /**
     * How a case would be stopped.
     *
     * @param byItsEnding with the goodbye that belongs to it; else its processes are broken off, and the case is closed
     * @param tasks that leave the inbox
     */
    public record Stop(boolean byItsEnding, List<WorkItemSummary> tasks) {}

    /** How this case would be stopped; empty where it is closed. */
    @Transactional(readOnly = true)
    public Optional<Stop> stopOf(CaseId id) {
        managersOnly();
        CaseSummary file = files.get(id);
        return file.status() == CaseStatus.CLOSED ? Optional.empty()
                : Optional.of(new Stop(ending(file).isPresent(),
                        // what colleagues wrote down themselves stays for them to do
                        workItems.openIn(id).stream().filter(task -> !task.isOwn()).toList()));
    }

    /**
     * Stops a case: by the ending that belongs to its kind, so that whoever is concerned is told; where that was begun before, or there is
     * none, by breaking off its processes and closing it.
     *
     * @param byItsEnding as it was told in {@link #stopOf}
     * @return false where that is not so any more, or something else has to be done first: then nothing is done
     */
    public boolean stop(CaseId id, boolean byItsEnding, String why) {
        managersOnly();
        CaseSummary file = files.lock(id);
        Optional<CaseEnding> ending = ending(file);
        if (file.status() == CaseStatus.CLOSED || ending.isPresent() != byItsEnding) {
            return false;
        }
        if (ending.isPresent()) {
            return ending.get().begin(id, reason(why));
        }
        process.brokenOff(id);
        files.note(id, CANCELLED, reason(why));
        files.close(id, CANNOT_GO_ON, file.phase());
        return true;
    }

    /** The engine did not do it: the history says so. */
    @EventListener
    void on(ProcessCommands.ChangeDeclined declined) {
        if (declined.refusal() == null) {
            currentActor.asProcess(() -> {
                files.note(new CaseId(declined.caseId()), DECLINED, null);
                return null;
            });
        }
    }

    private Optional<CaseEnding> ending(CaseSummary file) {
        return endings.stream().filter(ending -> ending.ends(file.kind()) && ending.canBegin(file)).findFirst();
    }

    private static String reason(String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("A change of a process needs a reason");
        }
        return why.strip();
    }

    private void managersOnly() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers change where a process stands");
        }
    }
}
