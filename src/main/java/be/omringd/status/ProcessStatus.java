package be.omringd.status;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.database.ManyAtOnce;
import be.omringd.database.OneMoment;
import be.omringd.database.Passed;
import be.omringd.database.UtcMoments;
import be.omringd.engine.ProcessNames;
import be.omringd.place.Region;
import be.omringd.status.Counted.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where all cases stand, as the engine tells it: how many wait at each step, since when, and how many of them for too long. Managers
 * see all regions and teams, coordinators their own regions, trainers their own teams. A case that stands at a step several times, once for
 * each person who is invited, say, counts as one. Of cases that began before the engine told, or on an engine that does not, the tasks are
 * counted, which we know ourselves. All of it is read from what {@link StandingCases} keeps, so that nothing takes much longer where there
 * are more cases. See docs/decisions/0064-numbers-that-are-kept.md.
 */
@Service
public class ProcessStatus {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessStatus.class);
    /** Sums, and what became late or came within a week since the moment of the sums. */
    private static final String SUMS = """
            select process_id, version, element_id, waits, month, sum(cases), sum(with_us), sum(untold), sum(late), sum(timers)
            from standing_sum where %1$s group by process_id, version, element_id, waits, month
            union all
            select process_id, version, element_id, waits, month, 0, 0, 0, ? * count(*), 0
            from standing_case force index (standing_case_late_from) where late_from >= ? and late_from < ? and %1$s
            group by process_id, version, element_id, waits, month
            union all
            select process_id, version, element_id, waits, month, 0, 0, 0, 0, ? * count(*)
            from standing_case force index (standing_case_timer_at) where timer_at >= ? and timer_at < ? and %1$s
            group by process_id, version, element_id, waits, month""";
    /** A step, or with {@link #AT_ELEMENT} left out all steps of a process. */
    private static final String IN_PROCESS = "level = ? and process_id = ? and version = ?";
    private static final String AT_ELEMENT = " and element_id = ?";
    private static final String LATE = """
            select case_id, process_id, element_id, waits, since, due_at, late_from, version
            from standing_case force index (standing_case_late) where level = 'STEP' and waits = ? and late_from < ?""";
    private static final RowMapper<LateAt> LATE_AT = (row, n) -> new LateAt(
            new CaseId(UUID.fromString(row.getString(1))), row.getString(2), row.getString(3), Waits.valueOf(row.getString(4)),
            UtcMoments.get(row, 5), UtcMoments.orNull(row, 6));
    /** How long half of them stand there, and how long the slowest tenth: by the nearest rank. */
    private static final List<IntUnaryOperator> HALF_AND_SLOWEST = List.of(rank(0.5), rank(0.9));

    private final JdbcTemplate jdbc;
    private final StandingCases standing;
    private final TransactionTemplate oneMoment;
    private final ProcessNames names;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProcessStatus(JdbcTemplate jdbc, StandingCases standing, PlatformTransactionManager transactions, ProcessNames names,
            CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.oneMoment = OneMoment.reading(transactions);
        this.names = names;
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

    /**
     * Every process that this application knows, for trainers those with cases of theirs, the one with most that is late first; and all
     * together.
     */
    public record Overview(Totals totals, List<Line> processes) {}

    /**
     * A case that stands at a step for longer than it should.
     *
     * @param due when its task should have been done; null where it has none
     */
    public record LateAt(CaseId caseId, String processId, String elementId, Waits waits, Instant since, @Nullable Instant due) {}

    /** Where all cases stand. */
    public Overview overview(Set<Region> regions) {
        boolean everyProcess = currentActor.get().isCaseworker();
        return read(regions, seen -> {
            Map<String, List<Sum>> byProcess = new HashMap<>();
            if (everyProcess) {
                names.processes().forEach(process -> byProcess.put(process, new ArrayList<>()));
            }
            sums(seen, "level in ('ALL', 'PROCESS')")
                    .forEach(sum -> byProcess.computeIfAbsent(sum.processId, none -> new ArrayList<>()).add(sum));
            List<Sum> all = Objects.requireNonNullElse(byProcess.remove(Place.ALL.processId()), List.of());
            Map<String, List<Instant>> oldest = since(seen, byProcess, Place::process, List.of(cases -> cases - 1));
            return new Overview(
                    new Totals(total(all, Sum::withUs), total(all, Sum::late), total(all, Sum::timers), total(all, Sum::untold)),
                    byProcess.entrySet().stream().map(process -> line(process.getKey(), process.getValue(), oldest.get(process.getKey())))
                            .filter(line -> everyProcess || line.cases > 0)
                            .sorted(Comparator.comparing(Line::late).thenComparing(Line::cases).reversed().thenComparing(Line::processId))
                            .toList());
        });
    }

    private static Line line(String processId, List<Sum> sums, @Nullable List<Instant> oldest) {
        return new Line(processId, total(sums, Sum::cases), total(sums, Sum::withUs), total(sums, Sum::late), total(sums, Sum::timers),
                oldest == null ? null : oldest.getFirst());
    }

    /**
     * The steps of a process at which cases stand, the one with most that is late first; on this version of its diagram, or on any for
     * null.
     */
    public List<Step> steps(String processId, @Nullable Integer version, Set<Region> regions) {
        return read(regions, seen -> {
            Place process = Place.step(processId, version, "");
            Map<String, List<Sum>> byElement =
                    sums(seen, IN_PROCESS, inProcess(process)).stream()
                            .collect(Collectors.groupingBy(Sum::elementId, HashMap::new, Collectors.toList()));
            byElement.values().removeIf(sums -> total(sums, Sum::cases) == 0);
            Seen some = present(seen, IN_PROCESS, inProcess(process));
            Map<String, List<Instant>> ranks =
                    since(some, byElement, element -> Place.step(processId, version, element), HALF_AND_SLOWEST);
            Map<String, Instant> next = next(some, process);
            // a sum that was changed by hand is mended by the next count
            byElement.keySet().removeIf(element -> ranks.getOrDefault(element, List.of()).size() < HALF_AND_SLOWEST.size());
            return byElement.entrySet().stream().map(element -> {
                List<Sum> sums = element.getValue();
                List<Instant> since = Objects.requireNonNull(ranks.get(element.getKey()));
                Sum most = sums.stream().max(Comparator.comparing(Sum::cases)).orElseThrow();
                return new Step(element.getKey(), Waits.valueOf(most.waits), total(sums, Sum::cases), total(sums, Sum::late),
                        Duration.between(since.get(0), seen.now), Duration.between(since.get(1), seen.now), next.get(element.getKey()));
            }).sorted(Comparator.comparing(Step::late).thenComparing(Step::cases).reversed().thenComparing(Step::elementId)).toList();
        });
    }

    /**
     * Since when those stand in each number that come at these ranks, counted from the youngest, which is zero: in one statement for all.
     * The sums say in which month each is; there it is looked up from the nearer end of that month. Nothing for a number without cases.
     */
    private Map<String, List<Instant>> since(Seen seen, Map<String, List<Sum>> numbers, Function<String, Place> place,
            List<IntUnaryOperator> ranks) {
        List<String> asked = new ArrayList<>();
        List<String> each = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        numbers.forEach((number, sums) -> {
            int cases = total(sums, Sum::cases);
            for (IntUnaryOperator rank : cases > 0 ? ranks : List.<IntUnaryOperator>of()) {
                int before = Math.max(0, rank.applyAsInt(cases));
                TreeMap<Integer, Integer> months = new TreeMap<>(Comparator.reverseOrder());
                sums.forEach(sum -> months.merge(sum.month, sum.cases, Integer::sum));
                int month = 0;
                int there = 0;
                for (Map.Entry<Integer, Integer> one : months.entrySet()) {
                    month = one.getKey();
                    there = one.getValue();
                    if (before < there) {
                        break;
                    }
                    before -= there;
                }
                boolean fromTheYoungest = 2 * before < there;
                each.add("(select " + asked.size() + ", since from standing_case force index (standing_case_by_since) where " + IN_PROCESS
                        + AT_ELEMENT + " and since >= ? and since < ? and " + seen.where() + " order by since"
                        + (fromTheYoungest ? " desc" : "") + " limit 1 offset ?)");
                asked.add(number);
                Place at = place.apply(number);
                args.addAll(List.of(inProcess(at)));
                args.add(at.elementId());
                args.addAll(List.of(UtcMoments.stored(Counted.beginning(month)), UtcMoments.stored(Counted.beginning(month + 1))));
                args.addAll(seen.scopes);
                args.add(fromTheYoungest ? before : Math.max(0, there - 1 - before));
            }
        });
        Map<String, List<Instant>> since = new HashMap<>();
        if (!each.isEmpty()) {
            jdbc.query(String.join(" union all ", each), row -> {
                since.computeIfAbsent(asked.get(row.getInt(1)), none -> new ArrayList<>()).add(UtcMoments.get(row, 2));
            }, args.toArray());
        }
        since.values().forEach(moments -> moments.sort(Comparator.reverseOrder()));
        return since;
    }

    /** For each step that waits for time, when the first of its timers ends. */
    private Map<String, Instant> next(Seen seen, Place process) {
        Map<String, Instant> next = new HashMap<>();
        List<Object> args = new ArrayList<>(List.of(inProcess(process)));
        args.addAll(List.of(inProcess(process)));
        args.addAll(seen.scopes);
        jdbc.query("""
                select element_id, (select timer_at from standing_case c force index (standing_case_by_urgency)
                    where %s and c.element_id = s.element_id and c.access_scope = s.access_scope
                    order by c.late_from limit 1) timer_at
                from (select distinct element_id, access_scope from standing_sum where %s and waits = 'FOR_TIME' and cases > 0 and %s) s"""
                .formatted(IN_PROCESS, IN_PROCESS, seen.where()), row -> {
                    next.merge(row.getString(1), UtcMoments.get(row, 2), (one, other) -> one.isBefore(other) ? one : other);
                }, args.toArray());
        return next;
    }

    /**
     * The cases behind the numbers of a step: the one first that is late for longest, or else will be late soonest; of those that nothing
     * makes late, the one that stands there longest.
     *
     * @param limit how many at most
     */
    public List<Standing> cases(String processId, String elementId, @Nullable Integer version, Set<Region> regions, int limit) {
        Place place = Place.step(processId, version, elementId);
        Object[] here = {place.level().name(), processId, place.version(), elementId};
        return read(regions, seen -> first(
                present(seen, IN_PROCESS + AT_ELEMENT, here),
                "select case_id, since, due_at, late_from from standing_case force index (standing_case_by_urgency) where " + IN_PROCESS
                        + AT_ELEMENT,
                "late_from, since, case_id", limit, (row, n) -> new Standing(
                        new CaseId(UUID.fromString(row.getString(1))), UtcMoments.get(row, 2), UtcMoments.orNull(row, 3),
                        UtcMoments.get(row, 4).isBefore(seen.now)),
                here));
    }

    /**
     * How many cases run on each version of the diagram of a process, the latest version first. Zero is a version that is not known: that
     * of a case of which the engine told nothing, on a diagram that was not kept.
     */
    public Map<Integer, Integer> versions(String processId, Set<Region> regions) {
        return read(regions, seen -> {
            Map<Integer, Integer> cases = new TreeMap<>(Comparator.reverseOrder());
            sums(seen, "level = 'VERSION' and process_id = ?", processId).forEach(sum -> cases.merge(sum.version, sum.cases, Integer::sum));
            cases.values().removeIf(none -> none == 0);
            return cases;
        });
    }

    /**
     * Cases that stand somewhere for longer than they should, once for each step, the one first that is late for longest.
     *
     * @param waits only at steps that wait for this
     * @param processId only in this process; null for all
     * @param limit how many at most
     */
    public List<LateAt> late(Waits waits, @Nullable String processId, Set<Region> regions, int limit) {
        return read(regions, seen -> {
            List<Object> which = new ArrayList<>(List.of(waits.name(), UtcMoments.stored(seen.now)));
            if (processId != null) {
                which.add(processId);
            }
            // as they lie in the index, with the key of the table at its end
            return first(seen, LATE + (processId == null ? "" : " and process_id = ?"),
                    "late_from, process_id, case_id, version, element_id", limit, LATE_AT, which.toArray());
        });
    }

    /** Where these cases stand for longer than they should, once for each step. */
    public List<LateAt> late(Collection<CaseId> cases, Set<Region> regions) {
        return cases.isEmpty() ? List.of() : read(regions, seen -> {
            List<Object> args = new ArrayList<>(cases.stream().map(CaseId::toString).toList());
            args.add(UtcMoments.stored(seen.now));
            args.addAll(seen.scopes);
            return jdbc.query("select case_id, process_id, element_id, waits, since, due_at from standing_case where case_id in ("
                    + ManyAtOnce.marks(cases) + ") and level = 'STEP' and late_from < ? and "
                    + seen.where(), LATE_AT, args.toArray());
        });
    }

    /** How many {@link #late(Waits, String, Set, int)} has, by process. */
    public Map<String, Integer> late(Waits waits, Set<Region> regions) {
        return read(regions, seen -> {
            Map<String, Integer> late = new HashMap<>();
            sums(seen, "level = 'STEP' and waits = ?", waits.name()).forEach(sum -> late.merge(sum.processId, sum.late, Integer::sum));
            late.values().removeIf(none -> none == 0);
            return late;
        });
    }

    /** What is asked: of whose work, and when. */
    private record Seen(List<String> scopes, Instant now) {

        /** Nothing is seen by nobody. */
        String where() {
            return scopes.isEmpty() ? "false" : "access_scope in (" + ManyAtOnce.marks(scopes) + ")";
        }
    }

    /** A part of a number: of the cases that stand there since this month, some became late, and so on, after the sums were made. */
    private record Sum(String processId, int version, String elementId, String waits, int month, int cases, int withUs, int untold,
            int late, int timers) {}

    private static IntUnaryOperator rank(double share) {
        return cases -> (int) Math.ceil(share * cases) - 1;
    }

    private static int total(List<Sum> sums, ToIntFunction<Sum> number) {
        return sums.stream().mapToInt(number).sum();
    }

    private <T> T read(Set<Region> wanted, Function<Seen, T> work) {
        List<String> scopes = scopes(wanted).stream().map(AccessScope::code).sorted().toList();
        try {
            standing.follow();
        } catch (RuntimeException notCounted) {
            // one case that cannot be counted takes nobody the numbers of the others
            LOG.error("Where cases stand could not be counted anew", notCounted);
        }
        Instant now = clock.instant();
        return Objects.requireNonNull(oneMoment.execute(tx -> work.apply(new Seen(scopes, now))));
    }

    /** The parts of which these numbers are the total. */
    private List<Sum> sums(Seen seen, String which, Object... values) {
        Instant asOf = jdbc.query("select as_of from standing_as_of", (row, n) -> UtcMoments.get(row, 1)).getFirst();
        Passed passed = new Passed(asOf, seen.now);
        List<Object> these = new ArrayList<>(List.of(values));
        these.addAll(seen.scopes);
        List<Object> args = new ArrayList<>(these);
        for (Duration ahead : List.of(Duration.ZERO, StandingCases.COMING_WEEK)) {
            args.addAll(List.of(
                    passed.sign(), UtcMoments.stored(passed.from().plus(ahead)), UtcMoments.stored(passed.to().plus(ahead))));
            args.addAll(these);
        }
        return jdbc.query(SUMS.formatted(which + " and " + seen.where()), (row, n) -> new Sum(
                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getInt(5), row.getInt(6), row.getInt(7),
                row.getInt(8), row.getInt(9), row.getInt(10)), args.toArray());
    }

    /** Of the regions and teams that are seen, those that have cases there. */
    private Seen present(Seen seen, String where, Object... values) {
        List<Object> args = new ArrayList<>(List.of(values));
        args.addAll(seen.scopes);
        return new Seen(
                jdbc.queryForList("select distinct access_scope from standing_sum where cases > 0 and " + where + " and " + seen.where(),
                        String.class, args.toArray()),
                seen.now);
    }

    /** The first rows, whosever work they are: the first of each region and team along an index, and of these the first. */
    private <T> List<T> first(Seen seen, String select, String order, int limit, RowMapper<T> row, Object... values) {
        List<String> each = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        for (String scope : seen.scopes) {
            each.add("(" + select + " and access_scope = ? order by " + order + " limit ?)");
            args.addAll(List.of(values));
            args.add(scope);
            args.add(limit);
        }
        args.add(limit);
        return each.isEmpty() || limit == 0 ? List.of()
                : jdbc.query(String.join(" union all ", each) + " order by " + order + " limit ?", row, args.toArray());
    }

    private static Object[] inProcess(Place place) {
        return new Object[] {place.level().name(), place.processId(), place.version()};
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
