package be.omringd.intake;

/** Why something cannot be done with a request now. Texts: {@code intake.refusal.<code>}. */
public enum Refusal implements Code {
    ENDED, PERSON_DOES_NOT_KNOW, REASON_MISSING
}
