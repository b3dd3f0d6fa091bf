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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Everything that does not go on as it should, for managers: what the engine says, what waits too long, and what went quiet. Each module
 * tells what it knows; a case that stands somewhere for several reasons is told by the most pressing one.
 */
@Service
public class StuckCases {

    private static final int A_WEEK = 7;
    /** A timer that is late is told with its event. */
    private static final List<Waits> LATE_AT = List.of(Waits.FOR_US, Waits.FOR_TASK);

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

    /**
     * The first of what does not go on.
     *
     * @param all how many there are
     * @param processes of which something does not go on, whatever was asked for
     */
    public record Some(List<Line> lines, int all, Set<String> processes) {}

    /** How many {@link #some} has of everything. */
    public int count(Set<Region> regions) {
        return some(regions, null, null, 0).all;
    }

    /**
     * What does not go on in these regions, or everywhere where none is named; the most pressing first, then what lasts longest, and of
     * tasks that are late the one that should have been done first.
     *
     * @param processId only in this process; null for all
     * @param trouble only of this kind; null for all
     * @param limit how many at most
     */
    public Some some(Set<Region> regions, @Nullable String processId, @Nullable Trouble trouble, int limit) {
        List<Line> pressing = pressing(regions);
        Set<String> processes =
                pressing.stream().map(Line::processId).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        List<Line> lines = new ArrayList<>(pressing.stream().filter(line -> processId == null || processId.equals(line.processId))
                .filter(line -> trouble == null || trouble == line.trouble).toList());
        int all = lines.size();
        List<LateAt> told = told(pressing, regions);
        for (Waits waits : LATE_AT) {
            Trouble late = waits == Waits.FOR_US ? Trouble.NOT_DONE : Trouble.LATE;
            Map<String, Integer> counts = status.late(waits, regions);
            told.stream().filter(one -> one.waits() == waits).forEach(one -> counts.merge(one.processId(), -1, Integer::sum));
            counts.values().removeIf(none -> none <= 0);
            processes.addAll(counts.keySet());
            if (trouble == null || trouble == late) {
                all += counts.entrySet().stream().filter(one -> processId == null || processId.equals(one.getKey()))
                        .mapToInt(Map.Entry::getValue).sum();
                lines.addAll(late(late, status.late(waits, processId, regions, limit == 0 ? 0 : limit + told.size()), told));
            }
        }
        // each kind is in its own order already
        return new Some(lines.stream().sorted(Comparator.comparing(Line::trouble)).limit(limit).toList(), all, processes);
    }

    /** All that is not a step that is late, each kind in the order of how long it lasts. */
    private List<Line> pressing(Set<Region> regions) {
        List<Line> lines = new ArrayList<>();
        // refuses all but managers
        stuckSteps.all().forEach(one -> lines.add(new Line(
                one.obstacle() == Obstacle.REFUSED ? Trouble.REFUSED : Trouble.INCIDENT, one.file(), one.processId(), one.elementId(),
                one.since(), null, one)));
        addTimers(lines);
        requests.forLongerThan(A_WEEK).forEach(one -> lines.add(new Line(
                one.late() ? Trouble.NO_CONTACT : Trouble.NO_CONTACT_YET, one.file(), null, null, one.since(), one.due(), null)));
        groups.all().forEach(one -> lines.add(new Line(
                Trouble.QUIET, one.file(), null, null, one.last().atStartOfDay(Moments.ZONE).toInstant(), null, null)));
        return lines.stream()
                .filter(line -> regions.isEmpty() || line.file.scope().region().filter(regions::contains).isPresent())
                .sorted(Comparator.comparing(Line::since)).toList();
    }

    private void addTimers(List<Line> lines) {
        List<ActiveSteps.Overdue> overdue = activeSteps.overdueTimers(StandingCases.TIMER_LATE);
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

    /** Steps that are late, but of which something more pressing is told already. */
    private List<LateAt> told(List<Line> pressing, Set<Region> regions) {
        Set<List<Object>> steps = new HashSet<>();
        Set<CaseId> withoutContact = new HashSet<>();
        for (Line line : pressing) {
            if (line.elementId != null) {
                steps.add(List.of(line.file.id(), line.elementId));
            } else if (line.trouble != Trouble.REFUSED && line.trouble != Trouble.QUIET) {
                withoutContact.add(line.file.id());
            }
        }
        return status.late(pressing.stream().map(line -> line.file.id()).collect(Collectors.toSet()), regions).stream()
                .filter(one -> withoutContact.contains(one.caseId()) || steps.contains(List.<Object>of(one.caseId(), one.elementId())))
                .toList();
    }

    private List<Line> late(Trouble trouble, List<LateAt> late, List<LateAt> told) {
        Set<LateAt> left = new LinkedHashSet<>(late);
        told.forEach(left::remove);
        Map<CaseId, CaseSummary> visible = files.getAll(left.stream().map(LateAt::caseId).collect(Collectors.toSet()));
        return left.stream().filter(one -> visible.containsKey(one.caseId()))
                .map(one -> new Line(trouble, Objects.requireNonNull(visible.get(one.caseId())), one.processId(), one.elementId(),
                        one.since(),
                        one.due(), null))
                .toList();
    }
}
