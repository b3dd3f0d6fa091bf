package be.omringd.notification;

import be.omringd.access.CurrentActor;
import be.omringd.database.UtcMoments;
import be.omringd.engine.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks now and then for what nobody tells of, from where it looked before: how far that was stands in a row that is written in the same
 * transaction. So nothing is missed while the application stands still, and two that look at the same time take turns.
 */
@Component
class NotificationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationWatch.class);
    /** The first time, of what is due no further back than this. */
    private static final Duration AT_FIRST = Duration.ofDays(1);
    /** A task can be committed after one that was made later. */
    private static final Duration COMMITTED_LATER = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TasksNews news;
    private final SettledNews settled;
    private final CurrentActor currentActor;
    private final Clock clock;

    NotificationWatch(JdbcTemplate jdbc, TransactionTemplate transaction, TasksNews news, SettledNews settled, CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.news = news;
        this.settled = settled;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How far was looked. */
    private record Looked(Instant until, UUID task) {}

    @Scheduled(fixedDelayString = "${omringd.notifications.every}", initialDelayString = "${omringd.notifications.every}")
    void look() {
        try {
            currentActor.asProcess(() -> {
                transaction.executeWithoutResult(tx -> lookOn());
                return null;
            });
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Notifications wait, the database does not answer: {}", away.getClass().getSimpleName());
        }
    }

    private void lookOn() {
        Instant now = clock.instant();
        UUID newest = Ids.next();
        jdbc.update("insert ignore into notification_watch (id, looked_until, seen_task) values (1, ?, ?)",
                UtcMoments.stored(now.minus(AT_FIRST)), newest.toString());
        Looked looked = jdbc.queryForObject("select looked_until, seen_task from notification_watch where id = 1 for update",
                (row, n) -> new Looked(UtcMoments.get(row, "looked_until"), UUID.fromString(row.getString("seen_task"))));
        if (looked == null) {
            return;
        }
        news.arrived(Ids.before(looked.task(), COMMITTED_LATER));
        news.due(looked.until(), now);
        settled.settle();
        settled.forget();
        jdbc.update("update notification_watch set looked_until = ?, seen_task = ? where id = 1", UtcMoments.stored(now),
                newest.toString());
    }
}
