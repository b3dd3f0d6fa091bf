package be.omringd.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail address. Understood is also what comes with a copied link ({@code mailto:}) or between {@code <} and {@code >}. */
public final class MailAddress {

    /** What is kept at most. */
    public static final int LONGEST = 160;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Z}@<>\"(),:;\\[\\]\\\\]{1,64}@(?:[\\p{L}\\d](?:[\\p{L}\\d-]"
            + "{0,61}[\\p{L}\\d])?\\.){1,8}\\p{L}{2,24}");
    private static final Pattern AROUND = Pattern.compile("(?i)^<?\\s*(?:mailto:|e-?mail:)?\\s*|\\s*[>.,;]*$");

    private MailAddress() {}

    /** Whether mail can be sent there, as far as its form tells. */
    public static boolean isAddress(@Nullable String typed) {
        String tidy = tidy(typed);
        return tidy.length() <= LONGEST && ADDRESS.matcher(tidy).matches();
    }

    /** As it was typed, without what does not belong to it; also where it is no address. */
    public static String tidy(@Nullable String typed) {
        return AROUND.matcher(TypedText.line(typed)).replaceAll("");
    }

    /** The same, or null where nothing was typed. */
    public static @Nullable String tidyOrNull(@Nullable String typed) {
        String tidy = tidy(typed);
        return tidy.isEmpty() ? null : tidy;
    }
}
