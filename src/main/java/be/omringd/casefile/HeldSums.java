package be.omringd.casefile;

import be.omringd.database.ManyAtOnce;
import be.omringd.database.OneMoment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sums of who holds how many cases, which {@link CaseLists#holders} reads. Triggers write down which cases changed, in the
 * transaction of the change; whoever reads looks at those cases themselves, and at the sums for the others, so that nobody waits. Now and
 * then they are counted anew, by one at a time. What is in the sums stands case by case in {@code held_case}, in the order in which
 * {@link CaseLists#heldBy} lists them. See docs/decisions/0066-sums-of-who-carries-what.md.
 */
@Component
class HeldSums {

    /** The holder of what nobody holds. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    /** Who holds which cases f, a row for each. What has no holder is of nobody. */
    static final String HOLDERS = " left join case_holder h on h.case_id = f.id"
            + " left join case_holder o on o.case_id = h.case_id and o.along <> h.along";
    private static final Logger LOG = LoggerFactory.getLogger(HeldSums.class);
    private static final int AT_ONCE = 500;
    private static final String INTO_SUMS = "insert into held_sum (kind, access_scope, holder_id, files, together)";
    private static final String ADDED = "on duplicate key update files = files + values(files), together = together + values(together)";
    private static final String SUM = INTO_SUMS + " select kind, access_scope, holder_id, %1$s * count(*), %1$s * sum(together)"
            + " from held_case where case_id in (%2$s) group by kind, access_scope, holder_id " + ADDED;

    /** Which cases are not in {@link #SUM} as they are; none where all is well, but for those that are named in held_change. */
    private static final String CASES_AMISS = """
            select distinct case_id from (
                select case_id from (
                    select distinct f.id case_id, coalesce(h.holder_id, '%s') holder_id, f.kind, f.access_scope,
                        o.case_id is not null together, 1 n
                    from case_file f%s where f.status <> 'CLOSED'
                    union all
                    select case_id, holder_id, kind, access_scope, together, -1 from held_case) parts
                group by case_id, holder_id, kind, access_scope, together having sum(n) <> 0) amiss""".formatted(NOBODY, HOLDERS);
    /** What the sums say too little; nothing where all is well. */
    private static final String SUMS_AMISS = """
            select kind, access_scope, holder_id, sum(files), sum(together) from (
                select kind, access_scope, holder_id, 1 files, together from held_case
                union all
                select kind, access_scope, holder_id, -files, -together from held_sum) parts
            group by kind, access_scope, holder_id having sum(files) <> 0 or sum(together) <> 0""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    HeldSums(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = OneMoment.apart(transactions);
    }

    /** A fixed rate, because tasks with a fixed delay share one thread. */
    @Scheduled(fixedRate = 5, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void nowAndThen() {
        while (!jdbc.queryForList("select 1 from held_change limit 1", Integer.class).isEmpty() && add()) {
            LOG.debug("More changed than is counted at once");
        }
    }

    /**
     * Compares the sums with the cases, and writes what differs. Nothing needs it; it mends what somebody changed by hand. Once a day. What
     * differs because it changes at this moment is counted as it is then.
     */
    @Scheduled(initialDelay = 4, fixedRate = 24, timeUnit = TimeUnit.HOURS)
    void mend() {
        List<String> amiss = jdbc.queryForList(CASES_AMISS, String.class);
        for (int from = 0; from < amiss.size(); from += AT_ONCE) {
            jdbc.batchUpdate("insert into held_change (case_id) values (?)",
                    amiss.subList(from, Math.min(from + AT_ONCE, amiss.size())).stream().map(one -> new Object[] {one}).toList());
            nowAndThen();
        }
        apart.executeWithoutResult(tx -> {
            jdbc.queryForList("select id from held_turn for update", Integer.class);
            ManyAtOnce.write(jdbc, INTO_SUMS, jdbc.query(SUMS_AMISS, (row, n) -> new Object[] {row.getString(1), row.getString(2),
                row.getString(3), row.getInt(4), row.getInt(5)}), ADDED);
            // one by one: nothing else is locked
            jdbc.batchUpdate("delete from held_sum where kind = ? and access_scope = ? and holder_id = ?",
                    jdbc.query("select kind, access_scope, holder_id from held_sum where files = 0 and together = 0",
                            (row, n) -> new Object[] {row.getString(1), row.getString(2), row.getString(3)}));
        });
    }

    /** Counts cases that changed; whether there are more. False too where somebody else does so: nobody waits for that. */
    boolean add() {
        return Objects.requireNonNull(apart.execute(tx -> {
            if (jdbc.queryForList("select id from held_turn for update skip locked", Integer.class).isEmpty()) {
                return false;
            }
            List<Object[]> seen = new ArrayList<>();
            Set<String> cases = new LinkedHashSet<>();
            Set<String> people = new LinkedHashSet<>();
            jdbc.query("select id, case_id, person_id from held_change order by id limit " + AT_ONCE, row -> {
                seen.add(new Object[] {row.getLong(1)});
                (row.getString(2) == null ? people : cases).add(Objects.requireNonNullElse(row.getString(2), row.getString(3)));
            });
            if (!people.isEmpty()) {
                cases.addAll(
                        jdbc.queryForList("select id from case_file where person_id in (" + ManyAtOnce.marks(people) + ")", String.class,
                                people.toArray()));
            }
            count(cases);
            // one by one: those that others are writing are not touched
            jdbc.batchUpdate("delete from held_change where id = ?", seen);
            return seen.size() == AT_ONCE;
        }));
    }

    /** What it was called goes with it, also where it was closed a moment ago and is not counted since. */
    @EventListener
    void on(CaseEvent.Erased erased) {
        // in turns with who counts: of several cases each could hold one that the other waits for
        jdbc.queryForList("select id from held_turn for update", Integer.class);
        jdbc.update("update held_case set name = null, last_name = null where case_id = ?", erased.caseId().toString());
    }

    private void count(Collection<String> cases) {
        if (cases.isEmpty()) {
            return;
        }
        Object[] ids = cases.toArray();
        String marks = ManyAtOnce.marks(cases);
        // looked at, and not locked as by an "insert select"
        List<Object[]> now = jdbc.query(
                "select distinct f.id, coalesce(h.holder_id, '" + NOBODY + "'), f.kind, f.access_scope, o.case_id is not null,"
                        + " coalesce(f.title, p.first_name), p.last_name"
                        + " from case_file f left join person p on p.id = f.person_id" + HOLDERS
                        + " where f.id in (" + marks + ") and f.status <> 'CLOSED'",
                (row, n) -> new Object[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5),
                    row.getString(6), row.getString(7)},
                ids);
        jdbc.update(SUM.formatted("-1", marks), ids);
        jdbc.update("delete from held_case where case_id in (" + marks + ")", ids);
        jdbc.batchUpdate("insert into held_case (case_id, holder_id, kind, access_scope, together, name, last_name)"
                + " values (?, ?, ?, ?, ?, ?, ?)", now);
        jdbc.update(SUM.formatted("1", marks), ids);
    }
}
