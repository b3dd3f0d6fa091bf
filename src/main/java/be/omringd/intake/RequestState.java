package be.omringd.intake;

/** Where a request stands (docs/domain.md#from-a-request-to-a-choice). */
public enum RequestState implements Code {
    RECEIVED, ASSIGNED, CONTACTED, CONVERSATION_PLANNED, CONVERSATION_HELD, THINKING, ORIENTED, NOT_PURSUED
}
