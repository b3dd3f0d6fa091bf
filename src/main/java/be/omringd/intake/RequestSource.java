package be.omringd.intake;

/** How somebody heard of us. Texts: {@code intake.source.<code>}. */
public enum RequestSource implements Code {
    FRIEND, PROFESSIONAL, MEDIA, EVENT, OTHER
}
