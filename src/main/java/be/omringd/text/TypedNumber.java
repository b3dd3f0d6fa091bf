package be.omringd.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type or paste it: with a point or a comma before the decimals, with points, commas, spaces or apostrophes between the
 * thousands, with a currency sign or a unit. What can be read in two ways is not read: {@code 1.250} may be one and a quarter or a
 * thousand two hundred and fifty.
 */
public final class TypedNumber {

    private static final int LONGEST = 40;
    private static final Pattern UNIT = Pattern.compile("(?i)€|euro?s?|km|kilom[eè]t(?:er|re)s?|%");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern DECIMALS = Pattern.compile("\\d*[.,]\\d+|\\d+[.,]");
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern THOUSANDS = Pattern.compile(
            "\\d{1,3}(?:(?:\\.\\d{3})+(?:,\\d*)?|(?:,\\d{3})+(?:\\.\\d*)?|(?:['’ ]\\d{3})+(?:[.,]\\d*)?)");

    private TypedNumber() {}

    /** The number that was meant; empty where that is not certain, and where it is none. */
    public static Optional<BigDecimal> parse(@Nullable String typed) {
        String text = SPACES.matcher(UNIT.matcher(TypedText.line(typed)).replaceAll(" ")).replaceAll(" ").strip().replace('\u2212', '-');
        boolean negative = text.startsWith("-");
        text = negative || text.startsWith("+") ? text.substring(1).strip() : text;
        // "1.250" alone stays open; "1.250,00" and "1.250.000" do not
        if (text.length() > LONGEST || MAYBE_THOUSANDS.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain;
        if (PLAIN.matcher(text).matches()) {
            plain = text;
        } else if (DECIMALS.matcher(text).matches()) {
            plain = text.replace(',', '.');
        } else if (THOUSANDS.matcher(text).matches()) {
            int decimals = decimalSign(text);
            String whole = text.substring(0, decimals < 0 ? text.length() : decimals).replaceAll("\\D", "");
            plain = decimals < 0 ? whole : whole + "." + text.substring(decimals + 1);
        } else {
            return Optional.empty();
        }
        plain = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        BigDecimal number = new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
        return Optional.of(negative ? number.negate() : number);
    }

    /** Where the decimals begin: at the last sign, unless that one parts thousands too. */
    private static int decimalSign(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return last < 0 || text.indexOf(text.charAt(last)) < last ? -1 : last;
    }
}
