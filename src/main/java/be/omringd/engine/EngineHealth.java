package be.omringd.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether the process engine answers, as far as we know from talking to it. */
@Component
public class EngineHealth {

    private final AtomicReference<Instant> awaySince = new AtomicReference<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineHealth(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Since when the engine is away; empty while it answers. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince.get());
    }

    void answered() {
        if (awaySince.getAndSet(null) != null) {
            events.publishEvent(new Changed(true));
        }
    }

    void didNotAnswer() {
        if (awaySince.compareAndSet(null, clock.instant())) {
            events.publishEvent(new Changed(false));
        }
    }

    /** The engine went away or came back. */
    public record Changed(boolean answers) {}
}
