package be.omringd.intake;

/** What the person and the introducer choose (domain notes 8.1, step 7). Texts: {@code intake.orientation.<code>}. */
public enum Orientation implements Code { LUS, LINK, REFERRED, SECOND_CONVERSATION, NOT_PURSUED }
