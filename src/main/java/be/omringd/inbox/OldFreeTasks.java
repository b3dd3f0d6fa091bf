package be.omringd.inbox;

import be.omringd.access.AccessScope;
import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Erases tasks that were about no case a while after they ended: they stand in no history, and nobody would erase them with a case. Twice
 * does no more than once, so two servers may do it.
 */
@Component
class OldFreeTasks {

    /** As long as what somebody was told, see docs/decisions/0061-own-tasks.md. */
    static final Duration KEPT = Duration.ofDays(90);
    private static final Logger LOG = LoggerFactory.getLogger(OldFreeTasks.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OldFreeTasks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 360, initialDelay = 7, timeUnit = TimeUnit.MINUTES)
    void erase() {
        try {
            jdbc.update("delete from work_item where state in ('COMPLETED', 'WITHDRAWN') and access_scope = ? and ended_at < ?",
                    AccessScope.OWN.code(), UtcMoments.stored(clock.instant().minus(KEPT)));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.info("Erasing old tasks waits for the database: {}", databaseAway.getClass().getSimpleName());
        }
    }
}
