package be.omringd.publicform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SenderLimitTest {

    private Instant now = Instant.parse("2026-07-22T10:00:00Z");
    private final SenderLimit senderLimit = new SenderLimit(new PublicFormLimits(5, 20, Duration.ofSeconds(3)), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private int accepted(String address, int times) {
        int accepted = 0;
        for (int i = 0; i < times; i++) {
            accepted += senderLimit.oneMore(address) ? 1 : 0;
        }
        return accepted;
    }

    @Test
    void oneSenderSendsFiveAnHour() {
        assertThat(accepted("192.0.2.1", 30)).isEqualTo(5);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(accepted("192.0.2.1", 30)).isZero();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(accepted("192.0.2.1", 30)).isEqualTo(5);
    }

    @Test
    void oneSenderSendsTwentyADay() {
        int accepted = 0;
        for (int hour = 0; hour < 23; hour++) {
            accepted += accepted("192.0.2.1", 10);
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(accepted).isEqualTo(20);
        now = now.plus(Duration.ofHours(2));
        assertThat(accepted("192.0.2.1", 10)).isEqualTo(5);
    }

    @Test
    void whatDidNotReachUsDoesNotCount() {
        for (int outage = 0; outage < 30; outage++) {
            assertThat(senderLimit.oneMore("192.0.2.1")).isTrue();
            senderLimit.giveBack("192.0.2.1");
        }
        assertThat(accepted("192.0.2.1", 30)).isEqualTo(5);
        senderLimit.giveBack("192.0.2.1");
        assertThat(accepted("192.0.2.1", 30)).isOne();
    }

    @Test
    void nobodyGetsBackMoreThanThereWas() {
        senderLimit.giveBack("192.0.2.1");
        senderLimit.giveBack("192.0.2.1");
        assertThat(accepted("192.0.2.1", 30)).isEqualTo(5);
    }

    @Test
    void anotherSenderIsNotHeldUp() {
        accepted("192.0.2.1", 30);
        assertThat(accepted("192.0.2.2", 1)).isOne();
    }

    @Test
    void theManyAddressesOfOneIpv6NetworkAreOneSender() {
        accepted("2001:db8:1:2::1", 30);
        assertThat(accepted("2001:db8:1:2:ffff::77", 1)).isZero();
        assertThat(accepted("2001:db8:1:3::1", 1)).isOne();
    }

    @Test
    void aStrangeAddressIsASenderToo() {
        assertThat(accepted("not::an:address::at:all", 30)).isEqualTo(5);
        assertThat(accepted(null, 30)).isEqualTo(5);
    }
}
