package be.omringd.mirror;

/**
 * One question of a mirror, a cell of its picture.
 *
 * @param about key of the sketch or, for a threshold, of the target group
 * @param item key of the touchpoint or the threshold
 */
public record Question(String about, String item) {}
