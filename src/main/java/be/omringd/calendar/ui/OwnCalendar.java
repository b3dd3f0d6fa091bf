package be.omringd.calendar.ui;

import be.omringd.access.CurrentActor;
import be.omringd.shell.OwnPage;
import org.springframework.stereotype.Component;

/** The way from one's own profile to the page. */
@Component
class OwnCalendar implements OwnPage {

    private final CurrentActor currentActor;

    OwnCalendar(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return CalendarPages.CALENDAR;
    }

    @Override
    public String titleKey() {
        return "calendar.title";
    }

    @Override
    public String aboutKey() {
        return "calendar.about";
    }

    @Override
    public boolean isForReader() {
        return currentActor.get().isColleague();
    }
}
