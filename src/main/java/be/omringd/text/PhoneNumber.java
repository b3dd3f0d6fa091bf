package be.omringd.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number. Belgian ones need no country code. Understood are the ways in which people write them: with spaces of any
 * width, hyphens of any kind, dots, slashes and brackets, "tel:" before it, "+32 (0)", "0032".
 */
public final class PhoneNumber {

    /** What is kept at most, as it is written. */
    public static final int LONGEST = 40;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HERE = "BE";
    private static final Pattern CALLED =
            Pattern.compile("(?i)^(tel|telefoon|gsm|mobiel|t[ée]l[ée]phone|phone|mobile)\\s*[:.]*\\s*(?=[+(\\d])");
    private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}|\\x{2212}");
    private static final Pattern ONLY_A_NUMBER = Pattern.compile("\\+?[\\d ()/.,\\-]+");

    private final String written;
    private final Phonenumber.PhoneNumber number;

    private PhoneNumber(String written, Phonenumber.PhoneNumber number) {
        this.written = written;
        this.number = number;
    }

    /** The number that was typed; empty where it is none that can be called. */
    public static Optional<PhoneNumber> parse(@Nullable String typed) {
        String written = tidy(typed);
        if (written.length() > LONGEST || !ONLY_A_NUMBER.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(written, HERE);
            return NUMBERS.isPossibleNumber(number) ? Optional.of(new PhoneNumber(written, number)) : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** Whether this can be called. */
    public static boolean isNumber(@Nullable String typed) {
        return parse(typed).isPresent();
    }

    /** As it was typed, on one line, with plain spaces and hyphens; also where it is no number. */
    public static String tidy(@Nullable String typed) {
        return CALLED.matcher(HYPHENS.matcher(TypedText.line(typed)).replaceAll("-")).replaceFirst("").strip();
    }

    /** The same, or null where nothing was typed. */
    public static @Nullable String tidyOrNull(@Nullable String typed) {
        String tidy = tidy(typed);
        return tidy.isEmpty() ? null : tidy;
    }

    /** Where a link to call it leads: {@code tel:+32470123456}. What was kept before and is no number is dialled as it stands. */
    public static String link(String kept) {
        return parse(kept).map(number -> NUMBERS.format(number.number, PhoneNumberFormat.RFC3966))
                .map(link -> "tel:" + link.replaceAll("[^+\\d]", ""))
                .orElseGet(() -> "tel:" + kept.replaceAll("[^+\\d]", ""));
    }

    /** As it was typed, with plain spaces and hyphens. */
    public String written() {
        return written;
    }
}
