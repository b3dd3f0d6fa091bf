package be.omringd.notification.ui;

import java.util.UUID;

/** The addresses of what somebody was told. */
public final class NotificationPages {

    static final String LIST = "meldingen";
    static final String CHOICES = "mijn-meldingen";
    static final String ONE = "melding";

    private NotificationPages() {}

    /** All that the reader was told. */
    public static String list() {
        return LIST;
    }

    /** Marks one as read, and leads to what it is about. */
    static String one(UUID id) {
        return ONE + "/" + id;
    }
}
