package be.omringd.flow;

import be.omringd.access.AccessScope;
import be.omringd.database.ManyAtOnce;
import be.omringd.database.OneMoment;
import be.omringd.flow.FlowNumbers.Sum;
import be.omringd.flow.FlowNumbers.Waited;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
 * Keeps how often what happened by month and by year. A trigger writes down each row of flow_step that comes or goes, in the transaction in
 * which it does; a number is what is in the sums, and what was written down since. So it is right at each moment, and nobody waits. Now and
 * then what was written down goes into the sums. See docs/decisions/0065-sums-of-the-flow.md.
 */
@Component
class FlowSums {

    private static final Logger LOG = LoggerFactory.getLogger(FlowSums.class);
    private static final int CHANGES_AT_ONCE = 10_000;
    private static final String WAITED_FOR = Arrays.stream(FlowStep.Of.values()).flatMap(way -> FlowStep.waitedFor(way).stream())
            .map(step -> "'" + step.name() + "'").collect(Collectors.joining(","));
    private static final String CHANGES = "select id, month, access_scope, step, detail, days, added from flow_change ";
    private static final RowMapper<Change> CHANGE = (row, n) -> new Change(row.getLong(1), row.getInt(2), row.getString(3),
            FlowStep.valueOf(row.getString(4)), row.getString(5), row.getObject(6, Integer.class), row.getInt(7));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    FlowSums(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = OneMoment.apart(transactions);
    }

    /**
     * What a sum is of.
     *
     * @param piece a month or a year
     */
    record Key(FlowPeriod piece, String scope, FlowStep step, String detail) {}

    /**
     * A row of flow_step that came, or went.
     *
     * @param added 1 or -1
     */
    private record Change(long id, int month, String scope, FlowStep step, String detail, @Nullable Integer days, int added) {

        private Key in(FlowPeriod piece) {
            return new Key(piece, scope, step, detail);
        }

        private List<FlowPeriod> pieces() {
            return FlowSums.pieces(month);
        }
    }

    /** The numbers of a period, of those that are in one of these scopes. In a transaction that sees one moment. */
    FlowNumbers numbers(FlowPeriod period, Set<AccessScope> scopes) {
        List<Change> changes = changes(period, scopes);
        List<FlowPeriod> shown = period.parts().stream().flatMap(part -> part.pieces().stream()).toList();
        List<Sum> sums = new ArrayList<>();
        times(shown, scopes, "", changes).forEach((key, count) -> sums.add(
                new Sum(FlowPeriod.number(key.piece.from()), new AccessScope(key.scope), key.step, key.detail, count)));
        List<Waited> waited = new ArrayList<>();
        waits(period.pieces(), scopes, changes).forEach((step, tally) -> {
            tally.waits().forEach((days, count) -> waited.add(new Waited(step, days, count)));
            if (tally.unknown() > 0) {
                waited.add(new Waited(step, null, tally.unknown()));
            }
        });
        return new FlowNumbers(period, sums, waited);
    }

    /** How often this step was taken, by scope and detail; without what never was. In a transaction that sees one moment. */
    Map<Key, Integer> times(FlowPeriod period, Set<AccessScope> scopes, FlowStep step) {
        return times(period.pieces(), scopes, " and step = '" + step.name() + "'",
                changes(period, scopes).stream().filter(change -> change.step == step).toList());
    }

    private Map<Key, Integer> times(List<FlowPeriod> pieces, Set<AccessScope> scopes, String where, List<Change> changes) {
        Map<Key, Integer> times = new HashMap<>();
        jdbc.query("select months, month, access_scope, step, detail, times from flow_sum where " + among(pieces) + " and " + among(scopes)
                + where, row -> {
                    times.put(key(row), row.getInt(6));
                }, codes(scopes));
        for (Change change : changes) {
            pieces.stream().filter(piece -> piece.has(change.month))
                    .forEach(piece -> times.merge(change.in(piece), change.added, Integer::sum));
        }
        times.values().removeIf(count -> count == 0);
        return times;
    }

    private Map<FlowStep, FlowTally> waits(List<FlowPeriod> pieces, Set<AccessScope> scopes, List<Change> changes) {
        Map<FlowStep, FlowTally> waits = new EnumMap<>(FlowStep.class);
        jdbc.query(
                "select step, times, waits from flow_sum where " + among(pieces) + " and " + among(scopes) + " and step in (" + WAITED_FOR
                        + ")",
                row -> {
                    waits.computeIfAbsent(FlowStep.valueOf(row.getString(1)), first -> new FlowTally())
                            .add(row.getInt(2), row.getString(3));
                }, codes(scopes));
        changes.stream().filter(change -> change.step.after().isPresent()).forEach(
                change -> waits.computeIfAbsent(change.step, first -> new FlowTally()).add(change.days, change.added));
        return waits;
    }

    /** What is not in the sums yet. */
    private List<Change> changes(FlowPeriod period, Set<AccessScope> scopes) {
        return jdbc.query(CHANGES + "where " + within(period) + " and " + among(scopes), CHANGE, codes(scopes));
    }

    /** What was written down goes into the sums. A fixed rate, because tasks with a fixed delay share one thread. */
    @Scheduled(fixedRate = 5, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    void addUp() {
        boolean more = !jdbc.queryForList("select 1 from flow_change limit 1", Integer.class).isEmpty();
        while (more) {
            more = Boolean.TRUE.equals(apart.execute(tx -> addSome()));
        }
    }

    /** False where nothing is left, or somebody else does so already. */
    private boolean addSome() {
        if (jdbc.queryForList("select id from flow_holder for update skip locked", Integer.class).isEmpty()) {
            return false;
        }
        List<Change> changes = jdbc.query(CHANGES + "order by id limit " + CHANGES_AT_ONCE, CHANGE);
        Map<Key, FlowTally> sums =
                kept(changes.stream().flatMap(change -> change.pieces().stream()).collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<Key, FlowTally> changed = new HashMap<>();
        for (Change change : changes) {
            for (FlowPeriod piece : change.pieces()) {
                Key key = change.in(piece);
                FlowTally sum = sums.computeIfAbsent(key, first -> new FlowTally());
                sum.add(change.days, change.added);
                changed.put(key, sum);
            }
        }
        write(changed);
        // one by one: those that others are writing are not touched
        jdbc.batchUpdate("delete from flow_change where id = ?", changes.stream().map(change -> new Object[] {change.id}).toList());
        return changes.size() == CHANGES_AT_ONCE;
    }

    /**
     * Counts all sums anew, a month or a year at a time, beside the work. Nothing needs it as long as everything is right; it mends what
     * somebody changed by hand. Once a day.
     */
    @Scheduled(initialDelay = 2, fixedRate = 24, timeUnit = TimeUnit.HOURS)
    void recount() {
        Set<FlowPeriod> pieces = new LinkedHashSet<>();
        jdbc.queryForList("select distinct month from flow_step", Integer.class).forEach(month -> pieces.addAll(pieces(month)));
        pieces.addAll(jdbc.query("select distinct months, month from flow_sum", (row, n) -> piece(row.getInt(1), row.getInt(2))));
        pieces.forEach(piece -> apart.executeWithoutResult(tx -> recount(piece)));
    }

    /** Reads only, where everything is right: who writes meanwhile waits for nothing. */
    private void recount(FlowPeriod piece) {
        jdbc.queryForList("select id from flow_holder for update", Integer.class);
        Map<Key, FlowTally> right = new HashMap<>();
        jdbc.query("select access_scope, step, detail, days, count(*) from flow_step where " + within(piece)
                + " group by access_scope, step, detail, days", row -> {
                    right.computeIfAbsent(
                            new Key(piece, row.getString(1), FlowStep.valueOf(row.getString(2)), row.getString(3)),
                            first -> new FlowTally()).add(row.getObject(4, Integer.class), row.getInt(5));
                });
        jdbc.query(CHANGES + "where " + within(piece), CHANGE).forEach(
                change -> right.computeIfAbsent(change.in(piece), first -> new FlowTally()).add(change.days, -change.added));
        Map<Key, FlowTally> kept = kept(Set.of(piece));
        Set<Key> all = new HashSet<>(kept.keySet());
        all.addAll(right.keySet());
        Map<Key, FlowTally> wrong = new HashMap<>();
        for (Key key : all) {
            FlowTally sum = right.getOrDefault(key, new FlowTally());
            FlowTally was = kept.get(key);
            if (was == null ? !sum.isEmpty() : sum.isEmpty() || !sum.isSame(was)) {
                wrong.put(key, sum);
            }
        }
        if (!wrong.isEmpty()) {
            LOG.warn("{} sums of the flow were not what they should be, and are mended", wrong.size());
            write(wrong);
        }
    }

    private Map<Key, FlowTally> kept(Collection<FlowPeriod> pieces) {
        Map<Key, FlowTally> kept = new HashMap<>();
        if (!pieces.isEmpty()) {
            jdbc.query("select months, month, access_scope, step, detail, times, waits from flow_sum where " + among(pieces), row -> {
                FlowTally sum = new FlowTally();
                sum.add(row.getInt(6), row.getString(7));
                kept.put(key(row), sum);
            });
        }
        return kept;
    }

    /** What is empty goes. */
    private void write(Map<Key, FlowTally> sums) {
        List<Key> empty = sums.keySet().stream().filter(key -> Objects.requireNonNull(sums.get(key)).isEmpty()).toList();
        jdbc.batchUpdate("delete from flow_sum where months = ? and month = ? and access_scope = ? and step = ? and detail = ?",
                empty.stream().map(FlowSums::columns).toList());
        List<Object[]> rows = sums.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> Stream.concat(Arrays.stream(columns(one.getKey())), Stream.of(one.getValue().times(), one.getValue().written()))
                        .toArray())
                .toList();
        ManyAtOnce.write(jdbc, "insert into flow_sum (months, month, access_scope, step, detail, times, waits)", rows,
                "on duplicate key update times = values(times), waits = values(waits)");
    }

    private static Object[] columns(Key key) {
        return new Object[] {key.piece.months(), FlowPeriod.number(key.piece.from()), key.scope, key.step.name(), key.detail};
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(piece(row.getInt(1), row.getInt(2)), row.getString(3), FlowStep.valueOf(row.getString(4)), row.getString(5));
    }

    private static FlowPeriod piece(int months, int month) {
        YearMonth from = FlowPeriod.month(month);
        return new FlowPeriod(from, from.plusMonths(months - 1));
    }

    /** The sums in which what happened in this month counts: of the month, and of its year. */
    private static List<FlowPeriod> pieces(int month) {
        return List.of(piece(1, month), piece(12, month / 12 * 12));
    }

    private static String among(Collection<FlowPeriod> pieces) {
        Map<Integer, String> months = pieces.stream().collect(Collectors.groupingBy(FlowPeriod::months, TreeMap::new,
                Collectors.mapping(piece -> String.valueOf(FlowPeriod.number(piece.from())), Collectors.joining(","))));
        return months.entrySet().stream().map(one -> "months = " + one.getKey() + " and month in (" + one.getValue() + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String within(FlowPeriod period) {
        return "month between " + FlowPeriod.number(period.from()) + " and " + FlowPeriod.number(period.to());
    }

    private static String among(Set<AccessScope> scopes) {
        return "access_scope in (" + ManyAtOnce.marks(scopes) + ")";
    }

    private static Object[] codes(Set<AccessScope> scopes) {
        return scopes.stream().map(AccessScope::code).toArray();
    }
}
