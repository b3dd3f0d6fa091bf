package be.omringd.calendar;

/** What kinds of things are planned. Texts: {@code calendar.kind.<name>}. */
public enum CalendarKind {
    /** The first conversation with somebody who asked for more connection. */
    TALK,
    /** Of a group. */
    GATHERING,
    /** With an organisation that is coached. */
    SESSION,
    /** A day on which an organisation looks back. */
    REVIEW,
    /** The day by which a task of one's own is to be done. */
    TASK
}
