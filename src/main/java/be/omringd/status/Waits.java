package be.omringd.status;

/** What a step waits for. Texts: {@code status.waits.<name>}. */
public enum Waits {
    /** Somebody of the team. */
    FOR_TASK,
    /** A moment. */
    FOR_TIME,
    /** Something that people or other processes tell. */
    FOR_MESSAGE,
    /** Another process, which does a part of it. */
    FOR_CALLED_PROCESS,
    /** Omringd itself does it; it takes seconds. */
    FOR_US;

    /**
     * @param elementType as Zeebe calls it
     * @param timer whether a timer ends the step
     */
    static Waits of(String elementType, boolean timer) {
        return switch (elementType) {
            case "USER_TASK" -> FOR_TASK;
            case "CALL_ACTIVITY" -> FOR_CALLED_PROCESS;
            case "INTERMEDIATE_CATCH_EVENT", "EVENT_BASED_GATEWAY", "RECEIVE_TASK" -> timer ? FOR_TIME : FOR_MESSAGE;
            default -> FOR_US;
        };
    }
}
