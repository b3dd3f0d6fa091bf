package be.omringd.coaching;

/** Whether a session took place. Texts: {@code coaching.session.<name>}. */
public enum SessionState {
    PLANNED, HELD, CANCELLED
}
