package be.omringd.publicform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What we keep of the secret that opens a page for somebody without an account: SHA-256, as hexadecimal digits in small letters. */
public final class SecretHash {

    private SecretHash() {}

    /**
     * The hash of these signs.
     *
     * @param secret letters and digits of ASCII, with so much chance in them that nobody guesses it
     */
    public static String of(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
