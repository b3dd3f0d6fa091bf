package be.omringd.inbox;

import be.omringd.engine.EngineJobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Holds the jobs of tasks for long, so that the engine does not offer them again and again. Only once the work item is in the database, and
 * only of those that are still open a while later: whoever is quick waits for nothing, and costs the engine nothing. Forgotten in a crash,
 * the engine offers the job again after the half minute that it is held at first, and it begins anew.
 */
@Component
class LongHold {

    /** How long until the engine offers a task again that we have; each time heals a work item that went missing. */
    private static final Duration HELD = Duration.ofHours(6);
    /** Well within the half minute that a job is held at first. */
    private static final Duration AFTER = Duration.ofSeconds(10);

    private final EngineJobs jobs;
    private final Clock clock;
    private final Map<UUID, Came> open = new ConcurrentHashMap<>();

    private record Came(long jobKey, Instant at) {}

    LongHold(EngineJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** This work item is in the database; its job is held for a short time only. */
    void came(UUID workItemId, long jobKey) {
        open.put(workItemId, new Came(jobKey, clock.instant()));
    }

    @TransactionalEventListener
    void on(InboxChanged event) {
        if (event.ended() && event.workItemId() != null) {
            open.remove(event.workItemId());
        }
    }

    /** A fixed rate, because tasks with a fixed delay wait for each other. */
    @Scheduled(fixedRate = 5000)
    void holdWhatStaysOpen() {
        Instant before = clock.instant().minus(AFTER);
        open.forEach((workItemId, came) -> {
            if (!came.at.isAfter(before) && open.remove(workItemId, came)) {
                jobs.hold(came.jobKey, HELD);
            }
        });
    }
}
