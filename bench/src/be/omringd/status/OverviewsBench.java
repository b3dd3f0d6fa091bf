package be.omringd.status;

import static be.omringd.bench.Percentiles.percentile;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.carry.WhoCarries;
import be.omringd.engine.ProcessNames;
import be.omringd.flow.FlowPeriod;
import be.omringd.flow.Flows;
import be.omringd.place.Region;
import be.omringd.shell.SearchSource;
import be.omringd.testing.Await;
import be.omringd.testing.OnMariaDb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the overview pages ask of their services, with 1,000,000 open work items in 100,000 cases against 1,000 in 100: each case has ten
 * tasks at six steps and waits for a timer, in two processes, and every hundredth stands at a step that is done by itself. Every seventh
 * task is late. For a manager, who sees every region and team. In a schema of its own, in one run.
 */
@SpringBootTest(properties = {"omringd.demo=false", "omringd.test=overviews",
    "spring.datasource.hikari.data-source-properties.socketTimeout=600000"})
@OnMariaDb
class OverviewsBench {

    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("bench.cases", 100_000);
    private static final int PIECE = 5_000;
    /** That of a database that has so much in it. */
    private static final long MEMORY = 1L << 30;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final Actor MIA = new Actor(UUID.randomUUID(), "Mia", Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());
    private static final UUID HOLDER = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final String ID = "cast(concat(lpad(hex(1700000000000 + %1$s), 12, '0'), '7000800%2$d', lpad(hex(%1$s), 12, '0')) as uuid)";

    private long counting;

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    ProcessNames names;
    @Autowired
    ProcessStatus status;
    @Autowired
    StandingCases standing;
    @Autowired
    StuckCases stuck;
    @Autowired
    WhoCarries carries;
    @Autowired
    Flows flows;
    @Autowired
    List<SearchSource> search;

    @Test
    void overviewsAmongAMillion() {
        jdbc.execute("set global innodb_buffer_pool_size = " + MEMORY);
        transaction.executeWithoutResult(tx -> cases(1, FEW));
        counted();
        Map<String, List<Double>> few = measured();
        for (int from = FEW + 1; from <= MANY; from += PIECE) {
            int first = from;
            transaction.executeWithoutResult(tx -> cases(first, Math.min(first + PIECE - 1, MANY)));
            counted();
        }
        assertThat(jdbc.queryForObject("select count(*) from work_item where state = 'OPEN'", Integer.class)).isEqualTo(10 * MANY);
        Map<String, List<Double>> many = measured();
        System.out.printf(Locale.ROOT, "overviews, counting where cases stand, as after an update: %.2f ms for each of %,d cases%n",
                counting / 1e6 / MANY, MANY);
        few.forEach((what, times) -> report(what, times, many.getOrDefault(what, List.of())));
    }

    /** What waits to be counted, all of it: each time it is followed for some seconds. */
    private void counted() {
        long before = System.nanoTime();
        while (!jdbc.queryForList("select id from standing_change limit 1").isEmpty()) {
            standing.follow();
        }
        counting += System.nanoTime() - before;
    }

    private void cases(int from, int to) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("CASES", "seq_" + from + "_to_" + to);
        words.put("ITEMS", "seq_" + (10 * from) + "_to_" + (10 * to + 9));
        words.put("CASE_OF_ITEM", ID.formatted("(seq div 10)", 0));
        words.put("CASE_ID", ID.formatted("seq", 0));
        words.put("PERSON_ID", ID.formatted("seq", 1));
        words.put("ITEM_ID", ID.formatted("seq", 2));
        words.put("INSTANCE_OF_ITEM", "(2 * (seq div 10) + seq % 2)");
        words.put("AT_STEP", "concat('task', (seq div 10 + seq % 10 div 4) % 12)");
        words.put("PROCESS_OF_ITEM", process("2 * (seq div 10) + seq % 2"));
        words.put("PROCESS_OF_CASE", process("2 * seq"));
        words.put("REGION", "concat('region:', elt(1 + seq % 5, 'antwerpen', 'limburg', 'oost-vlaanderen', 'vlaams-brabant', 'west-vlaanderen'))");
        words.put("AGO", "now(3) - interval cast((seq * 7919) % 31536000 as signed) second");
        List.of("""
                insert into person (id, version, first_name, last_name, place_code, language, minor)
                select PERSON_ID, 0, elt(1 + seq % 8, 'Nora', 'Jan', 'Mieke', 'Ali', 'Rosa', 'Piet', 'Fatma', 'Luc'),
                  concat(elt(1 + seq % 7, 'Peeters', 'Janssens', 'Maes', 'Jacobs', 'Mertens', 'Willems', 'Claes'), hex(seq % 1000)), '41002', 'nl', 0
                from CASES""", """
                insert into case_file (id, version, kind, subject_kind, person_id, access_scope, status, phase, opened_at, phase_since,
                  concern_open, deceased)
                select CASE_ID, 0, 'TRAJECTORY', 'PERSON', PERSON_ID, REGION, 'OPEN', 'RECEIVED', AGO, AGO, false, false from CASES""", """
                insert into case_holder (case_id, holder_id, since) select CASE_ID, HOLDER, AGO from CASES where seq % 9 > 0""", """
                insert into flow_step (case_id, step, of_id, on_day, month, access_scope, detail, days)
                select CASE_ID, step, CASE_ID, day, 12 * year(day) + month(day) - 1, REGION, '', (seq * 31) % 200
                from (select seq, step, date(now() - interval cast((seq * 7919) % 1825 as signed) day) day from CASES
                  join (select 'CAME' step union select 'CONTACT' union select 'TALK' union select 'GROUP' union select 'CLOSED') steps) f""", """
                insert into engine_case (process_instance_key, case_id, position)
                select 2 * seq, CASE_ID, 1 from CASES union all select 2 * seq + 1, CASE_ID, 1 from CASES""", """
                insert into engine_element (element_key, process_instance_key, scope_key, parent_element_key, process_id, version,
                  process_definition_key, element_id, element_type, state, since, position)
                select 10000000 + seq, INSTANCE_OF_ITEM, 1, -1, PROCESS_OF_ITEM, 1 + seq div 10 % 3, 1, AT_STEP, 'USER_TASK',
                  'ACTIVE', AGO, 1 from ITEMS""", """
                insert into engine_job (job_key, process_instance_key, element_key, element_id, job_type, retries, state, since, position)
                select seq, INSTANCE_OF_ITEM, 10000000 + seq, AT_STEP, 'io.camunda.zeebe:userTask', 1, 'ACTIVE', AGO, 1
                from ITEMS""", """
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key,
                  process_instance_key, element_id, form_key, candidate_group, variables, state, resting, created_at, due_at, assignee_id)
                select ITEM_ID, 0, i.seq, f.id, f.access_scope, PROCESS_OF_ITEM, 1, INSTANCE_OF_ITEM, AT_STEP,
                  'intake/first-contact', 'introducer', '{}', 'OPEN', i.seq % 13 = 0, AGO,
                  if(i.seq % 7 = 0, now(3) - interval cast(i.seq % 8640000 as signed) second,
                    if(i.seq % 11 = 0, null, now(3) + interval 86400 + cast(i.seq % 8640000 as signed) second)), HOLDER
                from ITEMS i join case_file f on f.id = CASE_OF_ITEM""", """
                insert into engine_element (element_key, process_instance_key, scope_key, parent_element_key, process_id, version,
                  process_definition_key, element_id, element_type, state, since, position)
                select 20000000 + seq, 2 * seq, 1, -1, PROCESS_OF_CASE, 1 + seq % 3, 1, 'timer', 'INTERMEDIATE_CATCH_EVENT', 'ACTIVE', AGO, 1
                from CASES union all
                select 30000000 + seq, 2 * seq, 1, -1, PROCESS_OF_CASE, 1 + seq % 3, 1, 'own', 'SERVICE_TASK', 'ACTIVE', now(3), 1
                from CASES where seq % 100 = 0""", """
                insert into engine_timer (timer_key, process_instance_key, element_key, element_id, due_at, state, since, position)
                select seq, 2 * seq, 20000000 + seq, 'timer', now(3) + interval cast(3600 + (seq * 7919) % 8640000 as signed) second, 'ACTIVE',
                  AGO, 1 from CASES""").forEach(sql -> {
            String statement = sql.replace("i.seq", "seq").replace("HOLDER", "cast(concat('00000000-0000-7000-8000-00000000000', seq % 10) as uuid)");
            for (Map.Entry<String, String> word : words.entrySet()) {
                statement = statement.replace(word.getKey(), word.getValue());
            }
            jdbc.update(statement);
        });
        // once for each case, and not for each row of it
        jdbc.update("delete from standing_change");
        jdbc.update("insert into standing_change (case_id) select CASE_ID from CASES".replace("CASE_ID", ID.formatted("seq", 0))
                .replace("CASES", "seq_" + from + "_to_" + to));
        carried();
    }

    /** At once and not change by change, as the migration does it. */
    private void carried() {
        jdbc.queryForList("select as_of from carried_as_of for update");
        jdbc.queryForList("select id from held_turn for update");
        for (String table : List.of("carried_change", "carried_sum", "held_change", "held_sum")) {
            jdbc.update("delete from " + table);
        }
        jdbc.update("""
                insert into carried_sum (access_scope, assignee_id, open, late)
                select access_scope, assignee_id, count(*), sum(aside <> 1 and sort_due < (select as_of from carried_as_of))
                from work_item where state = 'OPEN' group by access_scope, assignee_id""");
        jdbc.update("""
                insert into held_case (case_id, holder_id, kind, access_scope, together, name, last_name)
                select f.id, coalesce(h.holder_id, cast('00000000-0000-0000-0000-000000000000' as uuid)), f.kind, f.access_scope, false,
                  p.first_name, p.last_name
                from case_file f join person p on p.id = f.person_id left join case_holder h on h.case_id = f.id
                  left join held_case known on known.case_id = f.id
                where known.case_id is null""");
        jdbc.update("""
                insert into held_sum (kind, access_scope, holder_id, files, together)
                select kind, access_scope, holder_id, count(*), 0 from held_case group by kind, access_scope, holder_id""");
    }

    /** One of the processes; all have as many instances, or nearly so. */
    private String process(String number) {
        List<String> all = List.copyOf(new TreeSet<>(names.processes()));
        return "elt(1 + (" + number + ") % " + all.size() + ", "
                + all.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ")) + ")";
    }

    private Map<String, List<Double>> measured() {
        Await.until("the flow to be added up", Duration.ofMinutes(10),
                () -> jdbc.queryForList("select 1 from flow_change limit 1", Integer.class).isEmpty());
        for (String table : List.of("work_item", "case_file", "person", "case_holder", "flow_step", "flow_sum", "engine_element", "engine_job",
                "engine_timer", "engine_case", "standing_case", "standing_sum", "held_case", "held_sum", "carried_sum")) {
            jdbc.execute("analyze table " + table);
        }
        String process = new TreeSet<>(names.processes()).first();
        FlowPeriod years = new FlowPeriod(flows.thisMonth().minusYears(5), flows.thisMonth());
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean counts = round >= 0;
            timed(times, counts, "all processes", () -> status.overview(Set.of()));
            timed(times, counts, "all processes in one region", () -> status.overview(Set.of(Region.LIMBURG)));
            timed(times, counts, "the steps of a process", () -> status.steps(process, null, Set.of()));
            timed(times, counts, "its steps on one version", () -> status.steps(process, 2, Set.of()));
            timed(times, counts, "its versions", () -> status.versions(process, Set.of()));
            timed(times, counts, "the cases at a step", () -> status.cases(process, "task1", null, Set.of(), 100));
            timed(times, counts, "how much is stuck", () -> stuck.count(Set.of()));
            timed(times, counts, "what is stuck", () -> stuck.some(Set.of(), null, null, 100));
            timed(times, counts, "who carries what", () -> carries.overview(Set.of()));
            timed(times, counts, "the tasks of a colleague", () -> carries.tasks(HOLDER, Set.of(), false));
            timed(times, counts, "the late tasks of a colleague", () -> carries.tasks(HOLDER, Set.of(), true));
            timed(times, counts, "the cases of a colleague", () -> carries.cases(HOLDER, Set.of()));
            timed(times, counts, "the cases of nobody", () -> carries.cases(null, Set.of()));
            timed(times, counts, "the flow over all years", () -> flows.numbers(years, Set.of()));
            timed(times, counts, "search as one types",
                    () -> search.forEach(source -> source.find("Nora Pe", Locale.of("nl"), 5)));
        }
        return times;
    }

    private void timed(Map<String, List<Double>> times, boolean counts, String what, Runnable work) {
        long before = System.nanoTime();
        currentActor.as(MIA, () -> {
            work.run();
            return null;
        });
        if (counts) {
            times.computeIfAbsent(what, first -> new ArrayList<>()).add((System.nanoTime() - before) / 1e6);
        }
    }

    private static void report(String what, List<Double> few, List<Double> many) {
        System.out.printf(Locale.ROOT,
                "overviews, %s: p95 %.2f ms with 1,000 open items, %.2f ms with %,d, ratio %.2f; medians %.2f and %.2f ms, ratio %.2f%n",
                what, percentile(few, 95), percentile(many, 95), 10 * MANY, percentile(many, 95) / percentile(few, 95), percentile(few, 50),
                percentile(many, 50), percentile(many, 50) / percentile(few, 50));
    }
}
