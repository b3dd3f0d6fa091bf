package be.omringd.outreach;

/**
 * What in a text could tell who the person is.
 *
 * @param field {@code title} or {@code body}
 * @param quoted the words, as they stand in the text
 */
public record Finding(String field, String quoted) {}
