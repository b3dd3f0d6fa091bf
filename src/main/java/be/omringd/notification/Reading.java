package be.omringd.notification;

import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what was read. Needs a transaction. */
@Component
class Reading {

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reading(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void mark(UUID reader, UUID id, boolean read) {
        changed(reader, read
                ? jdbc.update("update notification set read_at = ? where reader_id = ? and id = ? and read_at is null", now(),
                        reader.toString(), id.toString())
                : jdbc.update("update notification set read_at = null where reader_id = ? and id = ? and read_at is not null",
                        reader.toString(), id.toString()));
    }

    void markAll(UUID reader, Instant until) {
        changed(reader, jdbc.update("update notification set read_at = ? where reader_id = ? and read_at is null and at <= ?", now(),
                reader.toString(), UtcMoments.stored(until)));
    }

    /** Both its cases and its tasks. */
    void markHandedOver(UUID reader, UUID handOver) {
        changed(reader,
                jdbc.update("update notification set read_at = ? where reader_id = ? and read_at is null and occasion like ?", now(),
                        reader.toString(), handOver + "/%"));
    }

    private void changed(UUID reader, int rows) {
        if (rows > 0) {
            events.publishEvent(new NotificationsChanged(reader));
        }
    }

    private Object now() {
        return UtcMoments.stored(clock.instant());
    }
}
