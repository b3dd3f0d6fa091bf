package be.omringd.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PastClockTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final PastClock clock = new PastClock();

    @Test
    void whoeverTookTheClockInAnotherZoneGoesBackWithIt() {
        Clock taken = clock.withZone(ZONE);
        clock.goTo(Instant.parse("2025-03-03T23:30:00Z"));
        assertThat(LocalDate.now(taken)).isEqualTo(LocalDate.of(2025, 3, 4));
        assertThat(taken.instant().getNano() % 1000).isZero();
    }

    @Test
    void itIsNeverAheadAndOnTimeAgainAfterwards() {
        clock.goTo(Instant.now().plus(Duration.ofDays(3)));
        assertThat(clock.instant()).isBeforeOrEqualTo(Instant.now());
        clock.goTo(Instant.now().minus(Duration.ofDays(3)));
        clock.goOn();
        assertThat(clock.instant()).isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
    }
}
