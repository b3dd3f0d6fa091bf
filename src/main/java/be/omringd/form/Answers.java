package be.omringd.form;

import be.omringd.shell.Moments;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How single answers are read. */
final class Answers {

    private Answers() {}

    /** A finite number from any JSON-like number, or null. */
    static @Nullable BigDecimal number(@Nullable Object value) {
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
