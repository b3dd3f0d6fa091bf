package be.omringd.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.engine.EngineJobs;
import be.omringd.engine.EngineProjection;
import be.omringd.engine.EngineProjection.TakenAway;
import be.omringd.engine.EngineProjection.Told;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Second by second, by hand. */
@OnInbox
class ReconciliationTest {

    private static final String FILLED = "reconciliation-test";

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    InboxFixture.Tasks given;

    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final EngineJobs jobs = mock();
    private final EngineProjection projection = mock();
    private final FromTheEngine items = mock();
    private Reconciliation reconciliation;

    @BeforeEach
    void anEngineWithoutOurExporter() {
        reconciliation = new Reconciliation(jdbc, jobs, projection, items, new CurrentActor());
        when(jobs.ask(anyLong())).thenAnswer(call -> {
            asked.add(call.getArgument(0));
            return CompletableFuture.completedFuture(EngineJobs.Answer.ALIVE);
        });
        when(projection.told()).thenReturn(new Told(Map.of(), Optional.empty()));
    }

    @AfterEach
    void empty() {
        jdbc.update("delete from work_item where process_id = ?", FILLED);
    }

    @Test
    void allTasksThatComeDuringARoundAreAskedAfterWithinTheNextTwoHalfMinutes() {
        CaseId person = given.aPersonFrom(InboxFixture.ZOTTEGEM);
        fill(person, 1, 40);
        reconciliation.everySecond();
        fill(person, 41, 1500);

        for (int second = 0; second < 60; second++) {
            reconciliation.everySecond();
        }

        assertThat(jdbc.queryForList("select job_key from work_item where process_id = ?", Long.class, FILLED))
                .hasSize(1500).allMatch(asked::contains);
    }

    @Test
    void whereTheEngineTellsNothingIsAskedAboutACaseInWhichSomethingHappened() {
        theEngineTells(10);
        CaseId person = given.aPersonFrom(InboxFixture.ZOTTEGEM);
        fill(person, 1, 2);
        long key = jdbc.queryForObject("select max(job_key) from work_item where process_id = ?", Long.class, FILLED);

        reconciliation.on(new CaseEvent.Changed(person));
        reconciliation.came(person, UUID.randomUUID(), key);
        reconciliation.everySecond();

        assertThat(asked).doesNotContain(key);
    }

    @Test
    void aTaskThatComesAfterTheEngineToldThatItTookItAwayLeavesAgain() {
        theEngineTells(10);
        when(projection.takenAway(any(), any(), anyInt())).thenReturn(List.of(new TakenAway(4711, 1, 12)));
        theEngineTells(12);
        CaseId person = given.aPersonFrom(InboxFixture.ZOTTEGEM);
        UUID late = UUID.randomUUID();
        UUID alive = UUID.randomUUID();

        reconciliation.came(person, late, 4711);
        reconciliation.came(person, alive, 4712);

        verify(items).withdraw(late);
        verify(items, never()).withdraw(alive);
    }

    private void theEngineTells(long position) {
        when(projection.told()).thenReturn(new Told(new HashMap<>(Map.of(1, position)), Optional.of(Duration.ZERO)));
        reconciliation.whatTheEngineTells();
    }

    private void fill(CaseId person, int from, int to) {
        jdbc.update("""
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key,
                  element_id, form_key, candidate_group, variables, state, resting, created_at)
                select cast(concat(lpad(hex(1720000000000 + seq), 12, '0'), '70008000', lpad(hex(seq), 12, '0')) as uuid), 0, 9000000 + seq, ?, 'region:oost-vlaanderen', ?, 5, 7, 'firstContact', 'intake/first-contact', 'introducer', '{}',
                  'OPEN', false, utc_timestamp(6)
                from seq_FROM_to_TO""".replace("FROM", "" + from).replace("TO", "" + to), person.toString(), FILLED);
    }
}
