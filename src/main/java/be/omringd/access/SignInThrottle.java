package be.omringd.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords. Per account and network: five attempts, then one every half minute. Per network, whatever the
 * account: sixty in ten minutes. Per account, whatever the network: forty in ten minutes, so few that guessing from many networks
 * leads nowhere. Who signed in before on this device counts apart, so that guessing elsewhere does not keep the rightful person out
 * (docs/decisions/0018-who-is-at-the-door.md). Successful attempts do not count. Kept in memory, for the twenty thousand that tried last.
 */
@Component
class SignInThrottle {

    private static final int REMEMBERED = 20_000;
    private static final Bandwidth PAIR =
            Bandwidth.builder().capacity(5).refillIntervally(1, Duration.ofSeconds(30)).build();
    private static final Bandwidth NETWORK =
            Bandwidth.builder().capacity(60).refillGreedy(60, Duration.ofMinutes(10)).build();
    private static final Bandwidth ACCOUNT =
            Bandwidth.builder().capacity(40).refillGreedy(40, Duration.ofMinutes(10)).build();

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(java.time.Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Whether there is room for another attempt, which is counted.
     *
     * @param account the account that was found, however its name was typed; or the name where there is none
     * @param device one on which this account signed in before
     */
    synchronized boolean mayTry(String account, String network, Optional<String> device) {
        if (device.isPresent()) {
            return bucket(device(account, device.get()), PAIR).tryConsume(1);
        }
        return bucket(pair(account, network), PAIR).tryConsume(1)
                && bucket("network " + network, NETWORK).tryConsume(1)
                && bucket("account " + account, ACCOUNT).tryConsume(1);
    }

    /** The attempt was right after all: it does not count. */
    synchronized void succeeded(String account, String network, Optional<String> device) {
        if (device.isPresent()) {
            buckets.remove(device(account, device.get()));
            return;
        }
        buckets.remove(pair(account, network));
        bucket("network " + network, NETWORK).addTokens(1);
        bucket("account " + account, ACCOUNT).addTokens(1);
    }

    private Bucket bucket(String key, Bandwidth limit) {
        return buckets.computeIfAbsent(key, k -> Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build());
    }

    private static String pair(String account, String network) {
        return "pair " + account + " " + network;
    }

    private static String device(String account, String device) {
        return "device " + account + " " + device;
    }
}
