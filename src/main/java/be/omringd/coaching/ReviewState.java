package be.omringd.coaching;

/** Whether a review took place. Texts: {@code coaching.review.<name>}. */
public enum ReviewState {
    PLANNED, HELD, MISSED
}
