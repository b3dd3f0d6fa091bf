package be.omringd.demo;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings one invented case to its destination: asks as somebody would, then does the tasks in the name of the coordinator of the
 * region, and waits for the engine in between. All it knows it reads from the facts, so that after a break it goes on where the
 * case is.
 */
@Component
class DemoCase {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCase.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final DemoRequests requests;
    private final DemoCoordinators coordinators;
    private final DemoTasks tasks;
    private final DemoWays ways;
    private final CaseFiles files;
    private final WorkItems items;

    DemoCase(DemoRequests requests, DemoCoordinators coordinators, DemoTasks tasks, DemoWays ways, CaseFiles files, WorkItems items) {
        this.requests = requests;
        this.coordinators = coordinators;
        this.tasks = tasks;
        this.ways = ways;
        this.files = files;
        this.items = items;
    }

    /** Drives the case; true once it is there, false where it did not get there within the patience. */
    boolean bring(int number, Destination destination, Duration patience) {
        return bring(number, caseOf(number, destination), destination, patience);
    }

    /** The same for a case that is known. */
    boolean bring(int number, CaseId caseId, Destination destination, Duration patience) {
        return asCoordinator(number, destination, () -> {
            long end = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < end) {
                switch (step(number, caseId, destination)) {
                    case THERE -> {
                        return true;
                    }
                    case DID -> {}
                    case NOTHING -> {
                        try {
                            Thread.sleep(LOOK_AGAIN);
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                            return false;
                        }
                    }
                }
            }
            LOG.warn("Demo case {} did not get to {} {}: it is in {} with {}", number, destination.phase(), destination.waiting(),
                    files.get(caseId).phase(), items.openIn(caseId).stream().map(WorkItemSummary::elementId).toList());
            return false;
        });
    }

    /** What became of doing what can be done now. */
    enum Step {
        /** It is where it should be. */
        THERE,
        /** Something was done. */
        DID,
        /** The engine has to go on first. */
        NOTHING
    }

    /** The same as {@link #bring}, once: what can be done now, in the name of the coordinator of its region. */
    Step goOn(int number, CaseId caseId, Destination destination) {
        return asCoordinator(number, destination, () -> step(number, caseId, destination));
    }

    /** Since when it is in its phase. */
    Instant since(int number, CaseId caseId, Destination destination) {
        return asCoordinator(number, destination, () -> files.get(caseId).phaseSince());
    }

    /** Whether the engine went on after what was done: a task is open, or it is where it should be. */
    boolean waits(int number, CaseId caseId, Destination destination) {
        return asCoordinator(number, destination, () -> {
            List<WorkItemSummary> open = items.openIn(caseId);
            return !open.isEmpty() || ways.isThere(caseId, open, destination);
        });
    }

    /** When the next contact is due, with its group or with who waits for one; empty where there is none. */
    Optional<LocalDate> nextContact(int number, CaseId caseId, Destination destination) {
        return asCoordinator(number, destination, () -> ways.nextContact(caseId));
    }

    /** They call the group now; false where they cannot. */
    boolean contact(int number, CaseId caseId, Destination destination) {
        return asCoordinator(number, destination, () -> ways.contact(caseId));
    }

    /** The case of this number, for which somebody asks where nobody did before. */
    CaseId caseOf(int number, Destination destination) {
        return asCoordinator(number, destination, () -> requests.ask(number, destination));
    }

    /** In the name of the coordinator of the region of the case. */
    private <T> T asCoordinator(int number, Destination destination, Supplier<T> work) {
        return coordinators.of(requests.place(number, destination), work);
    }

    private Step step(int number, CaseId caseId, Destination destination) {
        List<WorkItemSummary> open = items.openIn(caseId);
        return ways.isThere(caseId, open, destination) ? Step.THERE
                : advance(number, caseId, open, destination) ? Step.DID : Step.NOTHING;
    }

    /** Does whatever can be done now; false where there was nothing. */
    private boolean advance(int number, CaseId caseId, List<WorkItemSummary> open, Destination destination) {
        boolean did = false;
        for (WorkItemSummary item : open) {
            did |= coordinators.doing(item, () -> tasks.does(number, caseId, destination, item));
        }
        return did || ways.turn(number, caseId, open, destination);
    }
}
