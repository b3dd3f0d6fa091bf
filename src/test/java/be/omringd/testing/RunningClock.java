package be.omringd.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that runs as the real one does, and can be put ahead of it, as that of a {@link TestBroker} can. */
public final class RunningClock extends Clock {

    private final ZoneId zone;
    private final Duration[] ahead;

    RunningClock() {
        this(ZoneOffset.UTC, new Duration[] {Duration.ZERO});
    }

    private RunningClock(ZoneId zone, Duration[] ahead) {
        this.zone = zone;
        this.ahead = ahead;
    }

    /** Puts it so much further ahead. */
    public void add(Duration time) {
        synchronized (ahead) {
            ahead[0] = ahead[0].plus(time);
        }
    }

    @Override
    public Instant instant() {
        synchronized (ahead) {
            return Instant.now().plus(ahead[0]).truncatedTo(ChronoUnit.MICROS);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new RunningClock(other, ahead);
    }

    /** Puts it in place of the real clock: {@code @Import(RunningClock.Configuration.class)}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        RunningClock runningClock() {
            return new RunningClock();
        }
    }
}
