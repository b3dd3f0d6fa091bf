package be.omringd.form;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether answers that come twice are the same. A browser gives what it sends an id, so that a double click or a lost line asks
 * once; but the id travels along when a tab is duplicated or a draft is restored, and then other answers come under it.
 */
public final class Submissions {

    private Submissions() {}

    /**
     * The same for the same answers under the same id, another one for all else. It is a keyed hash (HMAC-SHA256) with the id as its
     * key, which is kept nowhere: it tells nothing of the answers.
     *
     * @param submission as the browser sent it
     * @param answers texts, numbers (12.5 is 12.50), constants, null, or collections of them; in a set the order does not count
     */
    public static UUID token(UUID submission, @Nullable Object... answers) {
        StringBuilder all = new StringBuilder();
        for (Object answer : answers) {
            append(all, answer);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(submission.toString().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(all.toString().getBytes(StandardCharsets.UTF_8)));
            // dressed as version 4: MariaDB 11.4 refuses some of version 8, which this would be by RFC 9562
            return new UUID(hash.getLong() & ~0xF000L | 0x4000L, hash.getLong() & ~(0xC0L << 56) | 0x80L << 56);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** With its length before it, so that what stands at the end of one answer is not the beginning of the next. */
    private static void append(StringBuilder all, @Nullable Object answer) {
        switch (answer) {
            case null -> all.append('-');
            case BigDecimal number -> append(all, number.stripTrailingZeros().toPlainString());
            case Set<?> set -> {
                all.append('{').append(set.size());
                set.stream().map(String::valueOf).sorted().forEach(one -> append(all, one));
            }
            case Collection<?> several -> {
                all.append('[').append(several.size());
                several.forEach(one -> append(all, one));
            }
            default -> {
                String text = answer.toString();
                all.append('=').append(text.length()).append(':').append(text);
            }
        }
    }
}
