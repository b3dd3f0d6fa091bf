package be.omringd.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the engine, which answers, has told us through its exporter what happened up to a minute ago. One that never told anything has
 * no exporter of ours, and is not waited for.
 */
@Component
public class EngineTelling {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTelling.class);
    private static final Duration LATE = Duration.ofMinutes(1);

    private final EngineProjection projection;
    private final EngineHealth health;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicBoolean late = new AtomicBoolean();

    EngineTelling(EngineProjection projection, EngineHealth health, ApplicationEventPublisher events, Clock clock) {
        this.projection = projection;
        this.health = health;
        this.events = events;
        this.clock = clock;
    }

    /** The engine tells again, or no longer in time. */
    public record Changed(boolean late) {}

    /** Whether what we know of the processes is more than a minute old, while the engine answers. */
    public boolean isLate() {
        return late.get();
    }

    /** Until when we know what happened in the engine, while it is away or tells too late; empty where we know all of it. */
    public Optional<Instant> behindSince() {
        Optional<Instant> away = health.awaySince();
        if (away.isEmpty() && !isLate()) {
            return Optional.empty();
        }
        return projection.told().behind().map(behind -> clock.instant().minus(behind)).or(() -> away);
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        boolean now = health.awaySince().isEmpty() && projection.told().behind().filter(behind -> behind.compareTo(LATE) > 0).isPresent();
        if (late.getAndSet(now) != now) {
            LOG.warn(now ? "The engine has told nothing for more than a minute" : "The engine tells in time again");
            events.publishEvent(new Changed(now));
        }
    }
}
