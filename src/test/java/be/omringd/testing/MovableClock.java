package be.omringd.testing;

import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. */
public class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /** Noon in Belgium on this day. */
    public void setTo(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(Moments.ZONE).toInstant();
    }

    public void setTo(Instant moment) {
        now = moment;
    }

    public void pass(Period time) {
        now = now.atZone(Moments.ZONE).plus(time).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, Moments.ZONE);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Puts it in place of the real clock: {@code @Import(MovableClock.Configuration.class)}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
