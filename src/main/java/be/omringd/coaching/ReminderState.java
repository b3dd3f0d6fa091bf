package be.omringd.coaching;

/** How it stands with a reminder. Texts: {@code coaching.reminder.state.<name>}. */
public enum ReminderState {
    /** Its day has not come, or it could not leave yet. */
    WAITS,
    SENT,
    /** It could not be sent in two weeks. */
    NOT_SENT
}
