package be.omringd.publicform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes into a form when it was opened, signed: so that nothing has to be remembered of who opens one. The key is in the database,
 * which all application nodes share and which is there after a restart.
 */
@Component
public class OpenedAt {

    /** Nobody has a form open for longer; what is older was kept to be used again and again. */
    private static final Duration LONGEST = Duration.ofDays(3);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    @Autowired
    OpenedAt(JdbcClient jdbc, Clock clock) {
        this(keyOf(jdbc), clock);
    }

    OpenedAt(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = clock;
    }

    /** The first node that starts makes the key. */
    private static byte[] keyOf(JdbcClient jdbc) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        jdbc.sql("insert ignore into public_form_key (id, secret) values (1, :secret)").param("secret", HexFormat.of().formatHex(random))
                .update();
        return HexFormat.of().parseHex(jdbc.sql("select secret from public_form_key where id = 1").query(String.class).single());
    }

    /** For a form that is opened now. */
    public String now() {
        String at = Long.toString(clock.millis(), 36);
        return at + "." + sign(at);
    }

    /** Whether we wrote this, not too long ago. */
    public boolean isOurs(String stamp) {
        int dot = stamp == null ? -1 : stamp.indexOf('.');
        if (dot < 1 || dot > 12 || !MessageDigest.isEqual(
                sign(stamp.substring(0, dot)).getBytes(StandardCharsets.US_ASCII),
                stamp.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        return opened(stamp).isAfter(clock.instant().minus(LONGEST));
    }

    /** Whether the form of this stamp, which is {@link #isOurs ours}, was open for so long. */
    public boolean isFor(String stamp, Duration time) {
        return !clock.instant().isBefore(opened(stamp).plus(time));
    }

    private static Instant opened(String stamp) {
        return Instant.ofEpochMilli(Long.parseLong(stamp.substring(0, stamp.indexOf('.')), 36));
    }

    private String sign(String at) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(at.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
