package be.omringd.linkgroup;

/**
 * What is not known yet of somebody who waits. Without the first three nobody can be brought together with others. Texts:
 * {@code linkgroup.missing.<name>}.
 */
public enum MissingInProfile {
    LANGUAGES, TIMES, RANGE, INTERESTS
}
