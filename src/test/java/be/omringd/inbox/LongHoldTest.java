package be.omringd.inbox;

import be.omringd.access.AccessScope;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.omringd.engine.EngineJobs;
import be.omringd.place.Region;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LongHoldTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final EngineJobs jobs = mock();
    private final Clock clock = mock();
    private final LongHold hold = new LongHold(jobs, clock);

    @BeforeEach
    void aTaskComes() {
        when(clock.instant()).thenReturn(NOW);
        hold.came(ID, 4711);
    }

    @Test
    void aTaskThatStaysOpenIsHeldForLongOnceAndBeforeTheEngineOffersItAgain() {
        after(Duration.ofSeconds(5));
        verify(jobs, never()).hold(anyLong(), any());

        after(Duration.ofSeconds(15));
        after(Duration.ofSeconds(20));
        verify(jobs, times(1)).hold(4711, Duration.ofHours(6));
    }

    @Test
    void aTaskThatWasDoneSoonIsNotHeld() {
        hold.on(new InboxChanged(ID, UUID.randomUUID(), AccessScope.of(Region.LIMBURG), true));

        after(Duration.ofSeconds(15));
        verify(jobs, never()).hold(anyLong(), any());
    }

    @Test
    void aTaskThatOnlyChangedIsHeldAllTheSame() {
        hold.on(new InboxChanged(ID, UUID.randomUUID(), AccessScope.of(Region.LIMBURG), false));

        after(Duration.ofSeconds(15));
        verify(jobs).hold(eq(4711L), any());
    }

    private void after(Duration time) {
        when(clock.instant()).thenReturn(NOW.plus(time));
        hold.holdWhatStaysOpen();
    }
}
