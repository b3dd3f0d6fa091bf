package be.omringd.mirror;

/** Whether people can answer, and how it ended. */
public enum MirrorState {
    /** People can answer. */
    OPEN,
    /** Three people or more answered: there is a picture. */
    CLOSED,
    /** Too few answered, and it was decided to go on. */
    WITHOUT_PICTURE,
    /** The organisation stopped, or began another one. */
    STOPPED
}
