package be.omringd.publicform;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.testing.MovableClock;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

class OpenedAtTest {

    private final MovableClock clock = new MovableClock();
    private final OpenedAt openedAt = new OpenedAt(new byte[32], clock);

    @Test
    void aFormKnowsForHowLongItIsOpen() {
        String stamp = openedAt.now();
        assertThat(openedAt.isOurs(stamp)).isTrue();
        assertThat(openedAt.isFor(stamp, Duration.ofSeconds(3))).isFalse();

        clock.setTo(clock.instant().plusSeconds(3));

        assertThat(openedAt.isFor(stamp, Duration.ofSeconds(3))).isTrue();
    }

    @Test
    void afterARestartAndOnAnotherNodeItIsStillOurs() {
        assertThat(new OpenedAt(new byte[32], clock).isOurs(openedAt.now())).isTrue();
    }

    @Test
    void whatSomebodyElseWroteIsNotOurs() {
        String stamp = openedAt.now();
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new OpenedAt(other, clock).isOurs(stamp)).isFalse();
        for (String forged : new String[] {null, "", ".", "abc", "0." + stamp.split("\\.")[1],
            "zzzzzzzzzzzzzzzzzz." + stamp.split("\\.")[1], stamp + "0", "é." + stamp}) {
            assertThat(openedAt.isOurs(forged)).as(forged).isFalse();
        }
    }

    @Test
    void oneThatIsUsedAgainAndAgainComesToAnEnd() {
        String stamp = openedAt.now();
        clock.pass(Period.ofDays(4));

        assertThat(openedAt.isOurs(stamp)).isFalse();
    }
}
