package be.omringd.group;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups after their start: the handover, the contacts that follow, and what can come up. Access follows from the file. */
@Service
@Transactional
public class RunningGroups {

    static final String VOLUNTEER_LEAVES = "group.event.volunteerLeaves";

    private final Groups groups;
    private final FollowUp followUp;
    private final VolunteerAssignments assignments;
    private final CaseFiles files;
    private final GroupProcess process;
    private final Clock clock;

    RunningGroups(Groups groups, FollowUp followUp, VolunteerAssignments assignments, CaseFiles files, GroupProcess process, Clock clock) {
        this.groups = groups;
        this.followUp = followUp;
        this.assignments = assignments;
        this.files = files;
        this.process = process;
        this.clock = clock;
    }

    // ---- handover

    /** It is decided to hand over; the talk comes next. */
    public void handOver(CaseId caseId) {
        files.hold(caseId);
        groups.enter(caseId, GroupPhase.HANDING_OVER);
    }

    /** What was agreed in the handover talk. */
    public void agree(CaseId caseId, HandoverRecord record) {
        files.hold(caseId);
        life(caseId).agree(record);
    }

    /** The worker has handed over: the group goes its way with who leads it from now on. */
    public void handedOver(CaseId caseId) {
        files.hold(caseId);
        life(caseId).run(today());
        files.note(caseId, "group.event.handedOver", null);
        groups.enter(caseId, GroupPhase.RUNNING);
    }

    // ---- follow-up

    /**
     * What the rhythm of the contacts depends on.
     *
     * @param contactNumber how many contacts there were
     * @param concern the last one gave reason to worry
     * @param volunteerNew the volunteer is with the group for less than three months
     * @param gatheringOverdue the group did not come together for more than twice the interval that was agreed; false where
     *     none was
     */
    public record FollowUpPlan(int contactNumber, boolean concern, boolean volunteerNew, boolean gatheringOverdue) {}

    /** Follow-up begins or goes on: tells what the rhythm depends on now. */
    public FollowUpPlan planFollowUp(CaseId caseId) {
        files.hold(caseId);
        GroupLife life = life(caseId);
        life.run(today());
        groups.enter(caseId, GroupPhase.RUNNING);
        return followUp.plan(caseId, life);
    }

    /** The process waits this long until the next contact. */
    public void nextContactIn(CaseId caseId, Period period) {
        files.hold(caseId);
        life(caseId).nextContact(today().plus(period));
    }

    /** There was a contact. Where the group needs another volunteer, the search for one begins. */
    public void contacted(CaseId caseId, FollowUpFacts facts) {
        files.hold(caseId);
        followUp.contacted(caseId, facts);
        life(caseId).nextContact(null);
        if (facts.need() == FollowUpFacts.Wanted.REPLACEMENT) {
            seekReplacement(caseId);
        }
    }

    /** Who is there for the group until a new volunteer is. */
    public void coveredBy(CaseId caseId, @Nullable String who) {
        files.hold(caseId);
        life(caseId).coveredBy(who);
    }

    /** The new volunteer is there. Who had the group before no longer has it. */
    public void welcome(CaseId caseId, VolunteerId volunteer) {
        files.hold(caseId);
        assignments.companions(caseId).stream()
                .filter(companion -> !companion.volunteerId().equals(volunteer))
                .forEach(companion -> assignments.end(companion.volunteerId(), caseId, today()));
        groups.welcomeVolunteer(caseId, volunteer);
        life(caseId).replacementEnds();
    }

    /** Whether the next contact with a group can come sooner than its rhythm says. */
    public enum Sooner {
        YES,
        /** Its follow-up began on an earlier version of the diagram, in which it cannot. */
        NOT_IN_ITS_DIAGRAM,
        /** The group does not run, rests, or a contact is due as it is. */
        NO
    }

    /** Whether the next contact can be brought forward now. */
    @Transactional(readOnly = true)
    public Sooner contactSooner(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        boolean waits = runs(file) && file.status() == CaseStatus.OPEN
                && groups.findLife(caseId).map(GroupLife::nextContactOn).filter(today()::isBefore).isPresent();
        return !waits ? Sooner.NO : process.canBringForward(caseId) ? Sooner.YES : Sooner.NOT_IN_ITS_DIAGRAM;
    }

    /** The next contact comes now; after it the rhythm goes on. False where it cannot, or where a colleague was sooner. */
    public boolean contactNow(CaseId caseId) {
        files.hold(caseId);
        if (contactSooner(caseId) != Sooner.YES) {
            return false;
        }
        life(caseId).nextContact(today());
        files.note(caseId, "group.event.contactNow", null);
        process.contactBroughtForward(caseId);
        return true;
    }

    // ---- what can come up

    /** Whether this can be said of the group now: it runs, and a volunteer keeps it going. */
    @Transactional(readOnly = true)
    public boolean volunteerCanLeave(CaseSummary file) {
        return runs(file) && !assignments.companions(file.id()).isEmpty();
    }

    /** The volunteer stops with this group: another one is looked for, unless that is done already. */
    public void volunteerLeaves(CaseId caseId, LocalDate lastDay, @Nullable String detail) {
        CaseSummary file = files.lock(caseId);
        if (!volunteerCanLeave(file)) {
            return;
        }
        assignments.companions(caseId).forEach(companion -> assignments.end(companion.volunteerId(), caseId, lastDay));
        files.note(caseId, VOLUNTEER_LEAVES, detail);
        seekReplacement(caseId);
    }

    /** Whether this can be said of the group now: it runs, and no move is being talked about. */
    @Transactional(readOnly = true)
    public boolean personCanMove(CaseSummary file) {
        return runs(file) && groups.findLife(file.id()).map(life -> life.movingSince() == null).orElse(true);
    }

    /** The person moves house: somebody talks with the group about what that means. Saying it twice is saying it once. */
    public void personMoves(CaseId caseId, @Nullable String detail) {
        CaseSummary file = files.lock(caseId);
        if (runs(file) && life(caseId).moves(today())) {
            files.note(caseId, "group.event.personMoves", detail);
            process.personMoves(caseId);
        }
    }

    /** The move was talked about. */
    public void moveDiscussed(CaseId caseId) {
        files.hold(caseId);
        life(caseId).moveDiscussed();
    }

    /** Whether this can be said of the group now: it runs. */
    @Transactional(readOnly = true)
    public boolean canGoAlone(CaseSummary file) {
        return runs(file);
    }

    /** The group goes on by itself: follow-up ends with thanks. Saying it twice is saying it once. */
    public void goesAlone(CaseId caseId, @Nullable String detail) {
        CaseSummary file = files.lock(caseId);
        if (runs(file)) {
            life(caseId).nextContact(null);
            files.note(caseId, "group.event.goesAlone", detail);
            groups.enter(caseId, CasePhase.ROUNDING_OFF);
            process.groupIndependent(caseId);
        }
    }

    /** How the group does; empty before anything was agreed. */
    @Transactional(readOnly = true)
    public Optional<GroupLifeSummary> find(CaseId caseId) {
        files.check(caseId);
        return groups.findLife(caseId).filter(GroupLife::goesOn).map(life -> new GroupLifeSummary(
                life.handover(), life.runningSince(), seeking(life) ? life.replacementSince() : null, life.coveredBy(),
                life.movingSince(), life.nextContactOn(),
                followUp.facts(caseId)));
    }

    /**
     * One search for a new volunteer at a time. It is over when there is one, and also when it was decided that somebody else
     * leads the group: both change the leader of the group.
     */
    private void seekReplacement(CaseId caseId) {
        GroupLife life = life(caseId);
        if (!seeking(life)) {
            life.replacementBegins(today());
            groups.leadBy(caseId, Leader.NONE);
            process.volunteerLeaves(caseId);
        }
    }

    private static boolean seeking(GroupLife life) {
        return life.replacementSince() != null && life.leader() == Leader.NONE;
    }

    private static boolean runs(CaseSummary file) {
        return file.phase() == GroupPhase.RUNNING && file.status() != CaseStatus.CLOSED;
    }

    private GroupLife life(CaseId caseId) {
        return groups.life(caseId);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }
}
