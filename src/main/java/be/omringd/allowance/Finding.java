package be.omringd.allowance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the decision table says about an allowance. Texts: {@code allowance.finding.<block or warn>.<reason>}.
 *
 * @param blocks whether it holds the allowance back; otherwise it only warns
 * @param reason dayCap, yearCap, kilometres, mixed, mixedElsewhere, or another that somebody added to the table
 * @param amount euro or kilometres that it is about, with the allowance
 * @param cap what the law allows of it
 */
public record Finding(boolean blocks, String reason, @Nullable BigDecimal amount, @Nullable BigDecimal cap) {}
