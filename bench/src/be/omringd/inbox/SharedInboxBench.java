package be.omringd.inbox;

import static be.omringd.bench.Percentiles.percentile;
import static be.omringd.inbox.InboxFixture.JOKE;
import static be.omringd.inbox.InboxFixture.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.testing.OnMariaDb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The inbox where partners carry trajectories together: its first pages and its counts, for a trainer and for a manager, with 1,000,000
 * open work items in 100,000 cases against 1,000 in 1,000. A third of the cases is of one partner, the rest of two or three in every way;
 * the trainer sees about half of all. In a schema of its own, in one run.
 */
@SpringBootTest(properties = {"omringd.demo=false", "omringd.test=shared-inbox",
    "spring.datasource.hikari.data-source-properties.socketTimeout=600000"})
@OnMariaDb
@Import(InboxFixture.class)
class SharedInboxBench {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int CASES = 100_000;
    private static final int PAGE = 40;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;
    private static final String CASE = "cast(concat(lpad(hex(1700000000000 + %1$s), 12, '0'), '70008000', lpad(hex(%1$s), 12, '0')) as uuid)";

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TaskLists lists;
    @Autowired
    InboxFixture.Tasks given;

    @Test
    void pagesAndCountsAmongAMillion() {
        cases();
        items(1, FEW, FEW);
        Map<String, List<Double>> few = measured();

        Map<String, String> keys = keys();
        keys.keySet().forEach(key -> jdbc.execute("alter table work_item drop key " + key));
        for (int from = FEW + 1; from <= MANY; from += 50_000) {
            items(from, Math.min(from + 49_999, MANY), CASES);
        }
        keys.forEach((key, columns) -> jdbc.execute("alter table work_item add key " + key + " (" + columns + ")"));
        assertThat(jdbc.queryForObject("select count(*) from work_item where state = 'OPEN'", Integer.class)).isEqualTo(MANY);
        Map<String, List<Double>> many = measured();
        few.forEach((what, times) -> report(what, times, many.getOrDefault(what, List.of())));
    }

    private void cases() {
        jdbc.update("""
                insert into case_file (id, version, kind, subject_kind, subject_id, title, access_scope, led_by, status, phase, opened_at,
                  phase_since, concern_open, deceased)
                select ID, 0, 'COACHING', 'ORGANISATION', ID, concat('Organisatie ', seq), concat('team:', elt(1 + seq % 9, 'lus', 'domo',
                  'magenta', 'lus+domo', 'lus+armen-te-kort', 'domo+magenta', 'armen-te-kort+domo', 'lus+magenta', 'lus+domo+magenta')),
                  'LUS', 'OPEN', 'DOING', now(6), now(6), false, false
                from seq_1_to_CASES""".replace("ID", CASE.formatted("seq")).replace("CASES", "" + CASES));
    }

    /** Spread over so many cases, and over everything by which the inbox is read. */
    private void items(int from, int to, int cases) {
        jdbc.update("""
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key,
                  element_id, form_key, candidate_group, variables, state, resting, created_at, due_at, assignee_id, escalated_at)
                select cast(concat(lpad(hex(1710000000000 + seq), 12, '0'), '70008000', lpad(hex(seq), 12, '0')) as uuid), 0, seq, f.id,
                  f.access_scope, 'coaching-trajectory', 5, 7, 'holdReview', 'coaching/look-back-together', 'bazCoach', '{}', 'OPEN',
                  seq % 13 = 0, now(6) - interval seq second,
                  if(seq % 4 = 0, null, now(6) + interval cast((seq * 7919) % 8640000 as signed) - 864000 second),
                  if(seq % 3 = 0, ?, null), if(seq % 97 = 0, now(6), null)
                from seq_FROM_to_TO numbers join case_file f on f.id = CASE"""
                .replace("FROM", "" + from).replace("_TO", "_" + to).replace("CASE", CASE.formatted("(1 + seq % " + cases + ")")),
                JOKE.userId().toString());
    }

    /** The keys with their columns; without those that are unique or that a table is referred to by. */
    private Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        jdbc.query("""
                select index_name, group_concat(column_name order by seq_in_index) columns from information_schema.statistics
                where table_schema = database() and table_name = 'work_item' and non_unique = 1
                group by index_name
                having substring_index(columns, ',', 1) not in (select column_name from information_schema.key_column_usage
                  where table_schema = database() and table_name = 'work_item' and referenced_table_name is not null)""", row -> {
            keys.put(row.getString("index_name"), row.getString("columns"));
        });
        return keys;
    }

    private Map<String, List<Double>> measured() {
        jdbc.execute("analyze table work_item");
        jdbc.execute("analyze table case_file");
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean counts = round >= 0;
            for (Actor reader : List.of(JOKE, MIA)) {
                String who = reader.equals(JOKE) ? "a trainer" : "a manager";
                for (Order order : Order.values()) {
                    for (Scope scope : List.of(Scope.MINE, Scope.OPEN, Scope.ALL)) {
                        timed(times, counts, "pages of " + who + ", " + order, () -> given.as(reader,
                                () -> lists.list(new InboxQuery(scope, Set.of(), "", false, false, order), null, PAGE)));
                    }
                }
                timed(times, counts, "counts of " + who, () -> given.as(reader, lists::counts));
            }
        }
        return times;
    }

    private static void timed(Map<String, List<Double>> times, boolean counts, String what, Runnable work) {
        long before = System.nanoTime();
        work.run();
        if (counts) {
            times.computeIfAbsent(what, first -> new ArrayList<>()).add((System.nanoTime() - before) / 1e6);
        }
    }

    private static void report(String what, List<Double> few, List<Double> many) {
        System.out.printf("shared inbox, %s: p95 %.2f ms with 1,000 open items, %.2f ms with 1,000,000, ratio %.2f; medians %.2f and %.2f ms%n",
                what, percentile(few, 95), percentile(many, 95), percentile(many, 95) / percentile(few, 95), percentile(few, 50),
                percentile(many, 50));
    }
}
