package be.omringd.group;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gatherings of a group. Who may see and change them follows from the file. */
@Service
@Transactional
public class Gatherings {

    private final Repository gatherings;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gatherings(Repository gatherings, CaseFiles files, CurrentActor currentActor, ApplicationEventPublisher events,
            Clock clock) {
        this.gatherings = gatherings;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Why a day cannot be; texts: {@code gathering.error.<name>}. */
    public enum DayProblem {
        IN_THE_FUTURE, BEFORE_THE_FILE, TOO_FAR_AHEAD
    }

    /** Why nothing can be planned at this moment of time, if so. */
    @Transactional(readOnly = true)
    public Optional<DayProblem> planProblem(CaseId caseId, LocalDate day) {
        if (day.isAfter(today().plusYears(1))) {
            return Optional.of(DayProblem.TOO_FAR_AHEAD);
        }
        return day.isBefore(openedOn(caseId)) ? Optional.of(DayProblem.BEFORE_THE_FILE) : Optional.empty();
    }

    /** Why nothing can have been held on this day, if so. */
    @Transactional(readOnly = true)
    public Optional<DayProblem> pastProblem(CaseId caseId, LocalDate day) {
        if (day.isAfter(today())) {
            return Optional.of(DayProblem.IN_THE_FUTURE);
        }
        return day.isBefore(openedOn(caseId)) ? Optional.of(DayProblem.BEFORE_THE_FILE) : Optional.empty();
    }

    /** The day for which the next gathering is agreed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> agreedOn(CaseId caseId) {
        files.check(caseId);
        return planned(caseId).map(Gathering::plannedAt).map(moment -> LocalDate.ofInstant(moment, Moments.ZONE));
    }

    /** Agrees on the next gathering. Planning while one is planned changes that one. */
    public GatheringId plan(CaseId caseId, GatheringPlan plan) {
        files.hold(caseId);
        Gathering gathering = planned(caseId)
                .orElseGet(() -> gatherings.save(new Gathering(Ids.next(), caseId, clock.instant())));
        gathering.plan(plan);
        return new GatheringId(gathering.id());
    }

    /** The gathering took place; {@link IllegalArgumentException} on what cannot be. Works for one that nobody had planned too. */
    public GatheringId held(CaseId caseId, GatheringReport report) {
        files.hold(caseId);
        Gathering gathering = planned(caseId)
                .orElseGet(() -> gatherings.save(new Gathering(Ids.next(), caseId, clock.instant())));
        gathering.hold(report, today());
        return new GatheringId(gathering.id());
    }

    /** The planned gathering takes place another time. */
    public void moved(CaseId caseId) {
        files.hold(caseId);
        planned(caseId).ifPresent(Gathering::move);
    }

    /** The planned gathering does not take place. */
    public void cancelled(CaseId caseId) {
        files.hold(caseId);
        planned(caseId).ifPresent(Gathering::cancel);
    }

    /** Ticks what somebody said they would do, or takes the tick away. */
    public void done(CaseId caseId, UUID actionId, boolean done) {
        files.hold(caseId);
        Gathering gathering = gatherings.withAction(caseId.value(), actionId).orElseThrow();
        gathering.actions().stream().filter(action -> action.id().equals(actionId)).findFirst().orElseThrow()
                .done(done, currentActor.get().name(), clock.instant());
        events.publishEvent(new CaseEvent.Changed(caseId));
    }

    /**
     * How far a group is on its way to a handover.
     *
     * @param doubles gatherings that worker and volunteer led together
     * @param personAtEase, volunteerReady the answers after the last of those; UNSURE where there was none
     */
    public record Count(int held, int doubles, Feeling personAtEase, Feeling volunteerReady) {}

    /** Counts what was held. */
    @Transactional(readOnly = true)
    public Count count(CaseId caseId) {
        files.check(caseId);
        List<Gathering> held = gatherings.findByCaseIdAndStateOrderByHeldOnDescIdDesc(caseId.value(), GatheringState.HELD);
        List<Gathering> doubles = held.stream().filter(Gathering::withVolunteer).toList();
        Optional<Gathering> last = doubles.stream().findFirst();
        return new Count(
                held.size(), doubles.size(), last.map(Gathering::personAtEase).orElse(Feeling.UNSURE),
                last.map(Gathering::volunteerReady).orElse(Feeling.UNSURE));
    }

    /** The day of the last gathering that was held. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastHeldOn(CaseId caseId) {
        files.check(caseId);
        return gatherings.findByCaseIdAndStateOrderByHeldOnDescIdDesc(caseId.value(), GatheringState.HELD).stream()
                .findFirst().map(Gathering::heldOn);
    }

    /** All gatherings of a file: the planned one first, then the latest. */
    @Transactional(readOnly = true)
    public List<GatheringSummary> of(CaseId caseId) {
        files.check(caseId);
        return gatherings.findOf(caseId.value()).stream().map(Gatherings::summary).toList();
    }

    /** The next gathering that is agreed; empty where its day is past. */
    @Transactional(readOnly = true)
    public Optional<GatheringSummary> next(CaseId caseId) {
        Instant now = clock.instant();
        return of(caseId).stream().filter(one -> one.state() == GatheringState.PLANNED && one.plannedAt() != null
                && !one.plannedAt().isBefore(now)).min(Comparator.comparing(GatheringSummary::plannedAt));
    }

    private Optional<Gathering> planned(CaseId caseId) {
        return gatherings.findFirstByCaseIdAndStateOrderByIdDesc(caseId.value(), GatheringState.PLANNED);
    }

    private LocalDate openedOn(CaseId caseId) {
        return LocalDate.ofInstant(files.get(caseId).openedAt(), Moments.ZONE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    private static GatheringSummary summary(Gathering gathering) {
        return new GatheringSummary(
                new GatheringId(gathering.id()), gathering.state(), gathering.plannedAt(), gathering.place(), gathering.theme(),
                gathering.ledBy(), gathering.preparedWith(), gathering.heldOn(), gathering.presentCount(), gathering.mood(),
                gathering.withVolunteer(), gathering.note(), gathering.noteAgreed(),
                gathering.actions().stream()
                        .map(action -> new GatheringSummary.Action(
                                action.id(), action.what(), action.who(), action.dueOn(), action.doneAt(), action.doneBy()))
                        .toList());
    }

    interface Repository extends JpaRepository<Gathering, UUID> {

        Optional<Gathering> findFirstByCaseIdAndStateOrderByIdDesc(UUID caseId, GatheringState state);

        List<Gathering> findByCaseIdAndStateOrderByHeldOnDescIdDesc(UUID caseId, GatheringState state);

        @Query("""
                select g from Gathering g where g.caseId = :caseId
                order by case when g.state = be.omringd.group.GatheringState.PLANNED then 0 else 1 end,
                    coalesce(g.heldOn, cast(g.plannedAt as LocalDate)) desc, g.id desc""")
        List<Gathering> findOf(UUID caseId);

        @Query("select g from Gathering g join g.actions a where g.caseId = :caseId and a.id = :actionId")
        Optional<Gathering> withAction(UUID caseId, UUID actionId);
    }
}
