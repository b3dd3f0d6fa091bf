package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.engine.EngineJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds the work items that the engine has withdrawn, of which it does not tell by itself. Whenever something happens in a case
 * its open items are asked after within a second; besides, all open items are asked after in turn, so many at a time that a
 * round over a few thousand takes less than a minute.
 */
@Component
class Reconciliation {

    private static final int A_ROUND = 100;
    private static final String OPEN_AFTER = """
            select id, job_key from work_item where state = 'OPEN' and id > ? order by id limit ?""";
    private static final UUID BEGIN = new UUID(0, 0);

    private final JdbcTemplate jdbc;
    private final EngineJobs jobs;
    private final WorkItems items;
    private final CurrentActor currentActor;
    private final Map<UUID, Long> lookInto = new ConcurrentHashMap<>();
    private UUID last = BEGIN;

    Reconciliation(JdbcTemplate jdbc, EngineJobs jobs, WorkItems items, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.items = items;
        this.currentActor = currentActor;
    }

    /** Something happened in this case: its tasks may have been withdrawn. */
    void lookInto(CaseId caseId) {
        // twice: now, and again when the engine has had the time to follow
        lookInto.merge(caseId.value(), 2L, Math::max);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CaseEvent event) {
        lookInto(event.caseId());
    }

    @Scheduled(fixedDelay = 1000)
    void afterWhatHappened() {
        List<UUID> cases = List.copyOf(lookInto.keySet());
        List<Row> rows = new ArrayList<>();
        for (UUID caseId : cases) {
            lookInto.computeIfPresent(caseId, (id, left) -> left > 1 ? left - 1 : null);
            rows.addAll(jdbc.query(
                    "select id, job_key from work_item where case_id = ? and state = 'OPEN'",
                    (row, n) -> new Row(UUID.fromString(row.getString(1)), row.getLong(2)), caseId.toString()));
        }
        ask(rows);
    }

    @Scheduled(fixedDelay = 1000)
    void inTurn() {
        List<Row> rows = jdbc.query(
                OPEN_AFTER, (row, n) -> new Row(UUID.fromString(row.getString(1)), row.getLong(2)), last.toString(), A_ROUND);
        last = rows.size() < A_ROUND ? BEGIN : rows.getLast().id;
        ask(rows);
    }

    private void ask(List<Row> rows) {
        List<CompletableFuture<Void>> answers = rows.stream()
                .map(row -> jobs.ask(row.jobKey).thenAccept(answer -> {
                    if (answer == EngineJobs.Answer.GONE) {
                        currentActor.asProcess(() -> {
                            items.withdraw(row.id);
                            return null;
                        });
                    }
                }))
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).exceptionally(failure -> null).join();
    }

    private record Row(UUID id, long jobKey) {}
}
