package be.omringd.intake;

/** What came of it. Texts: {@code intake.outcome.<code>}. */
public enum ContactOutcome implements Code {
    REACHED, NOT_REACHED, NOT_NEEDED, CARD_SENT
}
