package be.omringd.matching;

/** What makes one volunteer fit better than another where both could do it. Texts: {@code search.preference.<name>}. */
public enum Preference {
    INTERESTS, PACE, EXPERIENCE, AGE, DISTANCE
}
