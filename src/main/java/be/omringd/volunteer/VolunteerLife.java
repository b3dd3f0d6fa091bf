package be.omringd.volunteer;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.person.PersonId;
import be.omringd.volunteer.internal.RegisterAccess;
import be.omringd.volunteer.internal.Volunteer;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a volunteer begins, rests, takes a break, stops and comes back. For who may change them, where nothing else is said. */
@Service
@Transactional
public class VolunteerLife {

    private final RegisterAccess access;
    private final VolunteerAssignments assignments;
    private final VolunteerRules rules;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    VolunteerLife(RegisterAccess access, VolunteerAssignments assignments, VolunteerRules rules, CaseFiles files,
            ApplicationEventPublisher events) {
        this.access = access;
        this.assignments = assignments;
        this.rules = rules;
        this.files = files;
        this.events = events;
    }

    /** The papers are in order: from today a volunteer who can be asked. */
    public void begin(VolunteerId id) {
        access.lock(id).begin(rules.today());
    }

    /** This volunteer has no time now: proposed nowhere before this day. Null for at any time again. For who may change them. */
    public void rest(VolunteerId id, @Nullable LocalDate until) {
        access.change(id).restUntil(until);
    }

    /**
     * The same, said when this group asked: also where the volunteer lives in another region than the group. For who may change its file.
     */
    public void restAfterAsking(CaseId group, VolunteerId id, LocalDate until) {
        files.hold(group);
        access.lock(id).restUntil(until);
    }

    /** A break begins. False where a group has this volunteer, or may get them: the file of that group comes first. */
    public boolean pause(VolunteerId id) {
        Volunteer volunteer = access.change(id);
        if (volunteer.groupsTaken() > 0) {
            return false;
        }
        volunteer.pause();
        return true;
    }

    /** Available again, after a break or after having left. */
    public void resume(VolunteerId id) {
        access.change(id).resume();
    }

    /** Stops as a volunteer, today; see {@link #leave(VolunteerId, LocalDate)}. */
    public boolean leave(VolunteerId id) {
        return leave(id, rules.keepAfterLeaving());
    }

    /**
     * Stops as a volunteer, today. Who is proposed somewhere is no longer: {@link VolunteerEvent.VolunteerLeft} tells it there.
     *
     * @param keep the last day on which we keep what we know of them
     * @return false where a group has this volunteer: the file of that group comes first
     */
    public boolean leave(VolunteerId id, LocalDate keep) {
        Volunteer volunteer = access.change(id);
        if (assignments.hasGroup(id)) {
            return false;
        }
        if (volunteer.status() != VolunteerStatus.LEFT) {
            assignments.withdrawAll(volunteer);
            volunteer.leave(rules.today(), keep);
            events.publishEvent(new VolunteerEvent.VolunteerLeft(id));
        }
        return true;
    }

    /** Somebody who had stopped, or never started, would like to: a candidate once more. Empty where that cannot be any more. */
    public Optional<PersonId> becomesCandidate(VolunteerId id) {
        Volunteer volunteer = access.change(id);
        volunteer.becomeCandidate();
        return volunteer.status() == VolunteerStatus.CANDIDATE ? Optional.of(volunteer.person()) : Optional.empty();
    }
}
