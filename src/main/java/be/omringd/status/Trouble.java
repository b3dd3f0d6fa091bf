package be.omringd.status;

/**
 * Why a case asks for a manager's attention, most pressing first. Texts: {@code status.stuck.<name>}, with {@code .what} and {@code .act}.
 */
public enum Trouble {
    /** The engine stopped at a step. */
    INCIDENT,
    /** The engine did not take what it was told. */
    REFUSED,
    /** A step that Omringd does by itself is not done. */
    NOT_DONE,
    /** A timer should have gone off. */
    TIMER,
    /** Nobody was in touch with who asked within the two weeks that we promise. */
    NO_CONTACT,
    /** Nobody was in touch for a week. */
    NO_CONTACT_YET,
    /** A task is past its due date. */
    LATE,
    /** A group did not come together for twice as long as was agreed. */
    QUIET
}
