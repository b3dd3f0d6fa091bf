package be.omringd.notification.ui;

import be.omringd.access.CurrentActor;
import be.omringd.shell.OwnPage;
import org.springframework.stereotype.Component;

/** The way from one's own profile to the choices. */
@Component
class OwnNotifications implements OwnPage {

    private final CurrentActor currentActor;

    OwnNotifications(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return NotificationPages.CHOICES;
    }

    @Override
    public String titleKey() {
        return "notification.choices.title";
    }

    @Override
    public String aboutKey() {
        return "notification.choices.about";
    }

    @Override
    public boolean isForReader() {
        return currentActor.get().isColleague();
    }
}
