package be.omringd.group;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseNotes;
import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.Volunteers.Companion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/**
 * What was written down and noted of talks with a volunteer, and of why they stopped with a group, goes with them. What the group
 * itself wrote belongs to the file of the group, and stays as long as that.
 */
@Component
class ErasedCompanions implements Forgets {

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

    @Override
    public Turn turn() {
        return Turn.ELSEWHERE;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(VolunteerId.SUBJECT);
    }

    @Override
    public void forget(Subject subject) {
        subject.entries().stream().flatMap(entry -> volunteers.groups(new VolunteerId(entry)).stream())
                .filter(group -> group.from() != null).forEach(this::forget);
    }

    private void forget(Companion group) {
        Instant from = begin(group.from());
        Instant until = group.until() == null ? clock.instant() : begin(group.until().plus(AFTERWARDS));
        items.forgetWords(group.caseId(), VolunteerId.SUBJECT, "volunteerId", from, until);
        files.forgetWords(group.caseId(), RunningGroups.VOLUNTEER_LEAVES, from, until);
        notes.forgetTalksWithVolunteer(group.caseId(), group.from(), LocalDate.ofInstant(until, Moments.ZONE).plusDays(1));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Moments.ZONE).toInstant();
    }
}
