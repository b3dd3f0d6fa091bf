package be.omringd.search;

/** What a volunteer is looked for. Texts: {@code search.for.<name>}. */
public enum SearchFor {
    /** A lus that starts. */
    LUS,
    /** A running group whose volunteer stops. */
    REPLACEMENT
}
