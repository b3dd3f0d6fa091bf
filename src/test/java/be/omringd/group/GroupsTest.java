package be.omringd.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.Phase;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusPhase;
import be.omringd.processes.Workers;
import be.omringd.testing.Jobs;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerWorld;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Gatherings, handover and follow-up on a real database with a clock that the test moves. */
class GroupsTest extends VolunteerWorld {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired
    Gatherings gatherings;
    @Autowired
    RunningGroups groups;
    @Autowired
    Groups allGroups;
    @Autowired
    QuietGroups quietGroups;
    @Autowired
    LusGroups lusGroups;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationContext context;
    @Autowired
    TaskHandlers handlers;

    private CaseId caseId;

    @BeforeEach
    void aLusThatStartsUp() {
        clock.setTo(START);
        caseId = aFileIn(ZOTTEGEM);
        currentActor.asProcess(() -> {
            lusGroups.start(caseId, null);
            lusGroups.enter(caseId, LusPhase.INVITING);
            allGroups.startUp(caseId);
            return null;
        });
    }

    @Test
    void aGatheringIsPlannedHeldAndCounted() {
        assertThat(count()).containsEntry("gatheringsHeld", 0).containsEntry("doubleGatherings", 0)
                .containsEntry("personAtEase", "unsure").containsEntry("volunteerReady", "unsure");

        prepare(START.plusDays(3));
        assertThat(as(ELS, () -> gatherings.of(caseId))).singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(GatheringState.PLANNED));
        clock.setTo(START.plusDays(3));
        hold(START.plusDays(3), false, null, null);
        assertThat(count()).containsEntry("gatheringsHeld", 1).containsEntry("doubleGatherings", 0);

        prepare(START.plusDays(30));
        clock.setTo(START.plusDays(30));
        hold(START.plusDays(30), true, "yes", "no");
        assertThat(count()).containsEntry("gatheringsHeld", 2).containsEntry("doubleGatherings", 1)
                .containsEntry("personAtEase", "yes").containsEntry("volunteerReady", "no");
    }

    @Test
    void theLatestDoubleGatheringSaysHowSurePeopleFeel() {
        clock.setTo(START.plusDays(60));
        hold(START.plusDays(40), true, "yes", "yes");
        hold(START.plusDays(20), true, "no", "no");
        hold(START.plusDays(50), false, null, null);

        assertThat(count()).containsEntry("gatheringsHeld", 3).containsEntry("doubleGatherings", 2)
                .containsEntry("personAtEase", "yes").containsEntry("volunteerReady", "yes");
    }

    @Test
    void whatIsMovedOrCancelledIsNotCounted() {
        prepare(START.plusDays(3));
        complete("gathering/hold-gathering", Map.of("gatheringOutcome", "moved"));
        prepare(START.plusDays(5));
        complete("gathering/hold-gathering", Map.of("gatheringOutcome", "cancelled"));
        prepare(START.plusDays(8));

        assertThat(count()).containsEntry("gatheringsHeld", 0);
        assertThat(as(ELS, () -> gatherings.of(caseId))).extracting(GatheringSummary::state)
                .containsExactly(GatheringState.PLANNED, GatheringState.CANCELLED, GatheringState.MOVED);
    }

    @Test
    void theNextGatheringIsPlannedWithTheNoteOfTheLast() {
        prepare(START);
        assertThat(complete("gathering/hold-gathering", Map.of(
                "gatheringOutcome", "held", "heldOn", START.toString(), "presentCount", 6, "nextGatheringOn", START.plusDays(30) + "T14:00",
                "nextPlace", "bij Nora thuis", "nextTheme", "de tuin", "nextLedBy", "both"))).isInstanceOf(TaskResult.Done.class);

        assertThat(as(ELS, () -> gatherings.of(caseId))).extracting(GatheringSummary::state)
                .containsExactly(GatheringState.PLANNED, GatheringState.HELD);
        assertThat(as(ELS, () -> gatherings.of(caseId)).getFirst()).satisfies(next -> {
            assertThat(next.plannedAt()).isEqualTo("2026-04-01T12:00:00Z");
            assertThat(next).extracting(GatheringSummary::place, GatheringSummary::theme, GatheringSummary::ledBy)
                    .containsExactly("bij Nora thuis", "de tuin", LedBy.BOTH);
        });
    }

    @Test
    void withoutADayAGatheringWasHeldAsAgreed() {
        prepare(START.plusDays(3));
        Map<String, Object> held = Map.of("gatheringOutcome", "held", "presentCount", 6);
        assertRefused(complete("gathering/hold-gathering", held), "heldOn", "moet nog komen");

        clock.setTo(START.plusDays(4));
        assertThat(complete("gathering/hold-gathering", held)).isInstanceOf(TaskResult.Done.class);
        assertThat(as(ELS, () -> gatherings.lastHeldOn(caseId))).contains(START.plusDays(3));
    }

    @Test
    void aGatheringThatMovesCanGetItsOtherDayAtOnce() {
        prepare(START.plusDays(3));
        complete("gathering/hold-gathering", Map.of(
                "gatheringOutcome", "moved", "nextGatheringOn", START.plusDays(9) + "T14:00", "nextPlace", "bij Nora thuis", "nextLedBy",
                "worker"));

        assertThat(as(ELS, () -> gatherings.of(caseId))).extracting(GatheringSummary::state)
                .containsExactly(GatheringState.PLANNED, GatheringState.MOVED);
    }

    @Test
    void aDayForTheNextGatheringThatCannotBeLeavesTheLastOneToBeNoted() {
        prepare(START);
        assertRefused(complete("gathering/hold-gathering", Map.of("gatheringOutcome", "held", "heldOn", START.toString(),
                "presentCount", 6, "nextGatheringOn", START.plusYears(2) + "T14:00")), "nextGatheringOn", "meer dan een jaar");

        assertThat(as(ELS, () -> gatherings.of(caseId))).extracting(GatheringSummary::state).containsExactly(GatheringState.PLANNED);
    }

    @Test
    void aNextGatheringBeginsAsItWillMostlyBeAndAPastOneEmpty() {
        prepare(START);
        CurrentTask task = new CurrentTask(Ids.next(), caseId, "group-start", "holdGathering", "gathering/hold-gathering",
                Map.of("leader", "volunteer"));

        assertThat(as(ELS, () -> handlers.begin(task)).raw())
                .isEqualTo(Map.of("nextPlace", "bij Nora thuis", "nextLedBy", "both"));
    }

    @Test
    void aGatheringThatIsAgreedWithTheStartIsPlanned() {
        CurrentTask task = new CurrentTask(Ids.next(), caseId, "lus-trajectory", "decideStart", "lus/talk-about-start", Map.of());
        as(ELS, () -> handlers.complete(task, FormValues.of(Map.of("personReady", "yes", "startDecision", "start",
                "nextGatheringOn", START.plusDays(5) + "T14:00", "nextPlace", "bij Nora thuis"))));

        assertThat(as(ELS, () -> gatherings.of(caseId))).singleElement().satisfies(first -> {
            assertThat(first.plannedAt()).isEqualTo("2026-03-07T13:00:00Z");
            assertThat(first).extracting(GatheringSummary::place, GatheringSummary::ledBy).containsExactly("bij Nora thuis", LedBy.WORKER);
        });
    }

    @Test
    void decidingAndAgreeingOnAHandoverIsOneTalk() {
        clock.setTo(START.plusDays(1));
        Map<String, Object> answers = new HashMap<>(Map.of("handoverDecision", "handover", "handoverOn", START.plusDays(2).toString(),
                "agreements", "We bellen elkaar", "frequencyWeeks", 6, "discretion", true, "signedByPerson", true, "signedByVolunteer",
                true,
                "signedByWorker", true));
        assertRefused(complete("gathering/talk-about-handover", answers), "handoverOn", "moet nog komen");

        answers.put("handoverOn", START.plusDays(1).toString());
        assertThat(complete("gathering/talk-about-handover", answers)).isInstanceOf(TaskResult.Done.class);
        assertThat(phase()).isEqualTo(GroupPhase.HANDING_OVER);
        assertThat(life().handover().orElseThrow().agreements()).isEqualTo("We bellen elkaar");
    }

    @Test
    void aHandoverThatIsTalkedAboutLaterIsDecidedNow() {
        complete("gathering/talk-about-handover", Map.of("handoverDecision", "handoverLater"));

        assertThat(phase()).isEqualTo(GroupPhase.HANDING_OVER);
        assertThat(as(ELS, () -> groups.find(caseId)).flatMap(GroupLifeSummary::handover)).isEmpty();
    }

    @Test
    void planningTwiceMovesTheOneThatIsPlanned() {
        prepare(START.plusDays(3));
        prepare(START.plusDays(4));

        assertThat(as(ELS, () -> gatherings.of(caseId))).singleElement()
                .satisfies(one -> assertThat(one.plannedAt()).isEqualTo("2026-03-06T13:00:00Z"));
    }

    @Test
    void daysThatCannotBeAreRefusedWithTheReason() {
        assertRefused(prepareResult(START.plusYears(1).plusDays(1)), "gatheringOn", "meer dan een jaar");
        assertThat(prepareResult(START.plusYears(1))).isInstanceOf(TaskResult.Done.class);
        assertRefused(prepareResult(START.minusDays(1)), "gatheringOn", "voor we elkaar leerden kennen");
        assertRefused(holdResult(START.plusDays(1), false, null, null), "heldOn", "moet nog komen");
        assertRefused(holdResult(START.minusDays(1), false, null, null), "heldOn", "voor we elkaar leerden kennen");
        assertRefused(contactResult(START.plusDays(1), "none", null, false), "contactedOn", "moet nog komen");
        assertRefused(contactResult(START, "none", START.plusDays(1), false), "lastGatheringOn", "moet nog komen");
    }

    @Test
    void whatSomebodyPromisedCanBeTickedAndUnticked() {
        hold(START, false, null, null);
        GatheringSummary.Action action = as(ELS, () -> gatherings.of(caseId)).getFirst().actions().getFirst();
        assertThat(action.what()).isEqualTo("<b>taart</b> bakken");

        does(ELS, () -> gatherings.done(caseId, action.id(), true));
        assertThat(as(ELS, () -> gatherings.of(caseId)).getFirst().actions().getFirst()).satisfies(done -> {
            assertThat(done.doneAt()).isEqualTo(clock.instant());
            assertThat(done.doneBy()).isEqualTo("Els");
        });
        does(ELS, () -> gatherings.done(caseId, action.id(), false));
        assertThat(as(ELS, () -> gatherings.of(caseId)).getFirst().actions().getFirst().doneAt()).isNull();
    }

    @Test
    void anActionOfAnotherFileIsOutOfReach() {
        hold(START, false, null, null);
        GatheringSummary.Action action = as(ELS, () -> gatherings.of(caseId)).getFirst().actions().getFirst();
        CaseId other = aFileIn(HASSELT);

        assertThatThrownBy(() -> does(LIEN, () -> gatherings.done(other, action.id(), true))).isInstanceOf(RuntimeException.class);
        assertThat(as(ELS, () -> gatherings.of(caseId)).getFirst().actions().getFirst().doneAt()).isNull();
    }

    @Test
    void theHandoverBringsTheGroupToARunningOne() {
        complete("gathering/decide-handover", Map.of("handoverDecision", "handover"));
        assertThat(phase()).isEqualTo(GroupPhase.HANDING_OVER);
        handoverTalk();
        work("gathering.recordHandover");

        assertThat(phase()).isEqualTo(GroupPhase.RUNNING);
        assertThat(as(ELS, () -> groups.find(caseId)).orElseThrow().handover().orElseThrow()).satisfies(record -> {
            assertThat(record.frequencyWeeks()).isEqualTo(6);
            assertThat(record.agreements()).isEqualTo("We bellen elkaar");
            assertThat(record.discretion()).isTrue();
        });
    }

    @Test
    void aNextGatheringBeforeTheHandoverLeavesThePhaseAsItIs() {
        complete("gathering/decide-handover", Map.of("handoverDecision", "another"));

        assertThat(phase()).isEqualTo(GroupPhase.STARTING_UP);
    }

    @Test
    void aGroupWithoutHandoverRunsFromTheFirstPlanOfFollowUp() {
        assertThat(plan()).containsEntry("contactNumber", 0).containsEntry("concern", false)
                .containsEntry("volunteerNew", false).containsEntry("gatheringOverdue", false);
        assertThat(phase()).isEqualTo(GroupPhase.RUNNING);
        clock.pass(Period.ofYears(2));
        assertThat(plan()).containsEntry("gatheringOverdue", false);
    }

    @Test
    void aPersonWhoStopsWhileTheHandoverIsRecordedStays() {
        handoverTalk();
        does(ELS, () -> files.stop(caseId, null));
        work("gathering.recordHandover");

        assertThat(phase()).isEqualTo(CasePhase.ROUNDING_OFF);
    }

    @Test
    void aVolunteerIsNewForThreeMonthsToTheDay() {
        aRunningGroupWith(aVolunteer("Samira-nieuw", ZOTTEGEM));

        clock.setTo(LocalDate.of(2026, 6, 1));
        assertThat(plan()).containsEntry("volunteerNew", true);
        clock.setTo(LocalDate.of(2026, 6, 2));
        assertThat(plan()).containsEntry("volunteerNew", false);
    }

    @Test
    void aGatheringIsOverdueAfterMoreThanTwiceTheAgreedInterval() {
        aRunningGroupWith(aVolunteer("Samira-ritme", ZOTTEGEM));

        clock.setTo(START.plusWeeks(12));
        assertThat(plan()).containsEntry("gatheringOverdue", false);
        assertThat(isQuiet()).isFalse();
        clock.setTo(START.plusWeeks(12).plusDays(1));
        assertThat(plan()).containsEntry("gatheringOverdue", true);
        assertThat(isQuiet()).isTrue();

        contact(START.plusWeeks(12).plusDays(1), "none", START.plusDays(10), false);
        assertThat(plan()).containsEntry("gatheringOverdue", false);
        assertThat(isQuiet()).isFalse();
        clock.setTo(START.plusDays(10).plusWeeks(12).plusDays(1));
        assertThat(plan()).containsEntry("gatheringOverdue", true);
        assertThat(isQuiet()).isTrue();
    }

    private boolean isQuiet() {
        boolean listed = currentActor.as(ELS, () -> quietGroups.all()).stream().anyMatch(quiet -> quiet.file().id().equals(caseId));
        assertThat(currentActor.as(ELS, () -> quietGroups.of(caseId)).isPresent()).as("by itself").isEqualTo(listed);
        return listed;
    }

    @Test
    void theLatestContactSaysWhetherThereIsAConcern() {
        aRunningGroupWith(aVolunteer("Samira-zorg", ZOTTEGEM));
        clock.setTo(START.plusDays(20));
        contact(START.plusDays(20), "talk", null, true);
        assertThat(plan()).containsEntry("contactNumber", 1).containsEntry("concern", true);

        clock.setTo(START.plusDays(27));
        contact(START.plusDays(27), "none", null, false);
        assertThat(plan()).containsEntry("contactNumber", 2).containsEntry("concern", false);
    }

    @Test
    void theGroupHearsWhenTheNextContactIs() {
        aRunningGroupWith(aVolunteer("Samira-volgend", ZOTTEGEM));
        Workers.work(context,
                Jobs.of("gathering.noteRhythm", Map.of("caseId", caseId.toString(), "nextContactIn", "P1M")));
        assertThat(life().nextContactOn()).isEqualTo(START.plusMonths(1));

        contact(START, "none", null, false);
        assertThat(life().nextContactOn()).isNull();
    }

    @Test
    void aGroupThatNeedsAnotherVolunteerGetsOneSearch() {
        aRunningGroupWith(aVolunteer("Samira-vervang", ZOTTEGEM));

        contact(START, "replacement", null, false);
        contact(START, "replacement", null, false);
        does(ELS, () -> groups.volunteerLeaves(caseId, START, "verhuist"));

        assertThat(published("VolunteerLeaves")).isOne();
        assertThat(life().replacementSince()).isEqualTo(START);
        assertThat(as(ELS, () -> assignments.companions(caseId))).isEmpty();
        assertThat(as(ELS, () -> groups.volunteerCanLeave(files.get(caseId)))).isFalse();
    }

    @Test
    void aNewVolunteerTakesOverFromTheOneBefore() {
        VolunteerId old = aVolunteer("Samira-oud", ZOTTEGEM);
        aRunningGroupWith(old);
        contact(START, "replacement", null, false);
        complete("gathering/cover-group", Map.of("coveredBy", "Els"));
        assertThat(life().coveredBy()).isEqualTo("Els");
        VolunteerId fresh = aVolunteer("Jef-nieuw", ZOTTEGEM);
        does(ELS, () -> assignments.assign(fresh, caseId));

        Workers.work(context,
                Jobs.of("gathering.welcomeVolunteer", Map.of("caseId", caseId.toString(), "volunteerId", fresh.toString())));

        assertThat(as(ELS, () -> assignments.companions(caseId))).singleElement()
                .satisfies(one -> assertThat(one.volunteerId()).isEqualTo(fresh));
        assertThat(status(old)).isEqualTo(VolunteerStatus.AVAILABLE);
        assertThat(life().replacementSince()).isNull();
        assertThat(as(ELS, () -> allGroups.get(caseId)).companion()).isEqualTo(fresh);
        contact(START, "replacement", null, false);
        assertThat(published("VolunteerLeaves")).isEqualTo(2);
    }

    @Test
    void afterADecisionToGoOnWithoutAVolunteerAnotherCanBeAskedForLater() {
        aRunningGroupWith(aVolunteer("Samira-zonder", ZOTTEGEM));
        does(ELS, () -> groups.volunteerLeaves(caseId, START, null));
        currentActor.asProcess(() -> {
            allGroups.leadBy(caseId, Leader.MEMBER);
            return null;
        });
        assertThat(life().replacementSince()).isNull();

        contact(START, "replacement", null, false);

        assertThat(published("VolunteerLeaves")).isEqualTo(2);
    }

    @Test
    void aMoveIsTalkedAboutOnce() {
        aRunningGroupWith(aVolunteer("Samira-verhuis", ZOTTEGEM));
        does(ELS, () -> groups.personMoves(caseId, null));
        does(ELS, () -> groups.personMoves(caseId, null));
        assertThat(published("PersonMoves")).isOne();
        assertThat(as(ELS, () -> groups.personCanMove(files.get(caseId)))).isFalse();

        complete("gathering/discuss-move", Map.of());

        assertThat(as(ELS, () -> groups.personCanMove(files.get(caseId)))).isTrue();
    }

    @Test
    void aGroupThatGoesAloneIsThankedOnce() {
        aRunningGroupWith(aVolunteer("Samira-zelf", ZOTTEGEM));
        does(ELS, () -> groups.goesAlone(caseId, "<i>mooi</i>"));
        does(ELS, () -> groups.goesAlone(caseId, null));

        assertThat(published("GroupIndependent")).isOne();
        assertThat(phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        assertThat(as(ELS, () -> groups.canGoAlone(files.get(caseId)))).isFalse();
    }

    @Test
    void nothingOfThisIsOfferedBeforeTheGroupRuns() {
        assertThat(as(ELS, () -> groups.canGoAlone(files.get(caseId)))).isFalse();
        assertThat(as(ELS, () -> groups.personCanMove(files.get(caseId)))).isFalse();
        assertThat(as(ELS, () -> groups.volunteerCanLeave(files.get(caseId)))).isFalse();
        does(ELS, () -> groups.goesAlone(caseId, null));
        does(ELS, () -> groups.personMoves(caseId, null));
        does(ELS, () -> groups.volunteerLeaves(caseId, START, null));

        assertThat(published("GroupIndependent") + published("PersonMoves") + published("VolunteerLeaves")).isZero();
    }

    @Test
    void onlyWhoMayWorkInTheFileSeesAndChangesItsGroup() {
        for (Actor actor : List.of(TOM, LIEN, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> gatherings.of(caseId))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> groups.find(caseId))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> gatherings.moved(caseId))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> groups.goesAlone(caseId, null))).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(as(MARIE, () -> gatherings.of(caseId))).isEmpty();
    }

    @Test
    void aVolunteerWhoIsWelcomedLeadsAndWhoLeavesIsNoLongerTheCompanion() {
        VolunteerId volunteer = aVolunteer("Samira-welkom", ZOTTEGEM);
        does(ELS, () -> allGroups.welcomeVolunteer(caseId, volunteer));
        assertThat(as(ELS, () -> allGroups.get(caseId)))
                .extracting(GroupSummary::leader, GroupSummary::companion, GroupSummary::companionName)
                .containsExactly(Leader.VOLUNTEER, volunteer, as(ELS, () -> volunteers.get(volunteer)).person().fullName());
        assertThat(as(ELS, () -> files.timeline(caseId)).getFirst().kind()).isEqualTo("group.event.volunteerWelcomed");

        does(ELS, () -> allGroups.leadBy(caseId, Leader.NONE));
        assertThat(as(ELS, () -> allGroups.get(caseId)).companion()).isNull();
        assertThatThrownBy(() -> does(ELS, () -> allGroups.leadBy(caseId, Leader.VOLUNTEER))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aGroupLivesWithoutALus() {
        CaseId link = aFileIn(ZOTTEGEM);
        VolunteerId volunteer = aVolunteer("Samira-link", ZOTTEGEM);
        does(ELS, () -> assignments.assign(volunteer, link));
        currentActor.asProcess(() -> {
            allGroups.startUp(link);
            groups.welcome(link, volunteer);
            groups.handOver(link);
            groups.handedOver(link);
            return groups.planFollowUp(link);
        });

        assertThat(as(ELS, () -> files.get(link)).phase()).isEqualTo(GroupPhase.RUNNING);
        assertThat(as(ELS, () -> allGroups.get(link))).extracting(GroupSummary::leader, GroupSummary::companion)
                .containsExactly(Leader.VOLUNTEER, volunteer);
        assertThat(as(ELS, () -> lusGroups.find(link))).isEmpty();
    }

    @Test
    void whatALusCannotBecomeItsGroupCannotEither() {
        CaseId fresh = aFileIn(ZOTTEGEM);
        does(ELS, () -> lusGroups.start(fresh, null));

        assertThatThrownBy(() -> does(ELS, () -> allGroups.startUp(fresh))).isInstanceOf(IllegalStateException.class);

        assertThat(as(ELS, () -> files.get(fresh)).phase()).isEqualTo(LusPhase.PREPARING);
        assertThat(as(ELS, () -> allGroups.get(fresh)).startedUpAt()).isNull();
    }

    private void aRunningGroupWith(VolunteerId volunteer) {
        does(ELS, () -> assignments.assign(volunteer, caseId));
        currentActor.asProcess(() -> {
            allGroups.welcomeVolunteer(caseId, volunteer);
            return null;
        });
        handoverTalk();
        work("gathering.recordHandover");
    }

    private void handoverTalk() {
        complete("gathering/handover-talk", Map.of(
                "handoverOn", clock.today().toString(), "agreements", "We bellen elkaar", "frequencyWeeks", 6, "discretion", true,
                "signedByPerson", true, "signedByVolunteer", true, "signedByWorker", true));
    }

    private void prepare(LocalDate day) {
        assertThat(prepareResult(day)).isInstanceOf(TaskResult.Done.class);
    }

    private TaskResult prepareResult(LocalDate day) {
        return complete("gathering/prepare-gathering",
                Map.of("gatheringOn", day + "T14:00", "place", "bij Nora thuis", "ledBy", "both"));
    }

    private void hold(LocalDate day, boolean withVolunteer, String atEase, String ready) {
        assertThat(holdResult(day, withVolunteer, atEase, ready)).isInstanceOf(TaskResult.Done.class);
    }

    private TaskResult holdResult(LocalDate day, boolean withVolunteer, String atEase, String ready) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "gatheringOutcome", "held", "heldOn", day.toString(), "presentCount", 6, "mood", "4", "double", withVolunteer,
                "actions", List.of(Map.of("what", "<b>taart</b> bakken", "who", "Rosa", "by", "2026-04-01"), Map.of())));
        answers.put("personAtEase", atEase);
        answers.put("volunteerReady", ready);
        return complete("gathering/hold-gathering", answers);
    }

    private void contact(LocalDate day, String need, LocalDate lastGathering, boolean concern) {
        assertThat(contactResult(day, need, lastGathering, concern)).isInstanceOf(TaskResult.Done.class);
    }

    private TaskResult contactResult(LocalDate day, String need, LocalDate lastGathering, boolean concern) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "contactedOn", day.toString(), "spokenWith", "person", "groupIsDoing", "well", "need", need, "concern", concern));
        answers.put("lastGatheringOn", lastGathering == null ? null : lastGathering.toString());
        return complete("gathering/follow-up-contact", answers);
    }

    private TaskResult complete(String formKey, Map<String, Object> answers) {
        CurrentTask task = new CurrentTask(Ids.next(), caseId, "group-start", "test", formKey, Map.of());
        return as(ELS, () -> handlers.complete(task, FormValues.of(answers)));
    }

    private static void assertRefused(TaskResult result, String field, String words) {
        assertThat(result).isInstanceOfSatisfying(TaskResult.Refused.class,
                refused -> assertThat(refused.errors().at(field).orElseThrow()).contains(words));
    }

    private Map<String, Object> count() {
        return work("gathering.countGatherings");
    }

    private Map<String, Object> plan() {
        return work("gathering.planFollowUp");
    }

    private Map<String, Object> work(String jobType) {
        return Workers.work(context, Jobs.of(jobType, Map.of("caseId", caseId.toString())));
    }

    private Phase phase() {
        return as(ELS, () -> files.get(caseId)).phase();
    }

    private GroupLifeSummary life() {
        return as(ELS, () -> groups.find(caseId)).orElseThrow();
    }

    private int published(String message) {
        return jdbc.queryForObject(
                "select count(*) from process_command where name = ? and case_id = ?", Integer.class, message, caseId.toString());
    }
}
