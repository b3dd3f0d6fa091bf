package be.omringd.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Absence;
import be.omringd.access.Absences;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.carry.CameToYou.Message;
import be.omringd.carry.HandingOver.Choice;
import be.omringd.carry.HandingOver.Outcome;
import be.omringd.carry.HandingOver.Plan;
import be.omringd.carry.HandingOver.Stays;
import be.omringd.carry.HandingOver.Why;
import be.omringd.carry.WhoCarries.Line;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.Ids;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class HandingOverTest extends CarryWorld {

    private static final Actor AN = new Actor(UUID.randomUUID(), "An", Actor.Kind.USER, Set.of(Role.COORDINATOR),
            Set.of(Region.OOST_VLAANDEREN, Region.LIMBURG), Set.of());
    private static final Actor RIK =
            new Actor(UUID.randomUUID(), "Rik", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.DOMO));

    // ---- who sees what

    @Autowired
    OwnTasks own;

    @Test
    void everyNumberIsAsLongAsTheListBehindIt() {
        isHeldBy(ELS, AALST, -2);
        isHeldBy(ELS, ZOTTEGEM, 3);
        task(aFileIn(AALST), ELS, 5);
        task(aFileIn(HASSELT), 2);
        for (Set<Region> regions : List.of(Set.<Region>of(), Set.of(Region.LIMBURG))) {
            WhoCarries.Overview overview = as(MARIE, () -> carries.overview(regions));
            assertThat(Stream.concat(Stream.of(overview.nobody()), overview.colleagues().stream())).allSatisfy(line -> {
                assertThat(as(MARIE, () -> carries.tasks(line.colleague(), regions, false))).hasSize(line.tasks());
                assertThat(as(MARIE, () -> carries.tasks(line.colleague(), regions, true))).hasSize(line.late());
                assertThat(as(MARIE, () -> carries.cases(line.colleague(), regions))).hasSize(line.cases());
            });
        }
        assertThat(line(MARIE, ELS)).returns(3, Line::tasks).returns(2, Line::cases).returns(1, Line::late);
        WhoCarries.Overview all = as(MARIE, () -> carries.overview(Set.of()));
        assertThat(all.nobody()).returns(1, Line::tasks).returns(2, Line::cases);
        assertThat(all.colleagues()).extracting(Line::name).containsExactly("Els", "Lien", "Marie");
    }

    @Test
    void coordinatorsSeeTheColleaguesAndCasesOfTheirRegionsTrainersThoseOfTheirTeamAndOthersNothing() {
        theTeamIs(AN, ELS, LIEN, MARIE, RIK);
        isHeldBy(AN, AALST, 2);
        isHeldBy(AN, HASSELT, 2);

        assertThat(as(LIEN, () -> carries.overview(Set.of())).colleagues()).extracting(Line::name).containsExactly("An", "Lien", "Marie");
        assertThat(line(LIEN, AN)).returns(1, Line::tasks).returns(1, Line::cases);
        assertThat(as(LIEN, () -> carries.find(ELS.user()))).isEmpty();
        assertThat(as(RIK, () -> carries.overview(Set.of())).colleagues()).extracting(Line::name).containsExactly("Marie", "Rik");
        assertThat(as(RIK, () -> carries.cases(AN.user(), Set.of()))).isEmpty();
        for (Actor other : List.of(Actor.VISITOR, user("Ada", Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> as(other, () -> carries.overview(Set.of()))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatAColleagueCarriedWhoCanNoLongerSignInIsThereAndCanBeHandedOver() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        theTeamIs(AN, MARIE);

        assertThat(line(MARIE, ELS)).returns(false, Line::here).returns(1, Line::cases);
        assertThat(as(MARIE, () -> handing.receivers(ELS.user()))).doesNotContain(ELS);
        as(MARIE, () -> handing.handOver(everythingOf(ELS), List.of(AN.user()), "Els werkt hier niet meer"));

        assertThat(holder(file)).isEqualTo(AN.user());
        assertThat(as(MARIE, () -> carries.find(ELS.user()))).isEmpty();
    }

    @Test
    void whatOneWroteDownGoesAlongAlsoWhatIsAboutNoCase() {
        theTeamIs(AN, MARIE);
        CaseId file = isHeldBy(AN, AALST, 2);
        UUID onCase = Ids.next();
        UUID free = Ids.next();
        as(AN, () -> {
            own.write(onCase, file, "Bel de school", own.today(), AN.user());
            own.write(free, null, "Ruim de kast op", own.today(), AN.user());
            return null;
        });
        assertThat(line(MARIE, AN)).returns(3, Line::tasks);
        assertThat(as(LIEN, () -> carries.tasks(AN.user(), Set.of(), false))).extracting(WorkItemSummary::id).doesNotContain(free);

        HandingOver.Outcome given = as(MARIE, () -> handing.handOver(new HandingOver.Choice(AN.user(), Set.of(file), Set.of(free)),
                List.of(MARIE.user()), "An is lang weg"));

        assertThat(given.stays()).isEmpty();
        assertThat(assignee(onCase)).isEqualTo(MARIE.user().toString());
        assertThat(assignee(free)).isEqualTo(MARIE.user().toString());
    }

    @Test
    void whoCarriesClearlyMoreThanOthersIsSaidSoInWords() {
        theTeamIs(AN, ELS, LIEN, MARIE);
        for (int i = 0; i < 6; i++) {
            isHeldBy(ELS, AALST, 2);
        }
        isHeldBy(AN, AALST, 2);
        assertThat(line(MARIE, ELS).much()).as("two are too few to compare").isFalse();

        isHeldBy(LIEN, HASSELT, 2);

        assertThat(line(MARIE, ELS).much()).isTrue();
        assertThat(line(MARIE, AN).much()).isFalse();
    }

    // ---- handing over

    @Test
    void aWholePortfolioGoesToThoseWhoMaySeeItAndOfTheRestItSaysWhy() {
        theTeamIs(AN, ELS, LIEN, MARIE);
        CaseId here = isHeldBy(AN, AALST, 2);
        CaseId there = isHeldBy(AN, HASSELT, 2);
        UUID alone = task(aFileIn(AALST), AN, 2);

        Plan plan = as(AN, () -> handing.plan(everythingOf(AN), List.of(ELS.user())));
        assertThat(plan.parts()).singleElement().satisfies(part -> {
            assertThat(part.to()).isEqualTo(ELS);
            assertThat(part.cases()).extracting(CaseSummary::id).containsExactly(here);
            assertThat(part.tasks()).hasSize(2);
        });
        assertThat(plan.stays()).extracting(Stays::why).containsExactly(Why.MAY_NOT_SEE);
        assertThat(holder(here)).as("a plan changes nothing").isEqualTo(AN.user());

        Outcome outcome = as(AN, () -> handing.handOver(everythingOf(AN), List.of(ELS.user(), LIEN.user()), " Ik ga met verlof "));

        assertThat(outcome.stays()).isEmpty();
        assertThat(holder(here)).isEqualTo(ELS.user());
        assertThat(holder(there)).isEqualTo(LIEN.user());
        assertThat(assignee(alone)).isEqualTo(ELS.user().toString());
        assertThat(line(MARIE, AN).isEmpty()).isTrue();
        assertThat(as(ELS, () -> files.timeline(here))).filteredOn(entry -> entry.kind().equals("carry.event.case"))
                .extracting(TimelineEntry::detail).containsExactly("Els: Ik ga met verlof");
    }

    @Test
    void severalReceiversEachGetAboutAsMuch() {
        theTeamIs(AN, ELS, LIEN, MARIE);
        for (int i = 0; i < 4; i++) {
            isHeldBy(ELS, AALST, 2);
        }
        isHeldBy(ELS, HASSELT, 2);

        as(MARIE, () -> handing.handOver(everythingOf(ELS), List.of(AN.user(), MARIE.user()), "Verdelen"));

        assertThat(Set.of(line(MARIE, AN).cases(), line(MARIE, MARIE).cases())).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void chosenTasksGoAloneAndTheCaseStays() {
        theTeamIs(AN, ELS, MARIE);
        CaseId file = isHeldBy(ELS, AALST, 2);
        UUID task = task(file, ELS, 3);

        as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(), Set.of(task)), List.of(AN.user()), "Jij kent haar"));

        assertThat(assignee(task)).isEqualTo(AN.user().toString());
        assertThat(holder(file)).isEqualTo(ELS.user());
        assertThat(line(MARIE, ELS)).returns(1, Line::tasks).returns(1, Line::cases);
    }

    @Test
    void aManagerGivesWhatNobodyCarriesAndTasksForOthersStayOpenToThem() {
        CaseId file = aFileIn(AALST);
        UUID task = task(file, 2);
        UUID management = task(file, 2);
        jdbc.update("update work_item set candidate_group = 'management' where id = ?", management.toString());
        Choice choice = new Choice(null, Set.of(file), Set.of());

        assertThatThrownBy(() -> as(ELS, () -> handing.handOver(choice, List.of(ELS.user()), "Ik doe dit"))).isInstanceOf(
                AccessDeniedException.class);
        as(MARIE, () -> handing.handOver(choice, List.of(ELS.user()), "Jij woont vlakbij"));

        assertThat(holder(file)).isEqualTo(ELS.user());
        assertThat(assignee(task)).isEqualTo(ELS.user().toString());
        assertThat(assignee(management)).isNull();
    }

    @Test
    void onlyAManagerOrOneselfHandsOverAndOnlyWithAReason() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        Choice choice = new Choice(ELS.user(), Set.of(file), Set.of());
        for (Actor other : List.of(AN, LIEN, TOM, RIK, Actor.VISITOR, user("Ada", Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> as(other, () -> handing.plan(choice, List.of(MARIE.user()))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> handing.handOver(choice, List.of(MARIE.user()), "Zomaar"))).as(other.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as(ELS, () -> handing.handOver(choice, List.of(MARIE.user()), " \n ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(holder(file)).isEqualTo(ELS.user());
    }

    @Test
    void ofTwoManagersWhoHandOverTheSameAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        Actor other = user("Piet", Role.MANAGER);
        theTeamIs(AN, ELS, LIEN, MARIE, other);
        for (int round = 0; round < 5; round++) {
            CaseId file = isHeldBy(ELS, AALST, 2);
            Choice choice = new Choice(ELS.user(), Set.of(file), Set.of());
            CyclicBarrier barrier = new CyclicBarrier(2);
            List<Outcome> outcomes;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Outcome> one = threads.submit(() -> give(barrier, MARIE, choice, AN));
                Future<Outcome> two = threads.submit(() -> give(barrier, other, choice, other));
                outcomes = List.of(one.get(), two.get());
            }
            assertThat(outcomes.stream().filter(outcome -> !outcome.given().isEmpty())).hasSize(1);
            assertThat(as(MARIE, () -> files.timeline(file))).filteredOn(entry -> entry.kind().equals("carry.event.case")).hasSize(1);
        }
    }

    private Outcome give(CyclicBarrier barrier, Actor manager, Choice choice, Actor to) throws Exception {
        barrier.await();
        return as(manager, () -> handing.handOver(choice, List.of(to.user()), "Wie eerst komt"));
    }

    @Test
    void theReceiverIsToldOnceUntilTheyReadIt() {
        theTeamIs(AN, ELS, MARIE);
        isHeldBy(ELS, AALST, 2);
        isHeldBy(ELS, AALST, 2);
        task(aFileIn(AALST), ELS, 2);

        as(MARIE, () -> handing.handOver(everythingOf(ELS), List.of(AN.user()), "Els is op reis"));

        List<Message> told = as(AN, cameToYou::mine);
        assertThat(told).singleElement().returns("Marie", Message::byName).returns("Els", Message::fromName).returns(2, Message::cases)
                .returns(3, Message::tasks).returns("Els is op reis", Message::reason);
        UUID id = told.getFirst().id();
        does(LIEN, () -> cameToYou.read(id));
        assertThat(as(AN, cameToYou::mine)).hasSize(1);
        does(AN, () -> cameToYou.read(id));
        assertThat(as(AN, cameToYou::mine)).isEmpty();
        assertThat(as(ELS, cameToYou::mine)).isEmpty();
    }

    // ---- away

    @Test
    void anAbsenceBeginsAndEndsAtMidnightInBrussels() {
        var before = clock.instant();
        try {
            LocalDate first = LocalDate.of(2026, 10, 24);
            // in the night after it the clock goes back
            LocalDate last = first.plusDays(1);
            clock.setTo(first.minusDays(1).atTime(LocalTime.of(23, 59, 59)).atZone(Moments.ZONE).toInstant());
            assertThat(as(ELS, () -> absences.add(ELS.user(), first, last, Set.of(MARIE.user(), ELS.user()))))
                    .isEqualTo(Absences.Outcome.DONE);
            assertThat(as(MARIE, absences::awayToday)).isEmpty();

            clock.setTo(first.atStartOfDay(Moments.ZONE).toInstant());
            assertThat(as(MARIE, absences::awayToday).get(ELS.user())).returns(Set.of(MARIE.user()), Absence::standIns);
            clock.setTo(last.plusDays(1).atStartOfDay(Moments.ZONE).minusSeconds(1).toInstant());
            assertThat(as(MARIE, absences::awayToday)).containsOnlyKeys(ELS.user());
            clock.setTo(last.plusDays(1).atStartOfDay(Moments.ZONE).toInstant());
            assertThat(as(MARIE, absences::awayToday)).isEmpty();
            assertThat(as(MARIE, absences::notOver)).isEmpty();
        } finally {
            clock.setTo(before);
        }
    }

    @Test
    void anAbsenceThatCannotBeIsRefused() {
        LocalDate today = absences.today();

        assertThat(away(today.plusDays(3), today.plusDays(2))).isEqualTo(Absences.Outcome.ENDS_BEFORE_IT_BEGINS);
        assertThat(away(today.minusDays(3), today.minusDays(1))).isEqualTo(Absences.Outcome.OVER_ALREADY);
        assertThat(away(today, today.plusYears(2))).isEqualTo(Absences.Outcome.TOO_LONG);
        assertThat(away(today.plusDays(3), today.plusDays(5))).isEqualTo(Absences.Outcome.DONE);
        assertThat(away(today.plusDays(5), today.plusDays(9))).isEqualTo(Absences.Outcome.AWAY_THEN_ALREADY);
        assertThat(away(today.plusDays(6), today.plusDays(9))).isEqualTo(Absences.Outcome.DONE);
        for (Actor other : List.of(LIEN, TOM, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(other, () -> absences.add(ELS.user(), today, today, Set.of())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(as(Actor.VISITOR, absences::notOver)).isEmpty();
        assertThat(line(MARIE, ELS).away()).map(Absence::from).contains(today.plusDays(3));
    }

    private Absences.Outcome away(LocalDate from, LocalDate until) {
        return as(ELS, () -> absences.add(ELS.user(), from, until, Set.of()));
    }

    private Choice everythingOf(Actor colleague) {
        return as(MARIE, () -> new Choice(colleague.user(),
                carries.cases(colleague.user(), Set.of()).stream().map(CaseSummary::id).collect(Collectors.toSet()),
                carries.tasks(colleague.user(), Set.of(), false).stream().map(WorkItemSummary::id).collect(Collectors.toSet())));
    }

    private Line line(Actor reader, Actor colleague) {
        return as(reader, () -> carries.find(colleague.user())).orElseThrow();
    }
}
