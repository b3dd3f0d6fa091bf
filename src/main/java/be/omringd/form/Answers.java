package be.omringd.form;

import java.math.BigDecimal;
import java.time.ZoneId;

/** How single answers are read. */
final class Answers {

    /** The clock on the wall of everybody who works with this. */
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Answers() {}

    /** A finite number from any JSON-like number, or null. */
    static BigDecimal number(Object value) {
        if (!(value instanceof Number)) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
