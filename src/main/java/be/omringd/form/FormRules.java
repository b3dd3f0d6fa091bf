package be.omringd.form;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for an answer. What a rule does not say is null, but a text always has a longest length.
 *
 * @param maxLength in UTF-16 units, line ends counted as one
 * @param format "email", "phone" or null
 * @param decimals how many digits behind the comma; null for any
 * @param notBefore gives the first date that is allowed
 * @param notAfter gives the last date that is allowed
 * @param maxRows how many rows a repeating list may have
 */
public record FormRules(boolean required, @Nullable FormExpression requiredIf, @Nullable FormText requiredMessage,
        @Nullable Integer minLength, int maxLength, @Nullable Pattern pattern, @Nullable FormText patternMessage, @Nullable String format,
        @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer decimals, @Nullable FormExpression notBefore,
        @Nullable FormExpression notAfter, int maxRows) {

    /** The same with other words. */
    FormRules saying(UnaryOperator<FormText> words) {
        return new FormRules(required, requiredIf, FormText.orNone(requiredMessage, words), minLength, maxLength, pattern,
                FormText.orNone(patternMessage, words), format, min, max, decimals, notBefore, notAfter, maxRows);
    }
}
