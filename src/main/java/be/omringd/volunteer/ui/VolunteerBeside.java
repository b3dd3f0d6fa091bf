package be.omringd.volunteer.ui;

import be.omringd.inbox.ui.PeopleOfTask.Involved;
import be.omringd.volunteer.VolunteerSummary;

/** A volunteer beside a task that concerns them. */
public final class VolunteerBeside {

    private VolunteerBeside() {}

    /** How to reach the volunteer, in what language, and where to read on. */
    public static Involved of(VolunteerSummary volunteer, boolean first, VolunteerWords words) {
        return new Involved(
                first, volunteer.person().fullName(), volunteer.person().phone(), volunteer.person().mail(),
                volunteer.person().contactPreference(), words.languages(volunteer.languages()), VolunteerPages.volunteer(volunteer.id()));
    }
}
