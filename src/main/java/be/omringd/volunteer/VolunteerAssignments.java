package be.omringd.volunteer;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.volunteer.internal.Assignment;
import be.omringd.volunteer.internal.Assignments;
import be.omringd.volunteer.internal.RegisterAccess;
import be.omringd.volunteer.internal.Volunteer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which group each volunteer accompanies, did, or may get. Who may follows from the file of the group where nothing else is said. */
@Service
@Transactional
public class VolunteerAssignments {

    private final Assignments assignments;
    private final RegisterAccess access;
    private final Volunteers volunteers;
    private final VolunteerRules rules;
    private final VolunteerDocuments documents;
    private final CaseFiles files;

    VolunteerAssignments(Assignments assignments, RegisterAccess access, Volunteers volunteers, VolunteerRules rules,
            VolunteerDocuments documents, CaseFiles files) {
        this.assignments = assignments;
        this.access = access;
        this.volunteers = volunteers;
        this.rules = rules;
        this.documents = documents;
        this.files = files;
    }

    /**
     * A volunteer who goes along with a group now.
     *
     * @param from first day with the group
     */
    public record Companion(VolunteerId volunteerId, String name, LocalDate from) {}

    /**
     * A group of a volunteer.
     *
     * @param days when they go along with it, or did; null while they are only proposed
     */
    public record Accompanies(CaseId caseId, @Nullable Days days) {

        /** Whether they go along with it today. */
        public boolean isNow() {
            return days != null && days.until() == null;
        }

        /** Whether they did, and do not any more. */
        public boolean isOver() {
            return days != null && days.until() != null;
        }
    }

    /**
     * The days with a group.
     *
     * @param from the first one
     * @param until the last one; null while it goes on
     */
    public record Days(LocalDate from, @Nullable LocalDate until) {}

    /**
     * Keeps this volunteer for a group, so that no other search proposes the same one meanwhile. Proposing twice for the same
     * group keeps one place.
     *
     * @return YES when the place is kept; otherwise why not, and nothing has changed
     */
    public SpareCapacity propose(VolunteerId id, CaseId caseId) {
        files.hold(caseId);
        Volunteer volunteer = access.lock(id);
        if (open(id, caseId).isPresent()) {
            return SpareCapacity.YES;
        }
        SpareCapacity capacity = volunteer.spareCapacity();
        if (capacity == SpareCapacity.YES) {
            volunteer.take();
            assignments.save(new Assignment(Ids.next(), id.value(), caseId, rules.today()));
        }
        return capacity;
    }

    /** The proposal came to nothing: the volunteer is free for others again. Does nothing where none was made. */
    public void withdraw(VolunteerId id, CaseId caseId) {
        files.hold(caseId);
        Volunteer volunteer = access.lock(id);
        open(id, caseId).filter(assignment -> assignment.stage() == Assignment.Stage.PROPOSED)
                .ifPresent(assignment -> end(volunteer, assignment, rules.today()));
    }

    /**
     * The group is with this volunteer from today. Assigning twice is assigning once.
     *
     * @return empty when the group is theirs; otherwise what law and agreement still ask for, and nothing has changed
     * @throws IllegalStateException where nobody proposed this volunteer before and there is no room
     */
    public Set<MissingPaper> assign(VolunteerId id, CaseId caseId) {
        files.hold(caseId);
        Volunteer volunteer = access.lock(id);
        Set<MissingPaper> missing = documents.missing(id);
        if (!missing.isEmpty()) {
            return missing;
        }
        Assignment assignment = open(id, caseId).orElseGet(() -> {
            volunteer.take();
            return assignments.save(new Assignment(Ids.next(), id.value(), caseId, rules.today()));
        });
        if (assignment.stage() == Assignment.Stage.PROPOSED) {
            assignment.begin(rules.today());
            volunteer.assigned();
        }
        return missing;
    }

    /**
     * What is still missing before this volunteer may begin; empty where law and agreement allow it. Who was a volunteer before we
     * kept papers here has them where they were kept. For who may read the register.
     */
    @Transactional(readOnly = true)
    public Set<MissingPaper> missing(VolunteerId id) {
        access.mayRead();
        return documents.missing(id);
    }

    /** The volunteer no longer accompanies this group. Ending what is over changes nothing. */
    public void end(VolunteerId id, CaseId caseId, LocalDate day) {
        files.hold(caseId);
        Volunteer volunteer = access.lock(id);
        open(id, caseId).ifPresent(assignment -> end(volunteer, assignment, day));
    }

    /** Those who accompany this group now, the one who came last first. */
    @Transactional(readOnly = true)
    public List<Companion> companions(CaseId caseId) {
        files.check(caseId);
        return assignments.findByCaseIdAndStageOrderByFromOnDescIdDesc(caseId.value(), Assignment.Stage.ACTIVE).stream()
                .flatMap(assignment -> Stream.ofNullable(assignment.days()).map(days -> new Companion(
                        new VolunteerId(assignment.volunteerId()), volunteers.name(new VolunteerId(assignment.volunteerId())),
                        days.from())))
                .toList();
    }

    /** The groups of a volunteer, now and before; those for which they are proposed among them. The latest first. */
    @Transactional(readOnly = true)
    public List<Accompanies> groups(VolunteerId id) {
        access.mayRead();
        return assignments.findByVolunteerIdAndStageNotOrderByProposedOnDescIdDesc(id.value(), Assignment.Stage.WITHDRAWN).stream()
                .map(assignment -> new Accompanies(new CaseId(assignment.caseId()), assignment.days())).toList();
    }

    /** Their groups, and what they were proposed for, belong to the one who is kept. */
    void handOver(VolunteerId from, VolunteerId into) {
        Volunteer one = access.lock(from);
        Volunteer kept = access.lock(into);
        if (one.erasedOn() != null || kept.erasedOn() != null) {
            throw new IllegalStateException("Nobody knows who was erased");
        }
        int moved = 0;
        boolean active = false;
        for (Assignment assignment : assignments.findByVolunteerId(from.value())) {
            Optional<Assignment> twice = assignment.isOpen() ? open(into, new CaseId(assignment.caseId())) : Optional.empty();
            if (twice.filter(theirs -> theirs.stage() == Assignment.Stage.ACTIVE || assignment.stage() == Assignment.Stage.PROPOSED)
                    .isPresent()) {
                assignment.end(rules.today());
            } else {
                // with the group under this name is more than proposed for it under the other one
                twice.ifPresent(proposed -> proposed.end(rules.today()));
                assignment.handTo(into);
                moved += assignment.isOpen() && twice.isEmpty() ? 1 : 0;
                active |= assignment.stage() == Assignment.Stage.ACTIVE;
            }
        }
        one.handOverGroups();
        kept.takeOver(moved, active);
        one.mergeInto(into, rules.today());
    }

    /** A closed file lets its volunteers go. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        for (Assignment assignment : assignments.findByCaseIdAndStageIn(
                closed.caseId().value(), Set.of(Assignment.Stage.PROPOSED, Assignment.Stage.ACTIVE))) {
            end(access.lock(new VolunteerId(assignment.volunteerId())), assignment, rules.today());
        }
    }

    /** Whether they accompany a group today. */
    boolean hasGroup(VolunteerId id) {
        return assignments.existsByVolunteerIdAndStage(id.value(), Assignment.Stage.ACTIVE);
    }

    /** Nobody proposes them any more for the groups for which they were. */
    void withdrawAll(Volunteer volunteer) {
        for (Assignment proposed : assignments.findByVolunteerIdAndStage(volunteer.id(), Assignment.Stage.PROPOSED)) {
            end(volunteer, proposed, rules.today());
        }
    }

    private void end(Volunteer volunteer, Assignment assignment, LocalDate day) {
        assignment.end(day);
        volunteer.free(assignments.existsByVolunteerIdAndStage(volunteer.id(), Assignment.Stage.ACTIVE));
    }

    private Optional<Assignment> open(VolunteerId id, CaseId caseId) {
        return assignments
                .findByCaseIdAndStageIn(caseId.value(), Set.of(Assignment.Stage.PROPOSED, Assignment.Stage.ACTIVE)).stream()
                .filter(assignment -> assignment.volunteerId().equals(id.value()))
                .findFirst();
    }
}
