package be.omringd.volunteer;

/** Whether a volunteer can be asked for one more group. Texts: {@code volunteer.room.<name>}. */
public enum Room {
    YES,
    /** Has, or is proposed for, as many groups as agreed. */
    FULL,
    /** Takes a break or stopped. */
    NOT_AVAILABLE
}
