package be.omringd.database;

import be.omringd.shell.DataAreBack;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether the database answers, as {@link DatabaseWatch} finds. */
@Component
public class DatabaseHealth {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);

    private final AtomicReference<Instant> awaySince = new AtomicReference<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DatabaseHealth(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Since when the database is away; empty while it answers. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince.get());
    }

    boolean isAway() {
        return awaySince.get() != null;
    }

    void answered() {
        Instant since = awaySince.getAndSet(null);
        if (since != null) {
            LOG.warn("The database answers again, after being away since {}", since);
            events.publishEvent(new Changed(true));
            events.publishEvent(new DataAreBack());
        }
    }

    /** Whether that is news. */
    boolean doesNotAnswer() {
        if (!awaySince.compareAndSet(null, clock.instant())) {
            return false;
        }
        LOG.error("The database does not answer. Until it does, whoever needs it is told so at once.");
        events.publishEvent(new Changed(false));
        return true;
    }

    /** The database went away or came back. */
    public record Changed(boolean answers) {}
}
