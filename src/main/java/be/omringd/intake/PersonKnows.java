package be.omringd.intake;

/** Whether the person knows of the request that another made. Texts: {@code intake.knows.<code>}. */
public enum PersonKnows implements Code {
    YES, PARTLY, NO
}
