package be.omringd.intake;

/** Where a request stands (domain notes 8.1). */
public enum RequestState implements Code { RECEIVED, ASSIGNED, CONTACTED, CONVERSATION_PLANNED, CONVERSATION_HELD, THINKING, ORIENTED, NOT_PURSUED }
