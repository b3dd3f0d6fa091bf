package be.omringd.inbox;

import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings back what was put away once its day has begun, also where that was while we were away. A round asks one index for what is due, and
 * each task comes back in a transaction of its own, so two servers that look at once bring back nothing twice.
 */
@Component
class LaterClock {

    private static final Logger LOG = LoggerFactory.getLogger(LaterClock.class);
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final PutAway tasks;
    private final Clock clock;

    LaterClock(JdbcTemplate jdbc, PutAway tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            jdbc.queryForList("select id from work_item where later_until <= ? order by later_until limit ?", String.class,
                    UtcMoments.stored(clock.instant()), AT_ONCE).forEach(id -> tasks.comeBack(UUID.fromString(id)));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.info("What was put away waits for the database: {}", databaseAway.getClass().getSimpleName());
        }
    }
}
