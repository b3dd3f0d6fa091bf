package be.omringd.lus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.engine.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LusStateTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Lus lus = new Lus(Ids.next(), UUID.randomUUID(), null, NOW);

    @Test
    void aLusGoesThroughItsStatesInTheOrderOfTheWork() {
        for (LusState next : List.of(LusState.NETWORK_SEARCH, LusState.INVITING, LusState.STARTING_UP, LusState.HANDING_OVER,
                LusState.RUNNING, LusState.ROUNDING_OFF, LusState.CLOSED)) {
            assertThat(lus.enter(next, NOW)).isTrue();
        }
        assertThat(lus.closedAt()).isEqualTo(NOW);
    }

    @Test
    void theCircleCanBeWidenedAgainBeforeTheStart() {
        lus.enter(LusState.NETWORK_SEARCH, NOW);
        lus.enter(LusState.INVITING, NOW);

        assertThat(lus.enter(LusState.NETWORK_SEARCH, NOW)).isTrue();
    }

    @Test
    void aLusCannotStartBeforeAnybodyCouldBeAsked() {
        assertThatThrownBy(() -> lus.enter(LusState.STARTING_UP, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(lus.state()).isEqualTo(LusState.PREPARING);
    }

    @Test
    void sayingTheSameThingTwiceChangesNothing() {
        lus.enter(LusState.NETWORK_SEARCH, NOW);

        assertThat(lus.enter(LusState.NETWORK_SEARCH, NOW.plusSeconds(5))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LusState.class)
    void aPersonCanStopInEveryStateButAClosedOne(LusState state) {
        assertThat(state.canBecome(LusState.ROUNDING_OFF)).isEqualTo(state != LusState.ROUNDING_OFF && state != LusState.CLOSED);
        assertThat(state.canBecome(LusState.CLOSED)).isEqualTo(state != LusState.CLOSED);
    }

    @Test
    void nothingComesAfterClosed() {
        for (LusState next : LusState.values()) {
            assertThat(LusState.CLOSED.canBecome(next)).isFalse();
        }
    }

    @Test
    void searchingIsCountedInWholeDays() {
        assertThat(lus.daysSearching(NOW.plusSeconds(86_399))).isZero();
        assertThat(lus.daysSearching(NOW.plusSeconds(90 * 86_400))).isEqualTo(90);
        assertThat(lus.daysSearching(NOW.minusSeconds(100))).isZero();
    }
}
