package be.omringd.coaching;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a trajectory, as tasks and the process take them. Access follows from the case. */
@Service
@Transactional
public class CoachingSteps {

    /** The most actions of a plan that people still oversee. */
    public static final int MOST_ACTIONS = 7;

    private final CoachingFacts facts;
    private final CaseFiles files;
    private final CoachingProcess process;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoachingSteps(CoachingFacts facts, CaseFiles files, CoachingProcess process, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.facts = facts;
        this.files = files;
        this.process = process;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** They talked for the first time, or once more. */
    public void explored(CaseId id, FirstTalk talk) {
        change(id).explored(talk);
        files.enter(id, CoachingPhase.EXPLORED);
    }

    /**
     * It is decided what we offer.
     *
     * @param reason why, where it differs from the advice
     * @param answer what was answered, where no trajectory comes of it
     */
    public void offered(CaseId id, Offer offer, @Nullable String reason, @Nullable String answer) {
        CoachingTrajectory one = change(id);
        if (offer.isAnswer() && answer == null) {
            throw new IllegalArgumentException("A question is kept with its answer");
        }
        Instant now = clock.instant();
        one.offers(offer, reason, answer, now);
        events.publishEvent(new OfferMade(id, offer, now));
    }

    /** What the trajectory is for is agreed. */
    public void agreed(CaseId id, Agreement agreement) {
        change(id).agrees(agreement);
        files.enter(id, CoachingPhase.COACHING_AGREED);
    }

    /** The first session has its day: they begin with the mirror. */
    public void firstSession(CaseId id, Instant at, String place, @Nullable String theme) {
        change(id);
        facts.add(new CoachingSession(id, at, place, theme));
        files.enter(id, CoachingPhase.MIRRORING);
    }

    /** The mirror was looked into: now they choose. */
    public void beginChoice(CaseId id) {
        if (!change(id).stopped()) {
            files.enter(id, CoachingPhase.CHOOSING);
        }
    }

    /** They chose for whom they want to change something. */
    public void chosen(CaseId id, Choice choice) {
        change(id).chooses(choice);
        files.enter(id, CoachingPhase.PLANNING);
    }

    /** The plan is made, and with it the days on which they look back. */
    public void planned(CaseId id, List<PlannedAction> actions, List<LocalDate> reviews) {
        change(id);
        if (reviews.isEmpty() || reviews.stream().anyMatch(day -> !day.isAfter(today()))) {
            throw new IllegalArgumentException("Days to look back lie ahead, and there is at least one");
        }
        keep(id, actions);
        reviews.forEach(day -> facts.add(new Review(id, day)));
        files.enter(id, CoachingPhase.DOING);
    }

    private void keep(CaseId id, List<PlannedAction> actions) {
        if (actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException("A plan has at most " + MOST_ACTIONS + " actions");
        }
        List<ActionPlan> before = facts.plans(id);
        int last = before.stream().flatMap(plan -> plan.actions().stream()).mapToInt(PlannedAction::number).max().orElse(0);
        List<PlannedAction> numbered = new ArrayList<>();
        for (PlannedAction action : actions) {
            numbered.add(action.number() > 0 ? action : action.numbered(++last));
        }
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        facts.add(new ActionPlan(id, number, numbered, currentActor.get().name(), clock.instant()));
        events.publishEvent(new PlanMade(id));
    }

    /** The actions of the plan as it is now. */
    @Transactional(readOnly = true)
    public List<PlannedAction> actions(CaseId id) {
        files.check(id);
        return facts.plans(id).stream().findFirst().map(ActionPlan::actions).orElse(List.of());
    }

    /**
     * What comes next.
     *
     * @param reviewAt when they look back next; null where no day is left
     * @param callNeeded two days in a row went by without
     */
    public record NextReview(@Nullable Instant reviewAt, boolean callNeeded) {}

    /** When they look back next; until then they are at work. */
    public NextReview planReview(CaseId id) {
        CoachingTrajectory one = change(id);
        if (!one.stopped()) {
            files.enter(id, CoachingPhase.DOING);
        }
        return new NextReview(facts.nextReview(id).map(review -> CoachingFacts.morningOf(review.plannedOn())).orElse(null),
                one.callNeeded());
    }

    /** The day to look back has come. */
    public void startReview(CaseId id) {
        if (!change(id).stopped()) {
            files.enter(id, CoachingPhase.REVIEWING);
        }
    }

    /** They look in the mirror once more; the plan and the days to look back stay as they are. */
    public void beginMirrorAgain(CaseId id) {
        if (!change(id).stopped()) {
            files.enter(id, CoachingPhase.MIRRORING_AGAIN);
        }
    }

    /** They looked back: the plan is adjusted, and what it was before stays to be read. */
    public void reviewed(CaseId id, ReviewReport report) {
        CoachingTrajectory one = change(id);
        ActionPlan plan = facts.plans(id).getFirst();
        Set<Integer> known = plan.actions().stream().map(PlannedAction::number).collect(Collectors.toSet());
        if (!report.reviewed().stream().map(ReviewedAction::number).collect(Collectors.toSet()).equals(known)) {
            throw new IllegalArgumentException("Every action of the plan is looked at");
        }
        Review review = facts.nextReview(id).orElseThrow();
        review.held(report, plan.number());
        one.reviewHeld();
        keep(id, report.adjusted());
        oneMore(id, report.nextReview());
    }

    /** They did not look back on the day agreed. */
    public void reviewMissed(CaseId id, @Nullable LocalDate nextReview) {
        CoachingTrajectory one = change(id);
        facts.nextReview(id).orElseThrow().missed();
        one.reviewMissed();
        oneMore(id, nextReview);
    }

    /** Somebody called after two days on which nobody came. */
    public void called(CaseId id, LocalDate on, String said, @Nullable LocalDate nextReview) {
        change(id).called(on, said);
        oneMore(id, nextReview);
    }

    private void oneMore(CaseId id, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Review(id, day));
        }
    }

    /** They agree on another day to look back. False where that day is past, or where they looked back already. */
    public boolean moveReview(CaseId id, UUID review, LocalDate day) {
        change(id);
        Optional<Review> planned = facts.reviews(id).stream().filter(one -> one.id().equals(review) && one.isPlanned()).findFirst();
        if (!day.isAfter(today()) || planned.isEmpty()) {
            return false;
        }
        planned.get().move(day);
        files.note(id, "coaching.event.reviewMoved", null);
        process.reviewDatesChanged(id);
        return true;
    }

    /** What they built is in good hands. */
    public void anchored(CaseId id, LocalDate on, String keptBy, String stays) {
        change(id).anchored(on, keptBy, stays);
        files.enter(id, CoachingPhase.ANCHORED);
    }

    /** Two years later. */
    public void lookedBack(CaseId id, @Nullable LocalDate on, String stillThere, @Nullable String said) {
        change(id).lookedBack(on, stillThere, said);
    }

    /** The organisation stops, at any moment: what goes on ends, a last talk is left. False where it had stopped or ended before. */
    public boolean stop(CaseId id, @Nullable String why) {
        CaseSummary file = files.lock(id);
        CoachingTrajectory one = facts.get(id);
        if (file.status() == CaseStatus.CLOSED || !one.stop(why, clock.instant())) {
            return false;
        }
        files.enter(id, CoachingPhase.COACHING_STOPPED);
        files.note(id, "coaching.event.stops", why);
        process.organisationStops(id);
        events.publishEvent(new CaseEvent.RoundingOff(id));
        return true;
    }

    /** The last talk with an organisation that stops. */
    public void saidGoodbye(CaseId id, String reason, @Nullable String stays) {
        change(id).saidGoodbye(reason, stays);
    }

    /** How a trajectory came to its end. */
    public enum Ending {
        ANSWERED("answered", CoachingPhase.QUESTION_ANSWERED), ANCHORED("anchored", CoachingPhase.ANCHORED),
        STOPPED("organisationStopped", CoachingPhase.COACHING_STOPPED);

        private final String reason;
        private final Phase last;

        Ending(String reason, Phase last) {
            this.reason = reason;
            this.last = last;
        }
    }

    /** No task is left. What was written down stays to be read. */
    public void close(CaseId id, Ending ending) {
        change(id);
        files.close(id, ending.reason, ending.last);
    }

    private CoachingTrajectory change(CaseId id) {
        files.hold(id);
        return facts.get(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }
}
