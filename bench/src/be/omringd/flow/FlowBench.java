package be.omringd.flow;

import static be.omringd.bench.Percentiles.percentile;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.flow.Flows.Behind;
import be.omringd.place.Region;
import be.omringd.testing.OnMariaDb;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the pages of the flow ask, with 100,000 cases that each took five steps in the last five years against 100: for a manager, who sees
 * every region and team, and where one region or some are chosen. Days, regions and waits are spread as evenly as can be, which makes
 * the most sums. In a schema of its own, in one run.
 */
@SpringBootTest(properties = {"omringd.demo=false", "omringd.test=flow",
    "spring.datasource.hikari.data-source-properties.socketTimeout=600000"})
@OnMariaDb
class FlowBench {

    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("bench.cases", 100_000);
    private static final int PIECE = 10_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final Actor MIA = new Actor(UUID.randomUUID(), "Mia", Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    Flows flows;
    @Autowired
    FlowSums sums;

    @Test
    void theFlowOfManyCases() {
        fill(1, FEW);
        Map<String, List<Double>> few = measured();
        fill(FEW + 1, MANY);
        assertThat(jdbc.queryForObject("select count(*) from flow_step", Integer.class)).isEqualTo(5 * MANY);
        Map<String, List<Double>> many = measured();
        few.forEach((what, times) -> report(what, times, many.getOrDefault(what, List.of())));
        once("counting all sums anew", sums::recount);
        once("as the migration fills them", () -> {
            jdbc.update("create temporary table filled like flow_sum");
            jdbc.update("""
                    insert into filled (months, month, access_scope, step, detail, times, waits)
                    select months, month, access_scope, step, detail, sum(times),
                      coalesce(group_concat(if(days is null, null, concat(days, ':', times)) order by days separator ' '), '')
                    from (select 1 as months, month, access_scope, step, detail, days, count(*) as times from flow_step
                      group by month, access_scope, step, detail, days
                      union all select 12, month div 12 * 12, access_scope, step, detail, days, count(*) from flow_step
                      group by month div 12 * 12, access_scope, step, detail, days) days
                    group by months, month, access_scope, step, detail""");
        });
        once("another index of the rows", () -> jdbc.update("alter table flow_step add key again (access_scope, step, detail, on_day, case_id, of_id, days)"));
    }

    private void fill(int first, int last) {
        for (int from = first; from <= last; from += PIECE) {
            String cases = "seq_" + from + "_to_" + Math.min(from + PIECE - 1, last);
            long before = System.nanoTime();
            transaction.executeWithoutResult(tx -> List.of("""
                    insert into person (id, version, first_name, last_name, place_code, language, minor)
                    select CASE_ID, 0, 'Nora', 'Peeters', '41002', 'nl', 0 from CASES""", """
                    insert into case_file (id, version, kind, subject_kind, person_id, access_scope, status, phase, opened_at, phase_since,
                      concern_open, deceased)
                    select CASE_ID, 0, 'TRAJECTORY', 'PERSON', CASE_ID, REGION, 'OPEN', 'RECEIVED', now(3), now(3), false, false from CASES""",
                    """
                    insert into flow_step (case_id, step, of_id, on_day, month, access_scope, detail, days)
                    select CASE_ID, step, CASE_ID, day, 12 * year(day) + month(day) - 1, REGION,
                      if(step = 'CLOSED', concat('reason', crc32(seq) % 7), ''),
                      if(step in ('CAME', 'CLOSED'), null, crc32(concat(seq, step)) % 250)
                    from (select seq, step, date(now() - interval cast(crc32(concat(step, seq)) % 1825 as signed) day) day from CASES
                      join (select 'CAME' step union select 'CONTACT' union select 'TALK' union select 'GROUP' union select 'CLOSED') steps) f""",
                    "delete from standing_change").forEach(sql -> jdbc.update(sql
                            .replace("CASES", cases)
                            .replace("CASE_ID",
                                    "cast(concat(lpad(hex(1700000000000 + seq), 12, '0'), '70008000', lpad(hex(seq), 12, '0')) as uuid)")
                            .replace("REGION", "concat('region:', elt(1 + crc32(concat('r', seq)) % 6, 'antwerpen', 'limburg',"
                                    + " 'oost-vlaanderen', 'vlaams-brabant', 'west-vlaanderen', 'brussel'))"))));
            long filled = System.nanoTime();
            while (!jdbc.queryForList("select 1 from flow_change limit 1", Integer.class).isEmpty()) {
                sums.addUp();
            }
            System.out.printf(Locale.ROOT, "%s: rows %.1f s, sums %.1f s%n", cases, (filled - before) / 1e9,
                    (System.nanoTime() - filled) / 1e9);
        }
    }

    private Map<String, List<Double>> measured() {
        List.of("flow_step", "flow_sum", "case_file", "person").forEach(table -> jdbc.execute("analyze table " + table));
        YearMonth now = flows.thisMonth();
        FlowPeriod years = new FlowPeriod(now.minusYears(5), now);
        FlowPeriod halves = new FlowPeriod(YearMonth.of(now.getYear() - 5, 2), YearMonth.of(now.getYear() - 1, 11));
        FlowPeriod three = new FlowPeriod(YearMonth.of(now.getYear() - 4, 2), YearMonth.of(now.getYear() - 1, 1));
        Set<Region> some = Set.of(Region.LIMBURG, Region.ANTWERPEN, Region.BRUSSEL);
        Map<String, Runnable> asked = new LinkedHashMap<>();
        asked.put("over five years", () -> flows.numbers(years, Set.of()));
        asked.put("over five years, three regions", () -> flows.numbers(years, some));
        asked.put("over five years, one region", () -> flows.numbers(years, Set.of(Region.LIMBURG)));
        asked.put("from a February to a November", () -> flows.numbers(halves, Set.of()));
        asked.put("over 36 months by month", () -> flows.numbers(three, Set.of()));
        asked.put("over the last twelve months", () -> flows.numbers(FlowPeriod.lastTwelve(now), Set.of()));
        asked.put("in a month", () -> flows.numbers(FlowPeriod.of(now.minusMonths(2)), Set.of()));
        asked.put("for the board", () -> flows.board(now.minusMonths(1)));
        asked.put("the first month", flows::firstMonth);
        asked.put("how many are behind a number", () -> flows.count(new Behind(years, FlowStep.CLOSED, null), Set.of()));
        asked.put("the hundred behind a number", () -> flows.behind(new Behind(years, FlowStep.CLOSED, null), Set.of(), 100));
        asked.put("the hundred behind a number, one region and detail",
                () -> flows.behind(new Behind(years, FlowStep.CLOSED, "reason3"), Set.of(Region.LIMBURG), 100));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean counts = round >= 0;
            asked.forEach((what, work) -> {
                long before = System.nanoTime();
                currentActor.as(MIA, () -> {
                    work.run();
                    return null;
                });
                if (counts) {
                    times.computeIfAbsent(what, first -> new ArrayList<>()).add((System.nanoTime() - before) / 1e6);
                }
            });
        }
        return times;
    }

    private static void once(String what, Runnable work) {
        long before = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "flow, %s: %.1f s with %,d cases%n", what, (System.nanoTime() - before) / 1e9, MANY);
    }

    private static void report(String what, List<Double> few, List<Double> many) {
        System.out.printf(Locale.ROOT,
                "flow, %s: p95 %.2f ms with %d cases, %.2f ms with %,d, ratio %.2f; medians %.2f and %.2f ms, ratio %.2f%n", what,
                percentile(few, 95), FEW, percentile(many, 95), MANY, percentile(many, 95) / percentile(few, 95), percentile(few, 50),
                percentile(many, 50), percentile(many, 50) / percentile(few, 50));
    }
}
