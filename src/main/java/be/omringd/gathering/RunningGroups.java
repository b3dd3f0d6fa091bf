package be.omringd.gathering;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.engine.Ids;
import be.omringd.lus.Leader;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusState;
import be.omringd.lus.LusSummary;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups after their start: the handover, the contacts that follow, and what can come up. Access follows from the file. */
@Service
@Transactional
public class RunningGroups {

    static final String VOLUNTEER_LEAVES = "gathering.event.volunteerLeaves";
    /** A volunteer is new for three months (docs/domain.md#staying-in-touch). */
    private static final Period NEW = Period.ofMonths(3);
    private static final Set<CasePhase> ENDING = Set.of(CasePhase.ROUNDING_OFF, CasePhase.CLOSED, CasePhase.NOT_PURSUED);

    private final Lives lives;
    private final Contacts contacts;
    private final Gatherings gatherings;
    private final LusGroups lusGroups;
    private final Volunteers volunteers;
    private final CaseFiles files;
    private final GatheringProcess process;
    private final Clock clock;

    RunningGroups(Lives lives, Contacts contacts, Gatherings gatherings, LusGroups lusGroups, Volunteers volunteers, CaseFiles files,
            GatheringProcess process, Clock clock) {
        this.lives = lives;
        this.contacts = contacts;
        this.gatherings = gatherings;
        this.lusGroups = lusGroups;
        this.volunteers = volunteers;
        this.files = files;
        this.process = process;
        this.clock = clock;
    }

    // ---- handover

    /** It is decided to hand over; the talk comes next. */
    public void handOver(CaseId caseId) {
        files.lock(caseId);
        enter(caseId, LusState.HANDING_OVER, CasePhase.HANDING_OVER);
    }

    /** What was agreed in the handover talk. */
    public void agree(CaseId caseId, HandoverRecord record) {
        files.lock(caseId);
        life(caseId).agree(record);
    }

    /** The worker has handed over: the group goes its way with who leads it from now on. */
    public void handedOver(CaseId caseId) {
        files.lock(caseId);
        life(caseId).run(today());
        files.note(caseId, "gathering.event.handedOver", null);
        enter(caseId, LusState.RUNNING, CasePhase.RUNNING);
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
        files.lock(caseId);
        GroupLife life = life(caseId);
        life.run(today());
        enter(caseId, LusState.RUNNING, CasePhase.RUNNING);
        List<FollowUpContact> had = contacts.findByCaseIdOrderByNotedAtDescIdDesc(caseId.value());
        return new FollowUpPlan(
                had.size(),
                !had.isEmpty() && had.getFirst().concern(),
                volunteers.companions(caseId).stream()
                        .anyMatch(companion -> today().isBefore(companion.from().plus(NEW))),
                overdue(caseId, life, had));
    }

    private boolean overdue(CaseId caseId, GroupLife life, List<FollowUpContact> had) {
        return life.handover().map(handover -> {
            LocalDate last = Stream.of(
                            Stream.of(handover.on()),
                            gatherings.lastHeldOn(caseId).stream(),
                            had.stream().flatMap(contact -> Stream.ofNullable(contact.lastGatheringOn())))
                    .flatMap(days -> days)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return today().isAfter(last.plusWeeks(2L * handover.frequencyWeeks()));
        }).orElse(false);
    }

    /** The process waits this long until the next contact. */
    public void nextContactIn(CaseId caseId, Period period) {
        files.lock(caseId);
        life(caseId).nextContact(today().plus(period));
    }

    /** There was a contact. Where the group needs another volunteer, the search for one begins. */
    public void contacted(CaseId caseId, FollowUpFacts facts) {
        files.lock(caseId);
        contacts.save(new FollowUpContact(Ids.next(), caseId, facts, clock.instant()));
        life(caseId).nextContact(null);
        if (facts.need() == FollowUpFacts.Wanted.REPLACEMENT) {
            seekReplacement(caseId);
        }
    }

    /** Who is there for the group until a new volunteer is. */
    public void coveredBy(CaseId caseId, @Nullable String who) {
        files.lock(caseId);
        life(caseId).coveredBy(who);
    }

    /** The new volunteer is there. Who had the group before no longer has it. */
    public void welcome(CaseId caseId, VolunteerId volunteer) {
        files.lock(caseId);
        volunteers.companions(caseId).stream()
                .filter(companion -> !companion.volunteerId().equals(volunteer))
                .forEach(companion -> volunteers.end(companion.volunteerId(), caseId, today()));
        lusGroups.find(caseId).ifPresent(lus -> lusGroups.welcomeVolunteer(caseId, volunteer.value()));
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
                && lives.findById(caseId.value()).map(GroupLife::nextContactOn).filter(today()::isBefore).isPresent();
        return !waits ? Sooner.NO : process.canBringForward(caseId) ? Sooner.YES : Sooner.NOT_IN_ITS_DIAGRAM;
    }

    /** The next contact comes now; after it the rhythm goes on. False where it cannot, or where a colleague was sooner. */
    public boolean contactNow(CaseId caseId) {
        files.lock(caseId);
        if (contactSooner(caseId) != Sooner.YES) {
            return false;
        }
        life(caseId).nextContact(today());
        files.note(caseId, "gathering.event.contactNow", null);
        process.contactBroughtForward(caseId);
        return true;
    }

    // ---- what can come up

    /** Whether this can be said of the group now: it runs, and a volunteer keeps it going. */
    @Transactional(readOnly = true)
    public boolean volunteerCanLeave(CaseSummary file) {
        return runs(file) && !volunteers.companions(file.id()).isEmpty();
    }

    /** The volunteer stops with this group: another one is looked for, unless that is done already. */
    public void volunteerLeaves(CaseId caseId, LocalDate lastDay, @Nullable String detail) {
        CaseSummary file = files.lock(caseId);
        if (!volunteerCanLeave(file)) {
            return;
        }
        volunteers.companions(caseId).forEach(companion -> volunteers.end(companion.volunteerId(), caseId, lastDay));
        files.note(caseId, VOLUNTEER_LEAVES, detail);
        seekReplacement(caseId);
    }

    /** Whether this can be said of the group now: it runs, and no move is being talked about. */
    @Transactional(readOnly = true)
    public boolean personCanMove(CaseSummary file) {
        return runs(file) && lives.findById(file.id().value()).map(life -> life.movingSince() == null).orElse(true);
    }

    /** The person moves house: somebody talks with the group about what that means. Saying it twice is saying it once. */
    public void personMoves(CaseId caseId, @Nullable String detail) {
        CaseSummary file = files.lock(caseId);
        if (runs(file) && life(caseId).moves(today())) {
            files.note(caseId, "gathering.event.personMoves", detail);
            process.personMoves(caseId);
        }
    }

    /** The move was talked about. */
    public void moveDiscussed(CaseId caseId) {
        files.lock(caseId);
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
            files.note(caseId, "gathering.event.goesAlone", detail);
            enter(caseId, LusState.ROUNDING_OFF, CasePhase.ROUNDING_OFF);
            process.groupIndependent(caseId);
        }
    }

    /** How the group does; empty before anything was agreed. */
    @Transactional(readOnly = true)
    public Optional<GroupLifeSummary> find(CaseId caseId) {
        files.check(caseId);
        return lives.findById(caseId.value()).map(life -> new GroupLifeSummary(
                life.handover(), life.runningSince(), seeking(caseId, life) ? life.replacementSince() : null, life.coveredBy(),
                life.movingSince(), life.nextContactOn(),
                contacts.findByCaseIdOrderByNotedAtDescIdDesc(caseId.value()).stream().map(FollowUpContact::facts).toList()));
    }

    /**
     * One search for a new volunteer at a time. It is over when there is one, and also when it was decided that somebody else
     * leads the group: both change the leader of the lus.
     */
    private void seekReplacement(CaseId caseId) {
        GroupLife life = life(caseId);
        if (!seeking(caseId, life)) {
            life.replacementBegins(today());
            lusGroups.find(caseId).ifPresent(lus -> lusGroups.leadBy(caseId, Leader.NONE));
            process.volunteerLeaves(caseId);
        }
    }

    private boolean seeking(CaseId caseId, GroupLife life) {
        return life.replacementSince() != null
                && lusGroups.find(caseId).map(LusSummary::leader).orElse(Leader.NONE) == Leader.NONE;
    }

    private static boolean runs(CaseSummary file) {
        return file.phase() == CasePhase.RUNNING && file.status() != CaseStatus.CLOSED;
    }

    /** A person may have stopped while the process was on its way here: an ending is not taken back. */
    private void enter(CaseId caseId, LusState state, CasePhase phase) {
        Phase now = files.get(caseId).phase();
        if (ENDING.contains(now) || now == phase) {
            return;
        }
        if (lusGroups.find(caseId).isPresent()) {
            lusGroups.enter(caseId, state);
        } else {
            files.enter(caseId, phase);
        }
    }

    private GroupLife life(CaseId caseId) {
        return lives.findById(caseId.value()).orElseGet(() -> lives.save(new GroupLife(caseId)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Gatherings.ZONE);
    }

    interface Lives extends JpaRepository<GroupLife, UUID> {}

    interface Contacts extends JpaRepository<FollowUpContact, UUID> {

        List<FollowUpContact> findByCaseIdOrderByNotedAtDescIdDesc(UUID caseId);
    }
}
