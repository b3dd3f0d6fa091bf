package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.DIRK;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Team;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.place.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * The first page of the inbox with 1,000,000 open tasks against 1,000, where half are of people in a region and half of organisations that one
 * to five partners carry, in each of the 31 ways in which five partners can. For the trainer of a partner, who reads sixteen of those, a
 * coordinator and a manager; in each list, order and what is late alone. Prints the 95th percentiles and the ratios, the largest first.
 */
@OnInbox
@TestPropertySource(properties = "omringd.test=shared-inbox")
class SharedInboxBench {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int AT_ONCE = 20_000;
    private static final int CASES = 40_000;
    private static final int PAGE = 40;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 60;

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TaskLists lists;
    @Autowired
    InboxFixture.Tasks given;

    /** Whose list is read, and which. */
    private record Read(Actor actor, InboxQuery query) {

        @Override
        public String toString() {
            return "%s %s %s%s%s".formatted(actor.name(), query.scope(), query.order(), query.onlyLate() ? " late" : "",
                    query.text().isEmpty() ? "" : " \"" + query.text() + "\"");
        }
    }

    @Test
    void theFirstPageWithAMillionTasksOfWhichManyAreShared() {
        cases();
        fill(1, FEW);
        Map<Read, Double> few = percentiles();
        for (int from = FEW + 1; from <= MANY; from += AT_ONCE) {
            fill(from, Math.min(from + AT_ONCE - 1, MANY));
        }
        Map<Read, Double> many = percentiles();
        many.entrySet().stream().sorted(Map.Entry.comparingByValue(Collections.reverseOrder())).forEach(read -> System.out.printf(
                "shared inbox, %s: p95 %.2f ms with 1,000 open tasks, %.2f ms with 1,000,000, ratio %.1f%n", read.getKey(),
                few.get(read.getKey()), read.getValue(), read.getValue() / few.get(read.getKey())));
        List<String> slow = many.entrySet().stream().filter(read -> read.getValue() > 5 * few.get(read.getKey()))
                .map(read -> read.getKey().toString()).toList();
        System.out.printf("shared inbox: of %d lists %d take more than five times as long%n", many.size(), slow.size());
        assertThat(slow).as("more than five times as long").isEmpty();
    }

    private Map<Read, Double> percentiles() {
        jdbc.execute("analyze table work_item");
        Map<Read, Double> found = new LinkedHashMap<>();
        reads().forEach(read -> found.put(read, percentile(read)));
        return found;
    }

    private static Stream<Read> reads() {
        return Stream.of(DIRK, LIES, MIA).flatMap(actor -> Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.ESCALATED || actor.equals(MIA))
                .flatMap(scope -> Arrays.stream(Order.values()).flatMap(order -> Stream.of(false, true)
                        .map(late -> new Read(actor, new InboxQuery(scope, Set.of(), "", late, false, order))))));
    }

    private double percentile(Read read) {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            given.as(read.actor, () -> lists.list(read.query, null, PAGE));
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[(int) Math.ceil(0.95 * ROUNDS) - 1];
    }

    /** Half of people, half of organisations. */
    private void cases() {
        jdbc.update("""
                insert into person (id, version, first_name, last_name, place_code, language, minor)
                select cast(concat(lpad(hex(1700000000000 + seq), 12, '0'), '70008000', lpad(hex(seq), 12, '0')) as uuid), 0,
                  concat(elt(1 + seq %% 7, 'An', 'Jef', 'Zoë', 'Mo', 'Fatima', 'Rik', 'Lieve'), seq),
                  elt(1 + seq %% 5, 'Peeters', 'Janssens', 'El Amrani', 'De Smet', 'Maes'), '41081', 'nl', false
                from seq_1_to_%d""".formatted(CASES / 2));
        List<String> regions = Arrays.stream(Region.values()).map(AccessScope::of).map(AccessScope::code).toList();
        jdbc.update("""
                insert into case_file (id, version, kind, person_id, access_scope, status, phase, opened_at, phase_since, concern_open, deceased)
                select id, 0, 'TRAJECTORY', id, elt(1 + crc32(id) %% %d, %s), 'OPEN', 'RECEIVED', now(6), now(6), false, false
                from person""".formatted(regions.size(), quoted(regions)));
        List<String> partners = partners();
        jdbc.update("""
                insert into case_file (id, version, kind, subject_kind, subject_id, title, access_scope, led_by, status, phase, opened_at,
                  phase_since, concern_open, deceased)
                select id, 0, '%s', 'ORGANISATION', uuid(), title, scope, upper(replace(substring_index(substr(scope, 6), '+', 1), '-', '_')),
                  'OPEN', 'KNOCKED', now(6), now(6), false, false
                from (select cast(concat(lpad(hex(1700000000000 + seq), 12, '0'), '70008000', lpad(hex(seq), 12, '0')) as uuid) as id,
                  concat(elt(1 + seq %% 4, 'Koor ', 'Club ', 'Museum ', 'Huis '), seq) as title, elt(1 + seq %% %d, %s) as scope
                  from seq_%d_to_%d) organisations""".formatted(InboxFixture.COACHING.code(), partners.size(), quoted(partners), CASES / 2 + 1, CASES));
    }

    /** Each way in which partners can carry something; what is of one alone as often as all that is shared. */
    private static List<String> partners() {
        Team[] teams = Team.values();
        List<String> alone = Arrays.stream(teams).map(AccessScope::of).map(AccessScope::code).toList();
        List<String> all = new ArrayList<>(IntStream.range(1, 1 << teams.length)
                .mapToObj(some -> AccessScope.of(Arrays.stream(teams).filter(team -> (some & 1 << team.ordinal()) != 0).toList()).code())
                .filter(code -> code.contains("+")).toList());
        int shared = all.size();
        for (int i = 0; i < shared; i++) {
            all.add(alone.get(i % alone.size()));
        }
        return all;
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }

    /** A third in somebody's hands, a tenth late, one in a hundred escalated. */
    private void fill(int from, int to) {
        jdbc.update("""
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key,
                  element_id, form_key, candidate_group, variables, state, resting, created_at, due_at, assignee_id, escalated_at)
                select cast(concat(lpad(hex(1710000000000 + n), 12, '0'), '70008000', lpad(hex(n), 12, '0')) as uuid), 0, n, f.id,
                  f.access_scope, 'request-intake', 5, 7, 'firstContact', 'intake/first-contact',
                  if(f.person_id is null, 'bazCoach', elt(1 + n %% 11, 'introducer', 'lusWorker', 'volunteerCoordinator', 'introducer',
                    'lusWorker', 'introducer', 'lusWorker', 'introducer', 'lusWorker', 'introducer', 'management')),
                  '{}', 'OPEN', n %% 13 = 0, now(6) - interval n second,
                  if(n %% 4 = 0, null, now(6) + interval cast((n * 7919) %% 8640000 as signed) - 864000 second),
                  if(n %% 3 = 0, if(f.person_id is null, ?, ?), null), if(n %% 97 = 0, now(6), null)
                from (select seq as n, cast(concat(lpad(hex(1700000000001 + (seq * 7) %% %d), 12, '0'), '70008000',
                  lpad(hex(1 + (seq * 7) %% %d), 12, '0')) as uuid) as case_id from seq_%d_to_%d) numbers
                join case_file f on f.id = numbers.case_id""".formatted(CASES, CASES, from, to), DIRK.userId().toString(),
                LIES.userId().toString());
    }
}
