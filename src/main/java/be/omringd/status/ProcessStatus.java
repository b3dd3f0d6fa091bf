package be.omringd.status;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.database.UtcMoments;
import be.omringd.engine.DiagramVersions;
import be.omringd.engine.ProcessNames;
import be.omringd.place.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where all cases stand, as the engine tells it: how many wait at each step, since when, and how many of them for too long. Managers
 * see all regions and teams, coordinators their own regions, trainers their own teams. A case that stands at a step several times, once for each person who is invited, say,
 * counts as one. Of cases that began before the engine told, or on an engine that does not, the tasks are counted, which we know ourselves.
 */
@Service
@Transactional(readOnly = true)
public class ProcessStatus {

    /** What Omringd does by itself takes seconds; after this long, somebody should look. */
    static final Duration BY_ITSELF_AT_MOST = Duration.ofHours(1);
    /** A timer that ended without anything happening. */
    static final Duration TIMER_LATE = Duration.ofMinutes(10);
    private static final Duration COMING_WEEK = Duration.ofDays(7);
    private static final String TOLD = """
            select s.case_id, s.process_id, s.element_id, s.element_type, s.since, s.due_at, if(w.resting, null, w.due_at), true, s.version, 0
            from engine_standing s join case_file f on f.id = s.case_id
            left join work_item w on w.job_key = s.job_key and w.state = 'OPEN'""";
    private static final String UNTOLD = """
            select s.case_id, s.process_id, s.element_id, 'USER_TASK', s.created_at, null, if(s.resting, null, s.due_at), false, 0, s.process_definition_key
            from work_item s join case_file f on f.id = s.case_id""";
    private static final String NOT_TOLD = """
            s.state = 'OPEN' and s.job_key is not null and not exists (select 1 from engine_job j where j.job_key = s.job_key)""";

    private final JdbcTemplate jdbc;
    private final ProcessNames names;
    private final DiagramVersions versions;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProcessStatus(JdbcTemplate jdbc, ProcessNames names, DiagramVersions versions, CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.versions = versions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A process and its cases.
     *
     * @param cases which run it now
     * @param withUs cases that wait for somebody of the team
     * @param late cases that stand at a step for longer than they should
     * @param timers cases that wait for a moment within a week
     * @param oldest since when the one waits that waits longest; null where none does
     */
    public record Line(String processId, int cases, int withUs, int late, int timers, @Nullable Instant oldest) {}

    /**
     * A step at which cases stand.
     *
     * @param late cases that stand there for longer than they should: past the due date of the task, or, for what goes by itself,
     *     much longer than that takes
     * @param median how long half of them stand there already
     * @param slowest how long the slowest tenth of them stands there at least
     * @param next when the first of its timers ends; null where no timer ends it
     */
    public record Step(String elementId, Waits waits, int cases, int late, Duration median, Duration slowest, @Nullable Instant next) {}

    /**
     * A case that stands at a step.
     *
     * @param due when its task should be done, or when the timer ends that it waits for; null where neither is so
     */
    public record Standing(CaseId caseId, Instant since, @Nullable Instant due, boolean late) {}

    /**
     * All processes together; a case that runs several counts as one.
     *
     * @param withUs, late, timers as in {@link Line}
     * @param untold cases of which the engine did not tell where they stand, so that only their tasks are counted
     */
    public record Totals(int withUs, int late, int timers, int untold) {}

    /** Every process that this application knows, for trainers those with cases of theirs, the one with most that is late first; and all together. */
    public record Overview(Totals totals, List<Line> processes) {}

    /**
     * A case that stands at a step for longer than it should.
     *
     * @param due when its task should have been done; null where it has none
     */
    public record LateAt(CaseId caseId, String processId, String elementId, Waits waits, Instant since, @Nullable Instant due) {}

    /** Cases that stand somewhere for longer than they should, once for each step, since the first. */
    public List<LateAt> late(Set<Region> regions) {
        Instant now = clock.instant();
        Map<List<Object>, LateAt> found = new LinkedHashMap<>();
        rows(regions, "", List.of()).stream().filter(row -> row.isLate(now)).sorted(Comparator.comparing(Row::since))
                .forEach(row -> found.putIfAbsent(List.of(row.caseId, row.processId, row.elementId), new LateAt(
                        new CaseId(row.caseId), row.processId, row.elementId, row.waits, row.since, row.due)));
        return List.copyOf(found.values());
    }

    /** Where all cases stand. */
    public Overview overview(Set<Region> regions) {
        Map<String, List<Row>> byProcess = new HashMap<>();
        names.processes().forEach(process -> byProcess.put(process, new ArrayList<>()));
        List<Row> rows = rows(regions, "", List.of());
        rows.forEach(row -> byProcess.computeIfAbsent(row.processId, none -> new ArrayList<>()).add(row));
        Instant now = clock.instant();
        Line all = line("", rows, now);
        boolean everyProcess = currentActor.get().isCaseworker();
        return new Overview(new Totals(all.withUs, all.late, all.timers, (int) rows.stream()
                .filter(row -> !row.told).map(Row::caseId).distinct().count()), byProcess.entrySet().stream()
                        .map(process -> line(process.getKey(), process.getValue(), now))
                        .filter(line -> everyProcess || line.cases > 0)
                        .sorted(Comparator.comparing(Line::late).thenComparing(Line::cases).reversed().thenComparing(Line::processId))
                        .toList());
    }

    /** The steps of a process at which cases stand, the one with most that is late first; on this version of its diagram, or on any for null. */
    public List<Step> steps(String processId, @Nullable Integer version, Set<Region> regions) {
        Map<String, List<Row>> byElement = new HashMap<>();
        on(version, processId, rows(regions, " and s.process_id = ?", List.of(processId)))
                .forEach(row -> byElement.computeIfAbsent(row.elementId, none -> new ArrayList<>()).add(row));
        Instant now = clock.instant();
        return byElement.entrySet().stream().map(element -> step(element.getKey(), element.getValue(), now))
                .sorted(Comparator.comparing(Step::late).thenComparing(Step::cases).reversed().thenComparing(Step::elementId)).toList();
    }

    /** The cases behind the numbers of a step, those that are late first, then the one that stands there longest. */
    public List<Standing> cases(String processId, String elementId, @Nullable Integer version, Set<Region> regions) {
        Instant now = clock.instant();
        Map<UUID, Standing> found = new LinkedHashMap<>();
        on(version, processId, rows(regions, " and s.process_id = ? and s.element_id = ?", List.of(processId, elementId))).forEach(
                row -> found.merge(row.caseId, new Standing(new CaseId(row.caseId), row.since, row.due, row.isLate(now)),
                        ProcessStatus::together));
        return found.values().stream()
                .sorted(Comparator.comparing(Standing::late).reversed().thenComparing(Standing::since)).toList();
    }

    /**
     * How many cases run on each version of the diagram of a process, the latest version first. Zero is a version that is not known: that
     * of a case of which the engine told nothing, on a diagram that was not kept.
     */
    public Map<Integer, Integer> versions(String processId, Set<Region> regions) {
        Map<Long, Integer> numbers = numbers(processId);
        Map<Integer, Set<UUID>> cases = new TreeMap<>(Comparator.reverseOrder());
        rows(regions, " and s.process_id = ?", List.of(processId))
                .forEach(row -> cases.computeIfAbsent(row.version(numbers), none -> new HashSet<>()).add(row.caseId));
        Map<Integer, Integer> counted = new LinkedHashMap<>();
        cases.forEach((version, ids) -> counted.put(version, ids.size()));
        return counted;
    }

    private List<Row> on(@Nullable Integer version, String processId, List<Row> rows) {
        if (version == null) {
            return rows;
        }
        Map<Long, Integer> numbers = numbers(processId);
        return rows.stream().filter(row -> row.version(numbers) == version).toList();
    }

    private Map<Long, Integer> numbers(String processId) {
        return versions.of(processId).stream().collect(Collectors.toMap(DiagramVersions.Version::key, DiagramVersions.Version::number));
    }

    /** Of a case that stands at a step several times: since the first, due with the first, late with any. */
    private static Standing together(Standing one, Standing other) {
        return new Standing(
                one.caseId, first(one.since, other.since), earliest(one.due, other.due), one.late || other.late);
    }

    private static Instant first(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return first(one, other);
    }

    private static Line line(String processId, List<Row> rows, Instant now) {
        Set<UUID> cases = new HashSet<>();
        Set<UUID> withUs = new HashSet<>();
        Set<UUID> late = new HashSet<>();
        Set<UUID> timers = new HashSet<>();
        Instant oldest = null;
        for (Row row : rows) {
            cases.add(row.caseId);
            if (row.waits == Waits.FOR_TASK) {
                withUs.add(row.caseId);
            }
            if (row.isLate(now)) {
                late.add(row.caseId);
            }
            if (row.waits == Waits.FOR_TIME && row.due != null && row.due.isBefore(now.plus(COMING_WEEK))) {
                timers.add(row.caseId);
            }
            oldest = earliest(oldest, row.since);
        }
        return new Line(processId, cases.size(), withUs.size(), late.size(), timers.size(), oldest);
    }

    private static Step step(String elementId, List<Row> rows, Instant now) {
        Map<UUID, Instant> since = new HashMap<>();
        Set<UUID> late = new HashSet<>();
        Instant next = null;
        for (Row row : rows) {
            since.merge(row.caseId, row.since, ProcessStatus::first);
            if (row.isLate(now)) {
                late.add(row.caseId);
            }
            if (row.waits == Waits.FOR_TIME) {
                next = earliest(next, row.due);
            }
        }
        List<Duration> ages = since.values().stream().map(from -> Duration.between(from, now)).sorted().toList();
        return new Step(elementId, rows.getFirst().waits, ages.size(), late.size(), at(ages, 0.5), at(ages, 0.9), next);
    }

    /** The smallest that is not under this share of them: the nearest rank. */
    private static Duration at(List<Duration> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** @param version as the engine told it; of what it did not tell, the definition that the task came from says it */
    private record Row(UUID caseId, String processId, String elementId, Waits waits, Instant since, @Nullable Instant due, boolean told,
            int version, long definitionKey) {

        int version(Map<Long, Integer> numbers) {
            return told ? version : numbers.getOrDefault(definitionKey, 0);
        }

        boolean isLate(Instant now) {
            return switch (waits) {
                case FOR_TASK -> due != null && due.isBefore(now);
                case FOR_TIME -> due != null && due.plus(TIMER_LATE).isBefore(now);
                case FOR_US -> since.plus(BY_ITSELF_AT_MOST).isBefore(now);
                case FOR_MESSAGE, FOR_CALLED_PROCESS -> false;
            };
        }
    }

    private List<Row> rows(Set<Region> wanted, String where, List<String> with) {
        Set<AccessScope> scopes = scopes(wanted);
        if (scopes.isEmpty()) {
            return List.of();
        }
        List<Object> args = new ArrayList<>(scopes.stream().map(AccessScope::code).toList());
        args.addAll(with);
        args.addAll(List.copyOf(args));
        String condition = " where f.access_scope in (%s)".formatted(String.join(",", Collections.nCopies(scopes.size(), "?"))) + where;
        return jdbc.query(TOLD + condition + " union all " + UNTOLD + condition + " and " + NOT_TOLD, (row, n) -> row(row), args.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant timer = UtcMoments.orNull(row, 6);
        Waits waits = Waits.of(row.getString(4), timer != null);
        return new Row(
                UUID.fromString(row.getString(1)), row.getString(2), row.getString(3), waits,
                UtcMoments.get(row, 5),
                waits == Waits.FOR_TASK ? UtcMoments.orNull(row, 7) : timer, row.getBoolean(8), row.getInt(9), row.getLong(10));
    }

    private Set<AccessScope> scopes(Set<Region> wanted) {
        Actor actor = currentActor.get();
        if (!actor.isCaseworker() && !actor.has(Role.TRAINER)) {
            throw new AccessDeniedException("Process status is for coordinators, trainers and managers");
        }
        Set<AccessScope> scopes = new HashSet<>(actor.scopes());
        if (!wanted.isEmpty()) {
            scopes.retainAll(wanted.stream().map(AccessScope::of).toList());
        }
        return scopes;
    }
}
