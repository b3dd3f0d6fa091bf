package be.omringd.casefile;

/** Where a trajectory stands, in the words of the work (domain notes 8.1, 8.2). Texts: {@code casefile.phase.<name>}. */
public enum CasePhase {
    RECEIVED, ASSIGNED, CONTACTED, CONVERSATION_PLANNED, CONVERSATION_HELD, THINKING, ORIENTED_LINK, REFERRED, NOT_PURSUED,
    PREPARING, NETWORK_SEARCH, INVITING, STARTING_UP, HANDING_OVER, RUNNING, ROUNDING_OFF, CLOSED
}
