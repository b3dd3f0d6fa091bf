package be.omringd.mirror;

/** From where in the organisation somebody looks; they say so themselves. Texts: {@code mirror.layer.<name>}. */
public enum Layer {
    BOARD, STAFF, VOLUNTEER, PARTICIPANT
}
