package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.engine.EngineJobs;
import be.omringd.engine.EngineProjection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds the work items that the engine has withdrawn. Where the engine tells us through its exporter, that is what we go by, four times
 * a second, and nothing is asked about one case; asking is the safety net then, a round in ten minutes. Where it does not, or is behind, we
 * ask: whenever something happens in a case, after its open items within a second or two; besides, after all open items in turn, so many at
 * a time that a round takes half a minute, up to a number that the engine hardly feels. See docs/decisions/0003-work-items.md and
 * 0030-the-engine-tells.md.
 */
@Component
class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int SECONDS_A_ROUND = 30;
    private static final int SECONDS_A_ROUND_WHERE_IT_TELLS = 600;
    /** It says every ten seconds that there is nothing new. */
    private static final Duration TELLS = Duration.ofSeconds(30);
    private static final int TOLD_AT_ONCE = 500;
    private static final int TAKEN_AWAY_LATELY = 10_000;
    /** Counting a hundred thousand items takes a hundredth of a second. */
    private static final int SECONDS_BETWEEN_COUNTING = 10;
    private static final int AT_ONCE_AT_MOST = 150;
    /** How often the engine must have answered for a case in which something happened, a second apart. */
    private static final int TIMES = 2;
    private static final String TAKEN_AWAY = """
            select w.id from work_item w join engine_job j using (job_key) where w.state = 'OPEN' and j.state = 'TERMINATED'""";
    private static final String TAKEN_AWAY_LAST = """
            select job_key from engine_job where state = 'TERMINATED' and job_type = ? order by position desc limit ?""";
    private static final UUID BEGIN = new UUID(0, 0);

    private final JdbcTemplate jdbc;
    private final EngineJobs jobs;
    private final EngineProjection projection;
    private final FromTheEngine items;
    private final CurrentActor currentActor;
    private final Map<UUID, Integer> lookInto = new ConcurrentHashMap<>();
    private final ReentrantLock busy = new ReentrantLock();
    /** Jobs that the engine told lately that it took away: their task may come to us after that. */
    private final Map<Long, Boolean> tookAway = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > TAKEN_AWAY_LATELY;
        }
    });
    private UUID last = BEGIN;
    private int atOnce = AT_ONCE_AT_MOST;
    private int untilCounted;
    /** Up to where in the log of each partition of the engine we have withdrawn what it took away; null before the first look. */
    private @Nullable Map<Integer, Long> told;
    private volatile boolean tells;

    Reconciliation(JdbcTemplate jdbc, EngineJobs jobs, EngineProjection projection, FromTheEngine items, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.projection = projection;
        this.items = items;
        this.currentActor = currentActor;
    }

    /** A task came to us: after the engine took it away already, or together with the end of others. */
    void came(CaseId caseId, UUID workItemId, long jobKey) {
        lookInto(caseId);
        if (tookAway.containsKey(jobKey)) {
            withdraw(workItemId);
        }
    }

    /** Something happened in this case: its tasks may have been withdrawn. Where the engine tells, it tells that too. */
    private void lookInto(CaseId caseId) {
        if (!tells) {
            lookInto.put(caseId.value(), TIMES);
        }
    }

    @TransactionalEventListener
    void on(CaseEvent event) {
        lookInto(event.caseId());
    }

    /** A fixed rate, because tasks with a fixed delay share one thread, and asking takes a while when the engine is away. */
    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    void everySecond() {
        if (!busy.tryLock()) {
            return;
        }
        try {
            afterWhatHappened();
            inTurn();
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.info("Asking after tasks waits for the database: {}", databaseAway.getClass().getSimpleName());
        } finally {
            busy.unlock();
        }
    }

    /** What the engine took away since the last look. At the first look, from the beginning: it may have been while we were away. */
    @Scheduled(fixedDelay = 250)
    void whatTheEngineTells() {
        try {
            EngineProjection.Told now = projection.told();
            tells = now.behind().filter(behind -> behind.compareTo(TELLS) < 0).isPresent();
            Map<Integer, Long> before = told;
            if (before == null || !before.keySet().equals(now.positions().keySet())) {
                jdbc.queryForList(TAKEN_AWAY_LAST, Long.class, UserTaskWorker.JOB_TYPE, TOLD_AT_ONCE)
                        .forEach(job -> tookAway.put(job, true));
                withdrawJobs(jdbc.queryForList(TAKEN_AWAY, String.class));
                told = now.positions();
            } else if (!before.equals(now.positions())) {
                told = withdrawWhatIsGone(before, now.positions());
            }
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.debug("What the engine tells waits for the database: {}", databaseAway.getClass().getSimpleName());
        }
    }

    /** Up to where it was looked now. */
    private Map<Integer, Long> withdrawWhatIsGone(Map<Integer, Long> since, Map<Integer, Long> until) {
        List<EngineProjection.TakenAway> gone = projection.takenAway(UserTaskWorker.JOB_TYPE, since, TOLD_AT_ONCE);
        // before the work items are looked for: one that comes meanwhile finds it here
        gone.forEach(one -> tookAway.put(one.jobKey(), true));
        if (!gone.isEmpty()) {
            withdrawJobs(jdbc.queryForList("select id from work_item where state = 'OPEN' and job_key in ("
                    + gone.stream().map(one -> String.valueOf(one.jobKey())).collect(Collectors.joining(",")) + ")", String.class));
        }
        if (gone.size() < TOLD_AT_ONCE) {
            return until;
        }
        Map<Integer, Long> reached = new HashMap<>(since);
        gone.forEach(one -> reached.put(one.partition(), one.position()));
        return reached;
    }

    private void withdrawJobs(List<String> ids) {
        ids.forEach(id -> withdraw(UUID.fromString(id)));
    }

    private void withdraw(UUID id) {
        currentActor.asProcess(() -> {
            items.withdraw(id);
            return null;
        });
    }

    private void afterWhatHappened() {
        Iterator<UUID> cases = lookInto.keySet().iterator();
        for (int asked = 0; cases.hasNext() && asked < AT_ONCE_AT_MOST;) {
            UUID caseId = cases.next();
            List<Row> rows = rows("where case_id = ? and state = 'OPEN' and job_key is not null", caseId.toString());
            asked += rows.size();
            if (!ask(rows)) {
                return;
            }
            lookInto.computeIfPresent(caseId, (id, times) -> times > 1 ? times - 1 : null);
        }
    }

    private void inTurn() {
        int round = tells ? SECONDS_A_ROUND_WHERE_IT_TELLS : SECONDS_A_ROUND;
        // more may have come since the round began
        if (last.equals(BEGIN) || untilCounted-- <= 0) {
            untilCounted = tells ? SECONDS_BETWEEN_COUNTING : 0;
            int open = Objects.requireNonNull(jdbc.queryForObject(
                    "select count(*) from (select 1 from work_item where state = 'OPEN' limit ?) some", Integer.class,
                    round * AT_ONCE_AT_MOST));
            atOnce = Math.max(1, (open + round - 1) / round);
        }
        List<Row> rows = rows("where state = 'OPEN' and id > ? and job_key is not null order by id limit ?", last.toString(), atOnce);
        if (ask(rows)) {
            last = rows.size() < atOnce ? BEGIN : rows.getLast().id;
        }
    }

    private List<Row> rows(String where, Object... args) {
        return jdbc.query(
                "select id, job_key from work_item " + where,
                (row, n) -> new Row(UUID.fromString(row.getString(1)), row.getLong(2)), args);
    }

    /** Whether the engine answered. */
    private boolean ask(List<Row> rows) {
        List<CompletableFuture<EngineJobs.Answer>> answers = rows.stream().map(row -> jobs.ask(row.jobKey)).toList();
        List<UUID> gone = new ArrayList<>();
        boolean answered = true;
        for (int i = 0; i < rows.size(); i++) {
            switch (answers.get(i).join()) {
                case GONE -> gone.add(rows.get(i).id);
                case UNKNOWN -> answered = false;
                case ALIVE -> {}
            }
        }
        gone.forEach(this::withdraw);
        return answered;
    }

    private record Row(UUID id, long jobKey) {}
}
