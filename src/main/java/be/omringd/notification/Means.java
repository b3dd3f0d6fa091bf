package be.omringd.notification;

/** How somebody is told. Stored by name. Texts: {@code notification.means.<name>}. */
public enum Means {
    /** On the screen and by mail. */
    MAIL,
    /** On the screen. */
    APP,
    /** Not at all. */
    NOT
}
