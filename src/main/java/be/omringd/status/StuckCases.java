package be.omringd.status;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.StuckSteps.Obstacle;
import be.omringd.casefile.StuckSteps.Stuck;
import be.omringd.engine.ActiveSteps;
import be.omringd.group.QuietGroups;
import be.omringd.intake.RequestsWithoutContact;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.status.ProcessStatus.LateAt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that does not go on as it should, for managers: what the engine says, what waits too long, and what went quiet. Each module
 * tells what it knows; a case that stands somewhere for several reasons is told by the most pressing one.
 */
@Service
@Transactional(readOnly = true)
public class StuckCases {

    private static final int A_WEEK = 7;

    private final StuckSteps stuckSteps;
    private final ProcessStatus status;
    private final ActiveSteps activeSteps;
    private final RequestsWithoutContact requests;
    private final QuietGroups groups;
    private final CaseFiles files;

    StuckCases(StuckSteps stuckSteps, ProcessStatus status, ActiveSteps activeSteps, RequestsWithoutContact requests, QuietGroups groups,
            CaseFiles files) {
        this.stuckSteps = stuckSteps;
        this.status = status;
        this.activeSteps = activeSteps;
        this.requests = requests;
        this.groups = groups;
        this.files = files;
    }

    /**
     * Something that does not go on.
     *
     * @param processId and elementId of the step at which it stands; null where it is about the case as a whole
     * @param due when it should have happened; null where nothing was said of that
     * @param engine what the engine says of it, which can be tried again; null for all else
     */
    public record Line(
            Trouble trouble, CaseSummary file, @Nullable String processId, @Nullable String elementId, Instant since,
            @Nullable Instant due, @Nullable Stuck engine) {}

    /** All of it in these regions, or everywhere where none is named; the most pressing first, then what lasts longest. */
    public List<Line> all(Set<Region> regions) {
        List<Line> lines = new ArrayList<>();
        // refuses all but managers
        stuckSteps.all().forEach(one -> lines.add(new Line(
                one.obstacle() == Obstacle.REFUSED ? Trouble.REFUSED : Trouble.INCIDENT, one.file(), one.processId(), one.elementId(),
                one.since(), null, one)));
        addTimers(lines);
        requests.forLongerThan(A_WEEK).forEach(one -> lines.add(new Line(
                one.late() ? Trouble.NO_CONTACT : Trouble.NO_CONTACT_YET, one.file(), null, null, one.since(), one.due(), null)));
        addLate(lines, regions);
        groups.all().forEach(one -> lines.add(new Line(
                Trouble.QUIET, one.file(), null, null, one.last().atStartOfDay(Moments.ZONE).toInstant(), null, null)));
        return lines.stream()
                .filter(line -> regions.isEmpty() || line.file.scope().region().filter(regions::contains).isPresent())
                .sorted(Comparator.comparing(Line::trouble).thenComparing(Line::since)).toList();
    }

    private void addTimers(List<Line> lines) {
        List<ActiveSteps.Overdue> overdue = activeSteps.overdueTimers(ProcessStatus.TIMER_LATE);
        Map<CaseId, CaseSummary> visible =
                files.getAll(overdue.stream().map(one -> new CaseId(one.step().caseId())).collect(Collectors.toSet()));
        for (ActiveSteps.Overdue one : overdue) {
            CaseSummary file = visible.get(new CaseId(one.step().caseId()));
            if (file != null) {
                lines.add(new Line(
                        Trouble.TIMER, file, one.step().processId(), one.step().elementId(), one.step().since(), one.due(), null));
            }
        }
    }

    /** What is told already by something more pressing is left out. */
    private void addLate(List<Line> lines, Set<Region> regions) {
        Set<List<Object>> told = new HashSet<>();
        Set<CaseId> withoutContact = new HashSet<>();
        for (Line line : lines) {
            if (line.elementId != null) {
                told.add(List.of(line.file.id(), line.elementId));
            } else if (line.trouble != Trouble.REFUSED) {
                withoutContact.add(line.file.id());
            }
        }
        List<LateAt> late = status.late(regions).stream()
                .filter(one -> one.waits() != Waits.FOR_TIME && !withoutContact.contains(one.caseId())
                        && !told.contains(List.<Object>of(one.caseId(), one.elementId())))
                .toList();
        Map<CaseId, CaseSummary> visible = files.getAll(late.stream().map(LateAt::caseId).collect(Collectors.toSet()));
        for (LateAt one : late) {
            CaseSummary file = visible.get(one.caseId());
            if (file != null) {
                lines.add(new Line(
                        one.waits() == Waits.FOR_US ? Trouble.NOT_DONE : Trouble.LATE, file, one.processId(), one.elementId(), one.since(),
                        one.due(), null));
            }
        }
    }
}
