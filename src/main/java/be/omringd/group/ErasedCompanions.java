package be.omringd.group;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.inbox.ErasedAnswers;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerAssignments.Days;
import be.omringd.volunteer.VolunteerId;
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

    private final VolunteerAssignments assignments;
    private final ErasedAnswers answers;
    private final CaseFiles files;
    private final CaseNotes notes;
    private final Clock clock;

    ErasedCompanions(VolunteerAssignments assignments, ErasedAnswers answers, CaseFiles files, CaseNotes notes, Clock clock) {
        this.assignments = assignments;
        this.answers = answers;
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
        subject.entries().stream().flatMap(entry -> assignments.groups(new VolunteerId(entry)).stream()).forEach(group -> {
            if (group.days() != null) {
                forget(group.caseId(), group.days());
            }
        });
    }

    private void forget(CaseId group, Days days) {
        Instant from = begin(days.from());
        Instant until = days.until() == null ? clock.instant() : begin(days.until().plus(AFTERWARDS));
        answers.forgetWords(group, VolunteerId.SUBJECT, "volunteerId", from, until);
        files.forgetWords(group, RunningGroups.VOLUNTEER_LEAVES, from, until);
        notes.forgetTalksWithVolunteer(group, days.from(), LocalDate.ofInstant(until, Moments.ZONE).plusDays(1));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Moments.ZONE).toInstant();
    }
}
