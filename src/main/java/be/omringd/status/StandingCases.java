package be.omringd.status;

import be.omringd.database.ManyAtOnce;
import be.omringd.database.OneMoment;
import be.omringd.database.Passed;
import be.omringd.database.UtcMoments;
import be.omringd.engine.DiagramVersions;
import be.omringd.status.Counted.Level;
import be.omringd.status.Counted.Place;
import be.omringd.status.Counted.SumKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps in which numbers of the process status each case counts, and their sums. Whatever changes where a case stands leaves its id, by a
 * trigger, in the transaction of the change; the case is then worked out anew from where it stands, and the sums follow by the difference.
 * One at a time does so. Who reads a number calls {@link #follow} first. See docs/decisions/0064-numbers-that-are-kept.md.
 */
@Component
class StandingCases {

    /** What Omringd does by itself takes seconds; after this long, somebody should look. */
    static final Duration BY_ITSELF_AT_MOST = Duration.ofHours(1);
    /** A timer that ended without anything happening. */
    static final Duration TIMER_LATE = Duration.ofMinutes(10);
    static final Duration COMING_WEEK = Duration.ofDays(7);

    /** How long a page waits at most for what is being counted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So few that whoever waits for it does so for a moment. */
    private static final int AT_ONCE = 200;
    private static final int MARKS_AT_ONCE = 3000;
    private static final RowMapper<Mark> MARK = (row, n) -> new Mark(row.getLong(1), row.getObject(2, Long.class),
            row.getString(3) == null ? null : UUID.fromString(row.getString(3)));
    private static final String TOLD = """
            select s.case_id, f.access_scope, s.process_id, s.element_id, s.element_type, s.since, s.due_at, if(w.resting, null, w.due_at),
                true, s.version, 0
            from engine_standing s join case_file f on f.id = s.case_id
            left join work_item w on w.job_key = s.job_key and w.state = 'OPEN'
            where s.process_instance_key in (%s)""";
    private static final String UNTOLD = """
            select s.case_id, f.access_scope, s.process_id, s.element_id, 'USER_TASK', s.created_at, null, if(s.resting, null, s.due_at),
                false, 0, s.process_definition_key
            from work_item s join case_file f on f.id = s.case_id
            where s.case_id in (%s) and s.state = 'OPEN' and s.job_key is not null
                and not exists (select 1 from engine_job j where j.job_key = s.job_key)""";
    private static final String ROW = """
            insert into standing_case (case_id, level, process_id, version, element_id, access_scope, waits, since, month, due_at, late_from,
                timer_at, with_us, untold)""";
    private static final String CHANGED = """
            on duplicate key update access_scope = values(access_scope), waits = values(waits), since = values(since), month = values(month),
                due_at = values(due_at), late_from = values(late_from), timer_at = values(timer_at), with_us = values(with_us),
                untold = values(untold)""";
    private static final String SUM_KEY = "level, process_id, version, element_id, access_scope, waits, month";
    private static final String SUM = "insert into standing_sum (" + SUM_KEY + ", cases, with_us, untold, late, timers)";
    private static final String ADDED = " on duplicate key update cases = cases + values(cases), with_us = with_us + values(with_us),"
            + " untold = untold + values(untold), late = late + values(late), timers = timers + values(timers)";

    private final ReentrantLock counting = new ReentrantLock();
    private final JdbcTemplate jdbc;
    private final DiagramVersions versions;
    private final TransactionTemplate apart;
    private final Clock clock;

    StandingCases(JdbcTemplate jdbc, DiagramVersions versions, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.apart = OneMoment.apart(transactions);
        this.clock = clock;
    }

    /**
     * Counts everything that was committed before this was called. In transactions of its own; waits for whoever does it already. Where
     * there is so much that it takes more than {@link #PATIENCE}, as after an update, what is left is counted beside the work.
     */
    void follow() {
        if (!isBehind()) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            // not in the database: who waits there keeps a connection from others
            if (counting.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    catchUp(deadline);
                } finally {
                    counting.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fixed rate, because tasks with a fixed delay share one thread, and after an update there is much to count. */
    @Scheduled(fixedRate = 5, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    void nowAndThen() {
        if (counting.tryLock()) {
            try {
                catchUp(System.nanoTime() + PATIENCE.toNanos());
            } finally {
                counting.unlock();
            }
        }
    }

    /** What is marked by now, and no more: others go on meanwhile. */
    private void catchUp(long deadline) {
        Long last = jdbc.queryForObject("select max(id) from standing_change", Long.class);
        while (isTimeBehind() || last != null && isMarked(last)) {
            apart.executeWithoutResult(tx -> {
                Instant asOf = hold();
                countAgain(asOf);
                goOn(asOf);
            });
            if (System.nanoTime() > deadline) {
                return;
            }
        }
    }

    /**
     * Works out all cases and all sums anew, a piece at a time, so that whoever reads meanwhile waits for a piece alone. Nothing needs it
     * as long as everything is right; it mends what somebody changed by hand. Once a day.
     */
    @Scheduled(initialDelay = 1, fixedRate = 24, timeUnit = TimeUnit.HOURS)
    void recount() {
        Set<UUID> all = new HashSet<>(ids("select id from case_file union select case_id from standing_case"));
        List<UUID> left = List.copyOf(all);
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            List<UUID> some = left.subList(from, Math.min(from + AT_ONCE, left.size()));
            apart.executeWithoutResult(tx -> count(some, hold()));
        }
        // each process of a level by itself, as soon as nobody else counts
        jdbc.query("select distinct level, process_id from standing_case union select distinct level, process_id from standing_sum",
                (row, n) -> new String[] {row.getString(1), row.getString(2)}).forEach(this::sumAgain);
    }

    private void sumAgain(String[] levelAndProcess) {
        apart.executeWithoutResult(tx -> {
            Instant asOf = hold();
            jdbc.update("delete from standing_sum where level = ? and process_id = ?", (Object[]) levelAndProcess);
            jdbc.update(SUM + " select " + SUM_KEY + ", count(*), sum(with_us), sum(untold), sum(late_from < ?), sum(timer_at < ?)"
                    + " from standing_case where level = ? and process_id = ? group by " + SUM_KEY,
                    UtcMoments.stored(asOf), UtcMoments.stored(asOf.plus(COMING_WEEK)), levelAndProcess[0], levelAndProcess[1]);
        });
    }

    private boolean isBehind() {
        return isTimeBehind() || isMarked(Long.MAX_VALUE);
    }

    private boolean isTimeBehind() {
        return new Passed(asOf("select as_of from standing_as_of"), clock.instant()).isLong();
    }

    private boolean isMarked(long last) {
        return !jdbc.queryForList("select 1 from standing_change where id <= ? limit 1", Integer.class, last).isEmpty();
    }

    /** Nobody else counts until the transaction ends. The moment of which the sums are. */
    private Instant hold() {
        return asOf("select as_of from standing_as_of for update");
    }

    private Instant asOf(String sql) {
        return jdbc.query(sql, (row, n) -> UtcMoments.get(row, 1)).getFirst();
    }

    private void countAgain(Instant asOf) {
        Set<Long> instances = new HashSet<>();
        Set<UUID> cases = new HashSet<>();
        List<Object[]> seen = new ArrayList<>();
        // a case that went on by several steps has many marks, and is counted once
        for (Mark mark : jdbc.query("select id, process_instance_key, case_id from standing_change order by id limit " + MARKS_AT_ONCE,
                MARK)) {
            if (instances.size() + cases.size() >= AT_ONCE) {
                break;
            }
            if (mark.instance != null) {
                instances.add(mark.instance);
            }
            if (mark.caseId != null) {
                cases.add(mark.caseId);
            }
            seen.add(new Object[] {mark.id});
        }
        if (!instances.isEmpty()) {
            String keys = in(instances);
            cases.addAll(ids("select case_id from engine_case where process_instance_key in (" + keys + ")"
                    + " union select case_id from process_run where process_instance_key in (" + keys + ")"));
        }
        count(cases, asOf);
        // one by one: those that others are writing are not touched
        jdbc.batchUpdate("delete from standing_change where id = ?", seen);
    }

    /** Something changed where this case stands, or the one of this process instance. */
    private record Mark(long id, @Nullable Long instance, @Nullable UUID caseId) {}

    /** Works out these cases anew; the sums follow by what differs. */
    private void count(Collection<UUID> cases, Instant asOf) {
        if (cases.isEmpty()) {
            return;
        }
        String ids = in(cases);
        Map<UUID, Map<Place, Counted>> before = counted(ids);
        Map<UUID, Map<Place, Counted>> now = standing(ids);
        Map<SumKey, int[]> differences = new TreeMap<>();
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        for (UUID id : cases) {
            Map<Place, Counted> counted = before.getOrDefault(id, Map.of());
            Map<Place, Counted> counts = now.getOrDefault(id, Map.of());
            counted.forEach((place, one) -> {
                if (!counts.containsKey(place)) {
                    gone.add(columns(id, place));
                }
                if (!one.equals(counts.get(place))) {
                    add(differences, place, one, asOf, -1);
                }
            });
            counts.forEach((place, one) -> {
                if (!one.equals(counted.get(place))) {
                    come.add(columns(id, place, one));
                    add(differences, place, one, asOf, 1);
                }
            });
        }
        jdbc.batchUpdate(
                "delete from standing_case where case_id = ? and level = ? and process_id = ? and version = ? and element_id = ?",
                gone);
        ManyAtOnce.write(jdbc, ROW, come, CHANGED);
        ManyAtOnce.write(jdbc, SUM, differences.entrySet().stream().map(one -> columns(one.getKey(), one.getValue())).toList(), ADDED);
    }

    private static void add(Map<SumKey, int[]> sums, Place place, Counted counted, Instant asOf, int sign) {
        int[] sum = sums.computeIfAbsent(counted.sumKey(place), none -> new int[5]);
        sum[0] += sign;
        sum[1] += counted.withUs() ? sign : 0;
        sum[2] += counted.untold() ? sign : 0;
        sum[3] += counted.lateFrom().isBefore(asOf) ? sign : 0;
        sum[4] += counted.timerAt().isBefore(asOf.plus(COMING_WEEK)) ? sign : 0;
    }

    /** Time goes by: what became late since, and which timers came within a week. Where a clock was put back, the other way round. */
    private void goOn(Instant asOf) {
        Passed passed = new Passed(asOf, clock.instant());
        if (passed.isLong()) {
            Instant from = passed.from();
            Instant to = passed.to();
            jdbc.update(SUM + " select " + SUM_KEY + ", 0, 0, 0, ? * count(*), 0 from standing_case where late_from >= ? and late_from < ?"
                    + " group by " + SUM_KEY + ADDED, passed.sign(), UtcMoments.stored(from), UtcMoments.stored(to));
            jdbc.update(SUM + " select " + SUM_KEY + ", 0, 0, 0, 0, ? * count(*) from standing_case where timer_at >= ? and timer_at < ?"
                    + " group by " + SUM_KEY + ADDED, passed.sign(), UtcMoments.stored(from.plus(COMING_WEEK)),
                    UtcMoments.stored(to.plus(COMING_WEEK)));
            jdbc.update("update standing_as_of set as_of = ?", UtcMoments.stored(passed.now()));
        }
    }

    /** Where these cases count by now. */
    private Map<UUID, Map<Place, Counted>> counted(String ids) {
        Map<UUID, Map<Place, Counted>> counted = new HashMap<>();
        jdbc.query("""
                select case_id, level, process_id, version, element_id, access_scope, waits, since, due_at, late_from, timer_at, with_us, untold
                from standing_case where case_id in (%s)""".formatted(ids), row -> {
            Place place = new Place(Level.valueOf(row.getString(2)), row.getString(3), row.getInt(4), row.getString(5));
            of(counted, row).put(place, new Counted(
                    row.getString(6), row.getString(7).isEmpty() ? null : Waits.valueOf(row.getString(7)), UtcMoments.get(row, 8),
                    UtcMoments.orNull(row, 9), UtcMoments.get(row, 10), UtcMoments.get(row, 11), row.getBoolean(12), row.getBoolean(13)));
        });
        return counted;
    }

    /** Where these cases should count: by where the engine says that they stand; of what it did not tell, by their open tasks. */
    private Map<UUID, Map<Place, Counted>> standing(String ids) {
        Map<UUID, Map<Place, Counted>> counted = new HashMap<>();
        Map<String, Map<Long, Integer>> numbers = new HashMap<>();
        List<Long> instances = jdbc.queryForList("select process_instance_key from engine_case where case_id in (" + ids + ")"
                + " union select process_instance_key from process_run where case_id in (" + ids + ")", Long.class);
        if (!instances.isEmpty()) {
            jdbc.query(TOLD.formatted(in(instances)), row -> {
                add(counted, row, row.getInt(10));
            });
        }
        jdbc.query(UNTOLD.formatted(ids), row -> {
            add(counted, row, numbers.computeIfAbsent(row.getString(3), this::numbers).getOrDefault(row.getLong(11), 0));
        });
        return counted;
    }

    private static void add(Map<UUID, Map<Place, Counted>> counted, ResultSet row, int version) throws SQLException {
        Instant timer = UtcMoments.orNull(row, 7);
        Waits waits = Waits.of(row.getString(5), timer != null);
        Instant since = UtcMoments.get(row, 6);
        Instant due = waits == Waits.FOR_TASK ? UtcMoments.orNull(row, 8) : timer;
        boolean told = row.getBoolean(9);
        Counted there = new Counted(row.getString(2), waits, since, due, lateFrom(waits, since, due),
                waits == Waits.FOR_TIME && due != null ? due : Counted.NEVER, waits == Waits.FOR_TASK, !told);
        Counted.at(row.getString(3), version, row.getString(4), there, of(counted, row));
    }

    private static Map<Place, Counted> of(Map<UUID, Map<Place, Counted>> counted, ResultSet row) throws SQLException {
        return counted.computeIfAbsent(UUID.fromString(row.getString(1)), first -> new HashMap<>());
    }

    private static Instant lateFrom(Waits waits, Instant since, @Nullable Instant due) {
        return switch (waits) {
            case FOR_TASK -> due == null ? Counted.NEVER : due;
            case FOR_TIME -> due == null ? Counted.NEVER : due.plus(TIMER_LATE);
            case FOR_US -> since.plus(BY_ITSELF_AT_MOST);
            case FOR_MESSAGE, FOR_CALLED_PROCESS -> Counted.NEVER;
        };
    }

    /** The versions of a process by their definitions: a task says which one it came from. */
    private Map<Long, Integer> numbers(String processId) {
        return versions.of(processId).stream().collect(Collectors.toMap(DiagramVersions.Version::key, DiagramVersions.Version::number));
    }

    private List<UUID> ids(String sql) {
        return jdbc.query(sql, (row, n) -> UUID.fromString(row.getString(1)));
    }

    /** Keys and ids of ours, which need no escaping. */
    private static String in(Collection<?> values) {
        return values.stream().map(value -> value instanceof UUID ? "'" + value + "'" : value.toString()).collect(Collectors.joining(","));
    }

    private static Object[] columns(UUID id, Place place) {
        return new Object[] {id.toString(), place.level().name(), place.processId(), place.version(), place.elementId()};
    }

    private static Object[] columns(UUID id, Place place, Counted counted) {
        return new Object[] {id.toString(), place.level().name(), place.processId(), place.version(), place.elementId(),
            counted.accessScope(), counted.waitsName(), UtcMoments.stored(counted.since()), counted.month(),
            counted.due() == null ? null : UtcMoments.stored(counted.due()), UtcMoments.stored(counted.lateFrom()),
            UtcMoments.stored(counted.timerAt()), counted.withUs(), counted.untold()};
    }

    private static Object[] columns(SumKey key, int[] sum) {
        return new Object[] {key.place().level().name(), key.place().processId(), key.place().version(), key.place().elementId(),
            key.accessScope(), key.waits(), key.month(), sum[0], sum[1], sum[2], sum[3], sum[4]};
    }
}
