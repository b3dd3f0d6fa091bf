package be.omringd.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords. Per user name and address: five attempts, then one every half minute. Per address, whatever
 * the user name: sixty in ten minutes. Per user name, whatever the address: forty in ten minutes, so many that one who wants to
 * keep a colleague out has a hard time, and so few that guessing from many addresses leads nowhere. Successful attempts do not
 * count. Kept in memory, for the twenty thousand that tried last.
 */
@Component
class SignInThrottle {

    private static final int REMEMBERED = 20_000;
    private static final Bandwidth PAIR =
            Bandwidth.builder().capacity(5).refillIntervally(1, Duration.ofSeconds(30)).build();
    private static final Bandwidth ADDRESS =
            Bandwidth.builder().capacity(60).refillGreedy(60, Duration.ofMinutes(10)).build();
    private static final Bandwidth NAME =
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

    /** Whether there is room for another attempt, which is counted. */
    synchronized boolean mayTry(String username, String address) {
        String name = name(username);
        return bucket("pair " + name + " " + address, PAIR).tryConsume(1)
                && bucket("address " + address, ADDRESS).tryConsume(1)
                && bucket("name " + name, NAME).tryConsume(1);
    }

    /** The attempt was right after all: it does not count. */
    synchronized void succeeded(String username, String address) {
        String name = name(username);
        buckets.remove("pair " + name + " " + address);
        bucket("address " + address, ADDRESS).addTokens(1);
        bucket("name " + name, NAME).addTokens(1);
    }

    private Bucket bucket(String key, Bandwidth limit) {
        return buckets.computeIfAbsent(key, k -> Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build());
    }

    private static String name(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(60, name.length()));
    }
}
