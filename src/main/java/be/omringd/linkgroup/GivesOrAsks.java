package be.omringd.linkgroup;

/** Whether somebody would rather bring something to a group or discover something there. Texts: {@code linkgroup.gives.<name>}. */
public enum GivesOrAsks {
    GIVES, ASKS, BOTH
}
