package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.database.ManyAtOnce;
import be.omringd.database.OneMoment;
import be.omringd.database.Passed;
import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In whose hands how many open tasks are: sums, and what changed since they were made, which triggers write down in the transaction of the
 * change. A number is both together, so that it is right at each moment without waiting; what changed is added to the sums now and then, by
 * one at a time. See docs/decisions/0066-sums-of-who-carries-what.md.
 */
@Component
class CarriedSums {

    /** The colleague of what nobody has. */
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Logger LOG = LoggerFactory.getLogger(CarriedSums.class);
    private static final int CHANGES_AT_ONCE = 3000;
    /** In one statement, which sees one moment: the sums, what is in none yet, and what became late since the moment of the sums. */
    private static final String CARRIED = """
            select assignee_id, sum(open), sum(late) from (
                select assignee_id, open, late from carried_sum where %1$s
                union all
                select assignee_id, n, n * (late_from < a.as_of) from carried_as_of a, carried_change where a.id = 1 and %1$s
                union all
                select coalesce(assignee_id, '%2$s'), 0, if(a.as_of <= ?, 1, -1)
                from carried_as_of a, work_item force index (work_item_scope) where a.id = 1 and state = 'OPEN' and %1$s and aside in (0, 2)
                    and sort_due >= least(a.as_of, ?) and sort_due < greatest(a.as_of, ?)) parts
            group by assignee_id having sum(open) <> 0""";
    private static final String PASSED = """
            select access_scope, coalesce(assignee_id, '%2$s'), count(*)
            from work_item force index (work_item_scope)
            where state = 'OPEN' and access_scope in (%1$s) and aside in (0, 2) and sort_due >= ? and sort_due < ?
            group by access_scope, assignee_id""";
    /** What the sums and what changed since say too little; nothing where all is well. */
    private static final String AMISS = """
            select access_scope, assignee_id, sum(open), sum(late) from (
                select access_scope, coalesce(assignee_id, '%s') assignee_id, 1 open,
                    aside <> 1 and sort_due < ? late from work_item where state = 'OPEN'
                union all
                select access_scope, assignee_id, -open, -late from carried_sum
                union all
                select access_scope, assignee_id, -n, -n * (late_from < ?) from carried_change) parts
            group by access_scope, assignee_id having sum(open) <> 0 or sum(late) <> 0""";
    private static final RowMapper<Change> CHANGE = (row, n) -> new Change(
            row.getLong(1), new Key(row.getString(2), row.getString(3)), row.getInt(4), UtcMoments.get(row, 5));
    private static final Instant ALWAYS = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    CarriedSums(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = OneMoment.apart(transactions);
        this.clock = clock;
    }

    /**
     * How many open tasks of these regions and teams are in whose hands, also tasks that the reader cannot do.
     *
     * @param own whose tasks about no case count; null for everybody's
     */
    List<CarriedTasks.Carried> carried(Set<AccessScope> scopes, @Nullable UUID own, Instant now) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        List<Object> which = new ArrayList<>(scopes.stream().<Object>map(AccessScope::code).toList());
        String where = "access_scope in (" + ManyAtOnce.marks(scopes) + ")";
        if (own != null && scopes.contains(AccessScope.OWN)) {
            where += " and (access_scope <> ? or assignee_id = ?)";
            which.addAll(List.of(AccessScope.OWN.code(), own.toString()));
        }
        List<Object> args = new ArrayList<>(which);
        args.addAll(which);
        args.add(UtcMoments.stored(now));
        args.addAll(which);
        args.addAll(List.of(UtcMoments.stored(now), UtcMoments.stored(now)));
        return jdbc.query(CARRIED.formatted(where, NOBODY), (row, n) -> {
            UUID colleague = UUID.fromString(row.getString(1));
            return new CarriedTasks.Carried(colleague.equals(NOBODY) ? null : colleague, row.getInt(2), row.getInt(3));
        }, args.toArray());
    }

    /** A fixed rate, because tasks with a fixed delay share one thread. */
    @Scheduled(fixedRate = 5, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void nowAndThen() {
        while (isBehind() && add()) {
            LOG.debug("More changed than is added at once");
        }
    }

    /** Compares the sums with the tasks, and adds what differs. Nothing needs it; it mends what somebody changed by hand. Once a day. */
    @Scheduled(initialDelay = 3, fixedRate = 24, timeUnit = TimeUnit.HOURS)
    void mend() {
        apart.executeWithoutResult(tx -> {
            // held first: two that mend at once would do so twice
            Object asOf = UtcMoments.stored(asOf("select as_of from carried_as_of for update").getFirst());
            List<Object[]> missing = jdbc.query(AMISS.formatted(NOBODY), (row, n) -> new Object[] {row.getString(1), row.getString(2),
                row.getInt(3), row.getInt(4)}, asOf, asOf);
            jdbc.batchUpdate("insert into carried_change (access_scope, assignee_id, n, late_from) values (?, ?, ?, ?)",
                    missing.stream().flatMap(one -> Stream.of(
                            new Object[] {one[0], one[1], (int) one[2] - (int) one[3], UtcMoments.stored(NEVER)},
                            new Object[] {one[0], one[1], one[3], UtcMoments.stored(ALWAYS)})).toList());
        });
    }

    private boolean isBehind() {
        return new Passed(asOf("select as_of from carried_as_of").getFirst(), clock.instant()).isLong()
                || !jdbc.queryForList("select 1 from carried_change limit 1", Integer.class).isEmpty();
    }

    /**
     * Adds what changed to the sums; whether there is more. What is held first sees all that was committed until then. False too where
     * somebody else does so: nobody waits for that.
     */
    boolean add() {
        return Objects.requireNonNull(apart.execute(tx -> {
            List<Instant> asOf = asOf("select as_of from carried_as_of for update skip locked");
            if (asOf.isEmpty()) {
                return false;
            }
            Passed passed = new Passed(asOf.getFirst(), clock.instant());
            List<Change> changes = jdbc.query(
                    "select id, access_scope, assignee_id, n, late_from from carried_change order by id limit " + CHANGES_AT_ONCE, CHANGE);
            boolean more = changes.size() == CHANGES_AT_ONCE;
            Map<Key, int[]> sums = new TreeMap<>();
            for (Change change : changes) {
                add(sums, change.key, change.n, change.lateFrom.isBefore(passed.asOf()) ? change.n : 0);
            }
            if (!more && passed.isLong()) {
                goOn(passed, sums);
            }
            write(sums);
            // one by one: those that others are writing are not touched
            jdbc.batchUpdate("delete from carried_change where id = ?", changes.stream().map(one -> new Object[] {one.id}).toList());
            return more;
        }));
    }

    /** Time goes by, and everything that changed is in the sums: now what became late since. */
    private void goOn(Passed passed, Map<Key, int[]> sums) {
        Set<AccessScope> everywhere = new TreeSet<>(Actor.PROCESS.scopes());
        everywhere.add(AccessScope.OWN);
        List<Object> args = new ArrayList<>(everywhere.stream().<Object>map(AccessScope::code).toList());
        args.addAll(List.of(UtcMoments.stored(passed.from()), UtcMoments.stored(passed.to())));
        jdbc.query(PASSED.formatted(ManyAtOnce.marks(everywhere), NOBODY), row -> {
            add(sums, new Key(row.getString(1), row.getString(2)), 0, passed.sign() * row.getInt(3));
        }, args.toArray());
        jdbc.update("replace into carried_as_of (id, as_of) values (1, ?)", UtcMoments.stored(passed.now()));
    }

    private void write(Map<Key, int[]> sums) {
        List<Object[]> rows = sums.entrySet().stream().filter(one -> one.getValue()[0] != 0 || one.getValue()[1] != 0)
                .map(one -> new Object[] {one.getKey().scope, one.getKey().assignee, one.getValue()[0], one.getValue()[1]}).toList();
        ManyAtOnce.write(jdbc, "insert into carried_sum (access_scope, assignee_id, open, late)", rows,
                "on duplicate key update open = open + values(open), late = late + values(late)");
    }

    private static void add(Map<Key, int[]> sums, Key key, int open, int late) {
        int[] sum = sums.computeIfAbsent(key, none -> new int[2]);
        sum[0] += open;
        sum[1] += late;
    }

    private List<Instant> asOf(String sql) {
        return jdbc.query(sql, (row, n) -> UtcMoments.get(row, 1));
    }

    private record Change(long id, Key key, int n, Instant lateFrom) {}

    private record Key(String scope, String assignee) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::scope).thenComparing(Key::assignee);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
