package be.omringd.allowance;

/**
 * What the decision table says about an allowance. Texts: {@code allowance.finding.<block or warn>.<reason>}.
 *
 * @param blocks whether it holds the allowance back; otherwise it only warns
 * @param reason dayCap, yearCap, kilometres, mixed, mixedElsewhere, or another that somebody added to the table
 */
public record Finding(boolean blocks, String reason) {}
