package be.omringd.publicform;

import be.omringd.web.Network;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Counts how often one sender uses the public forms, all together. Keeps no addresses: only a hash of each, with a key that is made anew at
 * every start, in memory. With several application nodes each counts for itself.
 */
@Component
public class SenderLimit {

    private static final int REMEMBERED_AT_MOST = 20_000;

    private final PublicFormLimits limits;
    private final TimeMeter time;
    private final SecretKeySpec key;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> longestUnused) {
            return size() > REMEMBERED_AT_MOST;
        }
    };

    /** For the public forms together; for other pages that count for themselves, with limits of their own. */
    public SenderLimit(PublicFormLimits limits, Clock clock) {
        this.limits = limits;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Math.multiplyExact(clock.millis(), 1_000_000L);
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Counts one more request of this sender; false where that is more than a person would send. */
    public boolean oneMore(String address) {
        return bucket(address).tryConsume(1);
    }

    /** What was counted last for this sender did not reach us, and that is not their doing: it does not count after all. */
    public void giveBack(String address) {
        bucket(address).addTokens(1);
    }

    private Bucket bucket(String address) {
        String sender = hash(Network.of(address));
        synchronized (buckets) {
            return buckets.computeIfAbsent(sender, unknown -> Bucket.builder()
                    .addLimit(hour -> hour.capacity(limits.perHour()).refillIntervally(limits.perHour(), Duration.ofHours(1)))
                    .addLimit(day -> day.capacity(limits.perDay()).refillIntervally(limits.perDay(), Duration.ofDays(1)))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }

    private String hash(String network) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(network.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
