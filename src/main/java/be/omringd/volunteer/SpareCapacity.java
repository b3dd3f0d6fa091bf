package be.omringd.volunteer;

/** Whether a volunteer can be asked for one more group. Texts: {@code search.error.room.<name>}. */
public enum SpareCapacity {
    YES,
    /** Has, or is proposed for, as many groups as agreed. */
    FULL,
    /** Takes a break or stopped. */
    NOT_AVAILABLE
}
