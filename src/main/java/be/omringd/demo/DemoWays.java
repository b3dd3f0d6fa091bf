package be.omringd.demo;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.demo.Destination.Turn;
import be.omringd.group.GroupPhase;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.intake.Intake;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkPhase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether an invented case is where it should be, and what happens to it on its way beside the tasks. */
@Component
class DemoWays {

    private final Intake intake;
    private final CaseFiles files;
    private final DemoGroup group;
    private final DemoRecruitments recruitments;
    private final DemoWaiting waiting;

    DemoWays(Intake intake, CaseFiles files, DemoGroup group, DemoRecruitments recruitments, DemoWaiting waiting) {
        this.intake = intake;
        this.files = files;
        this.group = group;
        this.recruitments = recruitments;
        this.waiting = waiting;
    }

    /** Whether it is where it should be, with these tasks open. It is asked for again and again, so the tasks come first. */
    boolean isThere(CaseId caseId, List<WorkItemSummary> open, Destination destination) {
        if (destination.phase() == RequestPhase.ORIENTED_LINK && files.get(caseId).phase() instanceof LinkPhase) {
            // waited, and has a place in a group since
            return true;
        }
        Set<String> elements = open.stream().map(WorkItemSummary::elementId).collect(Collectors.toSet());
        return elements.containsAll(destination.waiting()) && (!destination.waiting().isEmpty() || elements.isEmpty())
                && isThere(files.get(caseId), destination);
    }

    private boolean isThere(CaseSummary file, Destination destination) {
        CaseId caseId = file.id();
        return reached(file.phase(), destination.phase())
                && group.gatheringsHeld(caseId) >= destination.gatherings() && turned(file, destination)
                && (destination.climb() == null || recruitments.answered(caseId, destination.climb()));
    }

    /** A group that started brings its people along. */
    private static boolean reached(Phase now, Phase wanted) {
        return now == wanted || wanted == LinkPhase.JOINING_LINK_GROUP && now == LinkPhase.IN_LINK_GROUP;
    }

    /** What happens now, if anything does; with these tasks open. */
    boolean turn(int number, CaseId caseId, List<WorkItemSummary> open, Destination destination) {
        return destination.turn() != Turn.NONE && turn(files.get(caseId), open, destination)
                || destination.climb() != null && recruitments.turn(number, caseId, destination.climb());
    }

    /** Whether what is particular about it came about; between two steps no task is open either, so the facts are asked. */
    private boolean turned(CaseSummary file, Destination destination) {
        return switch (destination.turn()) {
            case LINK, LINK_CALLS -> destination.leaves("askProfile") || waiting.told(file.id());
            case LINK_SAYS_YES -> destination.phase() == LinkPhase.JOINING_LINK_GROUP
                    ? waiting.saidYes(file.id()) : waiting.told(file.id());
            case NOT_REACHED -> intake.timesNotReached(file.id()) > 0;
            case PAUSES -> file.status() == CaseStatus.PAUSED;
            case REFERRED, NOT_PURSUED -> file.status() == CaseStatus.CLOSED;
            default -> true;
        };
    }

    private boolean turn(CaseSummary file, List<WorkItemSummary> open, Destination destination) {
        boolean ready = file.status() == CaseStatus.OPEN && group.gatheringsHeld(file.id()) >= destination.gatherings();
        if (!ready || file.phase() == CasePhase.ROUNDING_OFF) {
            return false;
        }
        boolean started =
                file.phase() == GroupPhase.STARTING_UP || file.phase() == GroupPhase.HANDING_OVER || file.phase() == GroupPhase.RUNNING;
        switch (destination.turn()) {
            case PAUSES -> {
                if (started) {
                    files.pause(file.id(), "Op reis naar de zus, in het voorjaar verder.");
                    return true;
                }
            }
            case CONCERN -> {
                if (started && !file.concernOpen()) {
                    files.reportConcern(file.id(), "Kwam twee keer niet opdagen en neemt de telefoon niet op. Dat is niet de gewoonte.");
                    return true;
                }
            }
            case STOPS -> {
                if (started) {
                    files.stop(file.id(), "Verhuist naar de kust, dicht bij de kinderen.");
                    return true;
                }
            }
            case DIES -> {
                if (started) {
                    files.deceased(file.id(), null);
                    return true;
                }
            }
            case LINK_CALLS -> {
                return waiting.calls(file.id());
            }
            case VOLUNTEER_LEAVES -> {
                if (file.phase() == GroupPhase.RUNNING && open.isEmpty()) {
                    return group.volunteerLeaves(file.id());
                }
            }
            case GOES_ALONE -> {
                if (file.phase() == GroupPhase.RUNNING && open.isEmpty()) {
                    return group.goesAlone(file.id());
                }
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    /** When the next contact is due, with its group or with who waits for one; empty where there is none. */
    Optional<LocalDate> nextContact(CaseId caseId) {
        return waiting.nextContact(caseId).or(() -> group.nextContact(caseId));
    }

    /** The next contact with its group comes now; false where it cannot. */
    boolean contact(CaseId caseId) {
        return files.get(caseId).phase() == GroupPhase.RUNNING && group.contact(caseId);
    }
}
