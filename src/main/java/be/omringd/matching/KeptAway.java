package be.omringd.matching;

/**
 * How many volunteers a hard fact keeps away from a group.
 *
 * @param only those whom nothing else keeps away
 */
public record KeptAway(int all, int only) {}
