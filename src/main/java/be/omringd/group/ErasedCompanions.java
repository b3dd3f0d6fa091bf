package be.omringd.group;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseNotes;
import be.omringd.inbox.WorkItems;
import be.omringd.volunteer.VolunteerEvent.VolunteerErased;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.Volunteers.Companion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was written down and noted of talks with a volunteer, and of why they stopped with a group, goes with them. What the group
 * itself wrote belongs to the file of the group, and stays as long as that.
 */
@Component
class ErasedCompanions {

    private static final List<String> TALKS = List.of("gathering/volunteer-talk");
    /** The last words about somebody may be written when they are gone already. */
    private static final Period AFTERWARDS = Period.ofMonths(1);

    private final Volunteers volunteers;
    private final WorkItems items;
    private final CaseFiles files;
    private final CaseNotes notes;
    private final Clock clock;

    ErasedCompanions(Volunteers volunteers, WorkItems items, CaseFiles files, CaseNotes notes, Clock clock) {
        this.volunteers = volunteers;
        this.items = items;
        this.files = files;
        this.notes = notes;
        this.clock = clock;
    }

    @EventListener
    void on(VolunteerErased erased) {
        volunteers.groups(erased.volunteerId()).stream().filter(group -> group.from() != null).forEach(this::forget);
    }

    private void forget(Companion group) {
        Instant from = begin(group.from());
        Instant until = group.until() == null ? clock.instant() : begin(group.until().plus(AFTERWARDS));
        items.forgetWords(group.caseId(), TALKS, from, until);
        files.forgetWords(group.caseId(), RunningGroups.VOLUNTEER_LEAVES, from, until);
        notes.forgetTalksWithVolunteer(group.caseId(), group.from(), LocalDate.ofInstant(until, Gatherings.ZONE).plusDays(1));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Gatherings.ZONE).toInstant();
    }
}
