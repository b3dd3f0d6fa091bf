package be.omringd.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.coaching.CoachingSessions.Problem;
import be.omringd.coaching.CoachingSteps.Ending;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.TaskResult;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.processes.Workers;
import be.omringd.shell.Moments;
import be.omringd.testing.Jobs;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class CoachingTrajectoriesTest extends VolunteerWorld {

    private static final Actor JOKE = trainer("Joke", Team.LUS);
    private static final Actor BRAM = trainer("Bram", Team.DOMO);
    private static final PlannedAction BELL = action(0, "Een bel aan de deur");
    private static final PlannedAction BENCH = action(0, "Een bank bij de ingang");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private TaskHandlers handlers;
    @Autowired
    private CoachingTrajectories trajectories;
    @Autowired
    private CoachingDesk desk;
    @Autowired
    private CoachingSteps steps;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Organisations organisations;
    @Autowired
    private CaseLists lists;
    @Autowired
    private TransactionTemplate transaction;

    private final String name = "Bib " + UUID.randomUUID();

    private static Actor trainer(String name, Team team) {
        return new Actor(UUID.randomUUID(), name, Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(team));
    }

    private static PlannedAction action(int number, String what) {
        return new PlannedAction(number, what, "wie slecht ziet", "onthaal", "offerte vragen", LocalDate.of(2031, 1, 1), "minder zoekers");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    private CaseId anOrganisationAsks() {
        OrganisationId library = as(Actor.VISITOR, () -> organisations.register(
                new OrganisationDetails(name, OrganisationKind.ORGANISATION, ZOTTEGEM, "nl"),
                new Contact("Ans", null, null, "a@bib.example")));
        return as(Actor.VISITOR, () -> trajectories.begin(library, Team.LUS));
    }

    /** With two actions, and days to look back after so many days. */
    private CaseId aPlanIsMade(int... days) {
        CaseId id = anOrganisationAsks();
        List<LocalDate> reviews = new ArrayList<>();
        for (int ahead : days) {
            reviews.add(today().plusDays(ahead));
        }
        does(JOKE, () -> steps.planned(id, List.of(BELL, BENCH), reviews));
        return id;
    }

    private TrajectoryView view(CaseId id) {
        return as(JOKE, () -> trajectories.find(id)).orElseThrow();
    }

    private CaseSummary file(CaseId id) {
        return as(JOKE, () -> files.get(id));
    }

    private TaskResult done(String formKey, CaseId id, Map<String, Object> answers) {
        return as(JOKE, () -> handlers.complete(task(formKey, id), FormValues.of(answers)));
    }

    private static CurrentTask task(String formKey, CaseId id) {
        return new CurrentTask(UUID.randomUUID(), id, "coaching-trajectory", "step", formKey, Map.of());
    }

    private static String refusedAt(TaskResult result) {
        assertThat(result).isInstanceOf(TaskResult.Refused.class);
        return ((TaskResult.Refused) result).errors().errors().getFirst().path();
    }

    // ---- who sees what

    @Test
    void whatIsSaidIsForTheTeamAndForManagersAndOtherPartnersSeeTheSummaryOnly() {
        CaseId id = anOrganisationAsks();
        does(JOKE, () -> steps.explored(id, new FirstTalk(today(), "Boeken", "We missen mensen", null, null)));

        for (Actor actor : List.of(JOKE, MARIE)) {
            assertThat(as(actor, () -> trajectories.find(id)).orElseThrow().talk().whyNow()).isEqualTo("We missen mensen");
        }
        for (Actor actor : List.of(BRAM, ELS, Actor.VISITOR)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(actor, () -> trajectories.find(id)));
        }
        CoachingDesk.Line seen = onTheDesk(BRAM, id);
        assertThat(seen.title()).isEqualTo(name);
        assertThat(seen.phase()).isEqualTo(CoachingPhase.EXPLORED);
        assertThat(seen.own()).isFalse();
        assertThat(seen.toString()).doesNotContain("We missen mensen");
        assertThat(onTheDesk(JOKE, id).own()).isTrue();
    }

    private CoachingDesk.Line onTheDesk(Actor actor, CaseId id) {
        return as(actor, () -> desk.open()).stream().filter(one -> one.file().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void nothingOfItStandsInTheListsOfCoordinatorsAndNoPersonsFileIsForTrainers() {
        CaseId id = anOrganisationAsks();
        CaseId person = aFileIn(ZOTTEGEM);
        CaseListQuery all = new CaseListQuery("", Set.of(CaseStatus.values()), Set.of(), Set.of(), null, null, false,
                CaseListQuery.Sort.OPENED, false);

        for (Actor actor : List.of(ELS, MARIE, JOKE)) {
            assertThat(as(actor, () -> lists.list(all, 0, 100_000))).extracting(CaseSummary::id).doesNotContain(id);
        }
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(ELS, () -> desk.open()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(JOKE, () -> files.get(person)));
    }

    @Test
    void whoFindsInTheFirstTalkThatAnotherPartnerIsBetterPlacedHandsOverWithIt() {
        CaseId id = anOrganisationAsks();

        does(JOKE, () -> transaction.executeWithoutResult(status -> {
            assertThat(done("coaching/explore-talk", id, Map.of("talkedOn", today().toString(), "sector", "Bibliotheek",
                    "whyNow", "Er komen minder mensen", "looksFor", "oneTheme", "bestPartner", "DOMO")))
                    .isInstanceOf(TaskResult.Done.class);
            files.note(id, "task:coaching-trajectory#exploreTalk", null);
        }));

        assertThat(as(JOKE, () -> files.isVisible(id))).isFalse();
        assertThat(as(BRAM, () -> files.get(id)).phase()).isEqualTo(CoachingPhase.EXPLORED);
        assertThat(as(BRAM, () -> files.timeline(id))).extracting(TimelineEntry::kind)
                .contains("task:coaching-trajectory#exploreTalk", "coaching.event.handedOver");
    }

    @Test
    void aPersonsFileIsNotHandedToATeam() {
        CaseId person = aFileIn(ZOTTEGEM);
        assertThatIllegalArgumentException().isThrownBy(() -> does(MARIE, () -> files.carriedBy(person, Set.of(Team.LUS), Team.LUS)));
    }

    // ---- what is offered

    @Test
    void aQuestionIsKeptWithItsAnswer() {
        CaseId id = anOrganisationAsks();
        does(JOKE, () -> {
            steps.explored(id, new FirstTalk(today(), "Boeken", "Hoe bereiken we meer mensen?", null, null));
            steps.offered(id, Offer.WORKSHOP, "Eén ploeg is genoeg", "Kom op 3 mei naar de workshop");
        });
        does(Actor.PROCESS, () -> steps.close(id, Ending.ANSWERED));

        assertThat(file(id).phase()).isEqualTo(CoachingPhase.QUESTION_ANSWERED);
        assertThat(view(id).answer()).isEqualTo("Kom op 3 mei naar de workshop");
        assertThat(view(id).offerReason()).isEqualTo("Eén ploeg is genoeg");
        assertThat(as(JOKE, () -> desk.open())).noneMatch(one -> one.file().equals(id));
    }

    @Test
    void aQuestionIsNotClosedWithoutAnAnswer() {
        CaseId id = anOrganisationAsks();
        assertThatIllegalArgumentException().isThrownBy(() -> does(JOKE, () -> steps.offered(id, Offer.WORKSHOP, null, null)));
    }

    // ---- choice, plan, reviews

    @Test
    void atLeastOneTargetGroupIsChosen() {
        CaseId id = anOrganisationAsks();
        assertThat(
                refusedAt(done("coaching/choose-target-groups", id,
                        Map.of("chosenOn", today().toString(), "notNow", "kinderen", "groups", List.of()))))
                .isEqualTo("groups");
        done("coaching/choose-target-groups", id, Map.of("chosenOn", today().toString(), "notNow", "kinderen",
                "groups", List.of(Map.of("name", "Wie slecht ziet", "why", "Zij komen niet meer"))));

        assertThat(view(id).choice())
                .isEqualTo(new Choice(today(), List.of(new TargetGroup("Wie slecht ziet", "Zij komen niet meer")), "kinderen"));
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.PLANNING);
    }

    @Test
    void aPlanHasActionsAndDaysToLookBackInTheirOrder() {
        CaseId id = anOrganisationAsks();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "actions", List.of(row(BELL, 0)), "review1", today().plusMonths(3).toString(), "review2",
                today().plusMonths(2).toString()));
        assertThat(refusedAt(done("coaching/make-plan", id, answers))).isEqualTo("review2");
        answers.put("review2", today().plusMonths(6).toString());
        assertThat(refusedAt(done("coaching/make-plan", id, with(answers, "actions", List.of())))).isEqualTo("actions");

        assertThat(done("coaching/make-plan", id, answers)).isInstanceOf(TaskResult.Done.class);

        assertThat(view(id).reviews()).extracting(TrajectoryView.PastReview::plannedOn)
                .containsExactly(today().plusMonths(3), today().plusMonths(6));
        assertThat(view(id).plans().getFirst().actions()).containsExactly(action(1, BELL.what()));
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> row(PlannedAction action, int number) {
        Map<String, Object> row = new HashMap<>(Map.of("what", action.what(), "forWhom", action.forWhom(), "owner", action.owner(),
                "firstStep", action.firstStep(), "byWhen", action.byWhen().toString(), "noticedBy", action.noticedBy()));
        if (number > 0) {
            row.put("number", number);
        }
        return row;
    }

    @Test
    void aDayToLookBackThatIsPastIsRefused() {
        CaseId id = anOrganisationAsks();
        assertThatIllegalArgumentException().isThrownBy(() -> does(JOKE, () -> steps.planned(id, List.of(BELL), List.of(today()))));
        CaseId planned = aPlanIsMade(90);
        UUID review = view(planned).reviews().getFirst().id();

        assertThat(as(JOKE, () -> steps.moveReview(planned, review, today()))).isFalse();
        assertThat(as(JOKE, () -> steps.moveReview(planned, review, today().plusDays(30)))).isTrue();
        assertThat(view(planned).reviews().getFirst().plannedOn()).isEqualTo(today().plusDays(30));
    }

    @Test
    void aReviewLooksAtEveryActionAndThePlanOfBeforeStaysToBeRead() {
        CaseId id = aPlanIsMade(90, 180);
        FormValues begin = as(JOKE, () -> handlers.begin(task("coaching/look-back-together", id)));
        assertThat(begin.list("actions")).extracting(row -> row.text("what").orElseThrow()).containsExactly(BELL.what(), BENCH.what());

        Map<String, Object> bell = with(row(BELL, 1), "outcome", "done");
        Map<String, Object> bench = with(with(row(BENCH, 2), "outcome", "changed"), "what", "Twee banken");
        Map<String, Object> answers = Map.of("reviewOutcome", "held", "heldOn", today().toString(), "blindSpot", "de trap");
        assertThat(refusedAt(done("coaching/look-back-together", id, with(answers, "actions", List.of(bell))))).isEqualTo("actions");
        assertThat(refusedAt(done("coaching/look-back-together", id, with(answers, "actions", List.of(bell, bell, bench)))))
                .isEqualTo("actions[1].number");
        assertThat(refusedAt(
                done("coaching/look-back-together", id,
                        with(answers, "actions", List.of(bell, bench, with(row(BELL, 9), "outcome", "done"))))))
                .isEqualTo("actions[2].number");

        assertThat(done("coaching/look-back-together", id, with(answers, "actions", List.of(bell, bench, row(action(0, "Een lift"), 0)))))
                .isInstanceOf(TaskResult.Done.class);

        TrajectoryView view = view(id);
        assertThat(view.plans()).extracting(TrajectoryView.Plan::number).containsExactly(2, 1);
        assertThat(view.plans().getFirst().actions()).containsExactly(action(2, "Twee banken"), action(3, "Een lift"));
        assertThat(view.plans().getLast().actions()).containsExactly(action(1, BELL.what()), action(2, BENCH.what()));
        assertThat(view.reviews().getFirst()).satisfies(review -> {
            assertThat(review.state()).isEqualTo(ReviewState.HELD);
            assertThat(review.planNumber()).isEqualTo(1);
            assertThat(review.blindSpot()).isEqualTo("de trap");
            assertThat(review.actions()).containsExactly(new ReviewedAction(1, BELL.what(), ActionOutcome.DONE, null),
                    new ReviewedAction(2, "Twee banken", ActionOutcome.CHANGED, null));
        });
        assertThat(as(Actor.PROCESS, () -> steps.planReview(id)).reviewAt())
                .isEqualTo(today().plusDays(180).atTime(8, 0).atZone(Moments.ZONE).toInstant());
    }

    @Test
    void twoMissedReviewsAskForACallAndTheCallIsEnough() {
        CaseId id = aPlanIsMade(10, 20, 30);
        does(Actor.PROCESS, () -> steps.startReview(id));
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.REVIEWING);

        done("coaching/look-back-together", id, Map.of("reviewOutcome", "missed"));
        assertThat(as(Actor.PROCESS, () -> steps.planReview(id)).callNeeded()).isFalse();
        done("coaching/look-back-together", id, Map.of("reviewOutcome", "missed"));
        assertThat(as(Actor.PROCESS, () -> steps.planReview(id)).callNeeded()).isTrue();

        done("coaching/call-organisation", id, Map.of("calledOn", today().toString(), "callSaid", "Ze waren ziek", "callOutcome", "goesOn",
                "nextReview", today().plusDays(60).toString()));
        assertThat(as(Actor.PROCESS, () -> steps.planReview(id)).callNeeded()).isFalse();
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.DOING);
        assertThat(view(id).reviews()).extracting(TrajectoryView.PastReview::state).containsExactly(
                ReviewState.MISSED, ReviewState.MISSED, ReviewState.PLANNED, ReviewState.PLANNED);
    }

    @Test
    void whenNoDayIsLeftTheProcessIsToldSo() {
        CaseId id = aPlanIsMade(10);
        done("coaching/look-back-together", id, Map.of("reviewOutcome", "missed"));
        assertThat(as(Actor.PROCESS, () -> steps.planReview(id))).isEqualTo(new CoachingSteps.NextReview(null, false));
    }

    // ---- what the process hears

    @Test
    void theProcessHearsTheNextDayAndWhetherToCall() {
        CaseId id = aPlanIsMade(10);
        assertThat(work("coaching.planReview", id, Map.of())).isEqualTo(Map.of("reviewLeft", true, "callNeeded", false,
                "reviewAt", today().plusDays(10).atTime(8, 0).atZone(Moments.ZONE).toInstant().toString()));
        assertThat(work("coaching.startReview", id, Map.of())).isEmpty();
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.REVIEWING);
        done("coaching/look-back-together", id, Map.of("reviewOutcome", "missed"));
        assertThat(work("coaching.planReview", id, Map.of()))
                .isEqualTo(Map.of("reviewLeft", false, "callNeeded", false, "reviewAt", ""));
    }

    @Test
    void afterTheMirrorTheyChoose() {
        CaseId id = anOrganisationAsks();
        does(JOKE, () -> steps.firstSession(id, clock.instant().plus(Duration.ofDays(3)), "hier", null));
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.MIRRORING);
        assertThat(work("coaching.beginChoice", id, Map.of())).isEmpty();
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.CHOOSING);
    }

    @Test
    void whoLooksInTheMirrorAgainKeepsThePlanAndTheDaysToLookBack() {
        CaseId id = aPlanIsMade(10, 90);
        TrajectoryView before = view(id);
        assertThat(work("coaching.beginMirrorAgain", id, Map.of())).isEmpty();
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.MIRRORING_AGAIN);
        assertThat(view(id)).isEqualTo(before);
        assertThat(work("coaching.planReview", id, Map.of())).containsEntry("reviewLeft", true);
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.DOING);
    }

    /** A case on the diagram of before the second mirror has the task under its old name. */
    @Test
    void aReviewOnADiagramOfBeforeIsHeldAsItWas() {
        CaseId id = aPlanIsMade(10);
        assertThat(as(JOKE, () -> handlers.begin(task("coaching/hold-review", id))).list("actions")).hasSize(2);
        done("coaching/hold-review", id, Map.of("reviewOutcome", "missed"));
        assertThat(view(id).reviews()).extracting(TrajectoryView.PastReview::state).containsExactly(ReviewState.MISSED);
    }

    @ParameterizedTest
    @CsvSource({"answered,answered,QUESTION_ANSWERED", "anchored,anchored,ANCHORED", "stopped,organisationStopped,COACHING_STOPPED"})
    void aTrajectoryClosesAsItsDiagramSays(String ending, String reason, CoachingPhase last) {
        CaseId id = anOrganisationAsks();
        assertThat(work("coaching.closeTrajectory", id, Map.of("ending", ending))).isEmpty();
        assertThat(file(id).closeReason()).isEqualTo(reason);
        assertThat(file(id).phase()).isEqualTo(last);
    }

    private Map<String, Object> work(String type, CaseId id, Map<String, String> headers) {
        return Workers.work(context, Jobs.of(type, Map.of("caseId", id.toString()), headers));
    }

    // ---- sessions

    @Test
    void sessionsArePlannedMovedAndHeldAndTheNextOneIsTheNextMoment() {
        CaseId id = anOrganisationAsks();
        Instant soon = clock.instant().plus(Duration.ofDays(3));
        assertThat(as(JOKE, () -> sessions.plan(id, clock.instant(), "hier", null))).contains(Problem.PAST);
        assertThat(as(JOKE, () -> sessions.plan(id, soon, "hier", "kennismaken"))).isEmpty();
        assertThat(onTheDesk(BRAM, id).next()).contains(
                new TrajectoryMoment(TrajectoryMoment.Kind.SESSION, LocalDate.ofInstant(soon, Moments.ZONE)));
        UUID session = view(id).sessions().getFirst().id();

        assertThat(as(JOKE, () -> sessions.held(id, session, null))).contains(Problem.STILL_TO_COME);
        assertThat(as(JOKE, () -> sessions.move(id, session, clock.instant().minusSeconds(1), "daar", null))).contains(Problem.PAST);
        assertThat(as(JOKE, () -> sessions.move(id, session, soon.plusSeconds(60), "daar", null))).isEmpty();
        assertThat(view(id).sessions().getFirst().place()).isEqualTo("daar");
        clock.pass(Period.ofDays(4));
        assertThat(as(JOKE, () -> sessions.held(id, session, "Goed begin"))).isEmpty();

        assertThat(view(id).sessions().getFirst().state()).isEqualTo(SessionState.HELD);
        assertThat(onTheDesk(BRAM, id).next()).isEmpty();
        assertThat(as(JOKE, () -> sessions.cancel(id, session))).contains(Problem.NO_LONGER);
    }

    @Test
    void aTrajectoryHasAtMostEightSessionsAndOneThatIsCancelledDoesNotCount() {
        CaseId id = anOrganisationAsks();
        for (int i = 1; i <= 8; i++) {
            Instant at = clock.instant().plus(Duration.ofDays(i));
            assertThat(as(JOKE, () -> sessions.plan(id, at, "hier", null))).isEmpty();
        }
        Instant later = clock.instant().plus(Duration.ofDays(20));
        assertThat(as(JOKE, () -> sessions.plan(id, later, "hier", null))).contains(Problem.TOO_MANY);
        as(JOKE, () -> sessions.cancel(id, view(id).sessions().getFirst().id()));
        assertThat(as(JOKE, () -> sessions.plan(id, later, "hier", null))).isEmpty();
    }

    @Test
    void aSessionOfAnotherTrajectoryIsOutOfReach() {
        CaseId id = anOrganisationAsks();
        as(JOKE, () -> sessions.plan(id, clock.instant().plus(Duration.ofDays(3)), "hier", null));
        UUID session = view(id).sessions().getFirst().id();
        CaseId other = anOrganisationAsks();
        assertThat(as(JOKE, () -> sessions.cancel(other, session))).contains(Problem.NO_LONGER);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(BRAM, () -> sessions.cancel(id, session)));
    }

    // ---- the end

    @Test
    void anOrganisationStopsOnceAndNoStepOfTheProcessBringsItBack() {
        CaseId id = aPlanIsMade(10);
        assertThat(as(JOKE, () -> steps.stop(id, "geen tijd"))).isTrue();
        assertThat(as(JOKE, () -> steps.stop(id, "nog eens"))).isFalse();

        does(Actor.PROCESS, () -> steps.planReview(id));
        does(Actor.PROCESS, () -> steps.startReview(id));
        does(Actor.PROCESS, () -> steps.beginMirrorAgain(id));

        assertThat(file(id).phase()).isEqualTo(CoachingPhase.COACHING_STOPPED);
        assertThat(view(id).stoppedBecause()).isEqualTo("geen tijd");
        assertThat(as(JOKE, () -> sessions.plan(id, clock.instant().plus(Duration.ofDays(3)), "hier", null))).contains(Problem.NO_LONGER);
        does(Actor.PROCESS, () -> steps.close(id, Ending.STOPPED));
        assertThat(file(id).closeReason()).isEqualTo("organisationStopped");
    }

    @Test
    void whoSaysOnThePhoneThatTheyStopIsTakenAtTheirWord() {
        CaseId id = aPlanIsMade(10);
        done("coaching/call-organisation", id,
                Map.of("calledOn", today().toString(), "callSaid", "De directeur vertrekt", "callOutcome", "stops"));
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.COACHING_STOPPED);
        assertThat(view(id).stoppedBecause()).isEqualTo("De directeur vertrekt");
    }

    @Test
    void whatIsAnchoredStaysToBeRead() {
        CaseId id = aPlanIsMade(10);
        does(JOKE, () -> steps.anchored(id, today(), "de ploeg van het onthaal", "de bel en de bank"));
        does(Actor.PROCESS, () -> steps.close(id, Ending.ANCHORED));

        assertThat(file(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file(id).phase()).isEqualTo(CoachingPhase.ANCHORED);
        assertThat(view(id).keptBy()).isEqualTo("de ploeg van het onthaal");
        assertThat(as(JOKE, () -> steps.stop(id, null))).isFalse();
    }
}
