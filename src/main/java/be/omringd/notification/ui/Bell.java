package be.omringd.notification.ui;

import be.omringd.access.CurrentActor;
import be.omringd.inbox.TimeWentBy;
import be.omringd.notification.Notifications;
import be.omringd.notification.NotificationsChanged;
import be.omringd.shell.HeaderPart;
import be.omringd.shell.Live;
import be.omringd.shell.Texts;
import be.omringd.shell.UnexpectedErrors;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The bell in the bar of every screen, with how much the reader did not read yet. */
@org.springframework.stereotype.Component
@Order(2)
class Bell implements HeaderPart {

    private static final int MOST = 99;

    private final Notifications notifications;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Live live;

    Bell(Notifications notifications, CurrentActor currentActor, Texts texts, Live live) {
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.texts = texts;
        this.live = live;
    }

    @Override
    public Optional<Component> create(Locale locale) {
        return currentActor.get().isColleague() ? Optional.of(new Link(locale, currentActor.get().user())) : Optional.empty();
    }

    private final class Link extends Anchor {

        private final Locale locale;
        private final Span number = new Span();

        Link(Locale locale, UUID me) {
            super(NotificationPages.LIST);
            this.locale = locale;
            addClassName("shell-bell");
            number.addClassName("shell-bell-number");
            number.getElement().setAttribute("aria-hidden", "true");
            add(VaadinIcon.BELL_O.create(), number);
            show();
            live.refresh(this, NotificationsChanged.class, changed -> changed.reader().equals(me), this::show);
            // what another server told
            live.refresh(this, TimeWentBy.class, time -> true, this::show);
        }

        private void show() {
            try {
                show(notifications.unread());
            } catch (RuntimeException failure) {
                // then the number stays as it was: the page says what is the matter, and could not if this went on
                if (!UnexpectedErrors.isDatabaseAway(failure)) {
                    throw failure;
                }
            }
        }

        private void show(int unread) {
            number.setText(unread > MOST ? MOST + "+" : String.valueOf(unread));
            number.setVisible(unread > 0);
            String aloud = texts.get(locale, "notification.bell", unread);
            setAriaLabel(aloud);
            getElement().setAttribute("title", aloud);
        }
    }
}
