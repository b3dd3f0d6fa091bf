package be.omringd.onboarding;

/** How an agreement was signed. Texts: {@code volunteer.signing.<name>}. */
public enum SigningWay {
    /** By hand, on two copies. */
    PAPER,
    /** With an electronic signature. */
    ELECTRONIC,
    /** Before we kept agreements here. */
    BEFORE
}
