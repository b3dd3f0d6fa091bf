package be.omringd.inbox.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the foot of the screen. They stay while one goes to another page. */
final class Notices {

    private static final int MILLIS = 6000;

    private Notices() {}

    static void say(String text) {
        Notification.show(text, MILLIS, Position.BOTTOM_START);
    }

    static void done(String text) {
        Notification.show(text, MILLIS, Position.BOTTOM_START).addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    static void trouble(String text) {
        Notification.show(text, 2 * MILLIS, Position.BOTTOM_START).addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
}
