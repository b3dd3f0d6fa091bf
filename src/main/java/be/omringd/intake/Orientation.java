package be.omringd.intake;

/** What the person and the introducer choose (docs/domain.md#from-a-request-to-a-choice). Texts: {@code intake.orientation.<code>}. */
public enum Orientation implements Code {
    LUS, LINK, REFERRED, SECOND_CONVERSATION, NOT_PURSUED
}
