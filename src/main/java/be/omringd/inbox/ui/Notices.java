package be.omringd.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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

    /** Says what was done, and offers to take it back for twice as long. */
    static void undoable(String text, String undo, Runnable takeBack) {
        Notification notice = new Notification();
        notice.setPosition(Position.BOTTOM_START);
        notice.setDuration(2 * MILLIS);
        Button back = new Button(undo, click -> {
            notice.close();
            takeBack.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        back.addClassName("inbox-undo");
        back.getElement().setAttribute("aria-keyshortcuts", "Control+Z");
        Div line = new Div(new Span(text), back);
        line.addClassName("inbox-undoable");
        notice.add(line);
        notice.open();
    }

    static void done(String text) {
        Notification.show(text, MILLIS, Position.BOTTOM_START).addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    static void trouble(String text) {
        Notification.show(text, 2 * MILLIS, Position.BOTTOM_START).addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
}
