package be.omringd.search;

/** What a volunteer is looked for. */
public enum SearchFor {
    /** A group that starts. */
    GROUP,
    /** A running group whose volunteer stops. */
    REPLACEMENT
}
