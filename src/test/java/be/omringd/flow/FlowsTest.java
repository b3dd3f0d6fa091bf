package be.omringd.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.Phase;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingPhase;
import be.omringd.coaching.CoachingSteps;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.Offer;
import be.omringd.engine.Ids;
import be.omringd.flow.FlowNumbers.Wait;
import be.omringd.flow.Flows.Behind;
import be.omringd.flow.Flows.FlowCase;
import be.omringd.group.GroupPhase;
import be.omringd.intake.RequestPhase;
import be.omringd.lus.LusPhase;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.search.Channel;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class FlowsTest extends FlowWorld {

    private static final LocalDate FIRST = LocalDate.of(2031, 1, 5);
    private static final FlowPeriod YEAR = new FlowPeriod(YearMonth.of(2031, 1), YearMonth.of(2031, 12));
    private static final FlowPeriod ALWAYS = new FlowPeriod(YearMonth.of(1990, 1), YearMonth.of(2099, 12));

    @Autowired
    private CoachingSteps coaching;
    @Autowired
    private CoachingTrajectories trajectories;
    @Autowired
    private Organisations organisations;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyNumberCountsWhatHappenedAndIsAsLongAsTheListBehindIt() {
        Map<FlowStep, Map<YearMonth, Set<CaseId>>> happened = aDriveOfCases();

        for (Actor actor : List.of(MARIE, ELS, LIEN)) {
            FlowNumbers numbers = as(actor, () -> flows.numbers(YEAR, Set.of()));
            for (FlowStep step : FlowStep.of(FlowStep.Of.PEOPLE)) {
                for (FlowPeriod month : YEAR.parts()) {
                    Set<CaseId> cases = new LinkedHashSet<>(happened.getOrDefault(step, Map.of()).getOrDefault(month.from(), Set.of()));
                    cases.removeIf(id -> as(actor, () -> !files.isVisible(id)));
                    assertThat(numbers.in(month, step)).as(actor.name() + " " + step + " " + month).isEqualTo(cases.size());
                    assertThat(listed(actor, new Behind(month, step, null))).containsExactlyInAnyOrderElementsOf(cases);
                }
                assertThat(listed(actor, new Behind(YEAR, step, null))).hasSize(numbers.total(step));
                numbers.details(step).forEach((detail, count) -> assertThat(listed(actor, new Behind(YEAR, step, detail))).hasSize(count));
                assertThat(numbers.details(step).values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(numbers.total(step));
                if (step.after().isPresent()) {
                    assertThat(numbers.wait(step).map(wait -> wait.known() + wait.unknown()).orElse(0)).isEqualTo(numbers.total(step));
                }
            }
            for (Region region : Region.values()) {
                assertThat(as(actor, () -> flows.count(new Behind(YEAR, FlowStep.CAME, null), Set.of(region))))
                        .isEqualTo(numbers.of(AccessScope.of(region), FlowStep.CAME));
            }
        }
        assertThat(as(MARIE, () -> flows.numbers(YEAR, Set.of())).total(FlowStep.CLOSED)).as("the drive went somewhere").isGreaterThan(5);
    }

    /** Cases go their way at random, and what they do is kept beside. */
    private Map<FlowStep, Map<YearMonth, Set<CaseId>>> aDriveOfCases() {
        Map<FlowStep, Map<YearMonth, Set<CaseId>>> happened = new HashMap<>();
        Random random = new Random(11);
        List<Map.Entry<FlowStep, Phase>> way = List.of(
                Map.entry(FlowStep.CONTACT, RequestPhase.CONTACTED), Map.entry(FlowStep.TALK, RequestPhase.THINKING),
                Map.entry(FlowStep.ORIENTED, LusPhase.PREPARING), Map.entry(FlowStep.GROUP, GroupPhase.STARTING_UP),
                Map.entry(FlowStep.HANDED_OVER, GroupPhase.RUNNING));
        for (int i = 0; i < 40; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(120));
            CaseId id = cameOn(day, random.nextBoolean() ? AALST : HASSELT);
            note(happened, FlowStep.CAME, id);
            int steps = random.nextInt(way.size() + 1);
            for (int j = 0; j < steps; j++) {
                clock.setTo(clock.today().plusDays(random.nextInt(30)));
                Phase phase = way.get(j).getValue();
                does(MARIE, () -> files.enter(id, phase));
                note(happened, way.get(j).getKey(), id);
            }
            if (random.nextInt(3) == 0) {
                clock.setTo(clock.today().plusDays(random.nextInt(30)));
                does(MARIE, () -> files.close(id, random.nextBoolean() ? "moved" : "notNeeded"));
                note(happened, FlowStep.CLOSED, id);
            }
        }
        return happened;
    }

    private void note(Map<FlowStep, Map<YearMonth, Set<CaseId>>> happened, FlowStep step, CaseId id) {
        happened.computeIfAbsent(step, any -> new HashMap<>())
                .computeIfAbsent(YearMonth.from(clock.today()), any -> new LinkedHashSet<>()).add(id);
    }

    private List<CaseId> listed(Actor actor, Behind behind) {
        List<FlowCase> cases = as(actor, () -> flows.behind(behind, Set.of(), 1000));
        assertThat(as(actor, () -> flows.count(behind, Set.of()))).isEqualTo(cases.size());
        assertThat(cases).isSortedAccordingTo(Comparator.comparing(FlowCase::on).reversed());
        assertThat(as(actor, () -> flows.behind(behind, Set.of(), 3))).isEqualTo(cases.stream().limit(3).toList());
        return cases.stream().map(one -> one.file().id()).toList();
    }

    @Test
    void halfAndTheSlowestTenthAreOfThoseOfWhomWeKnowIt() {
        for (int days = 1; days <= 10; days++) {
            CaseId id = cameOn(FIRST, AALST);
            clock.setTo(FIRST.plusDays(days));
            does(ELS, () -> files.enter(id, RequestPhase.CONTACTED));
            clock.setTo(FIRST.plusDays(days + 3));
            does(ELS, () -> files.enter(id, RequestPhase.CONVERSATION_HELD));
        }
        CaseId skipped = cameOn(FIRST, AALST);
        does(ELS, () -> files.enter(skipped, RequestPhase.CONVERSATION_HELD));

        FlowNumbers numbers = as(ELS, () -> flows.numbers(YEAR, Set.of()));
        assertThat(numbers.waits(FlowStep.Of.PEOPLE))
                .containsExactly(new Wait(FlowStep.CONTACT, 10, 0, 5, 9), new Wait(FlowStep.TALK, 10, 1, 3, 3));
        assertThat(numbers.slowest(FlowStep.Of.PEOPLE)).map(Wait::step).contains(FlowStep.CONTACT);
    }

    @Test
    void aMonthBeginsAtMidnightInBelgium() {
        cameAt(Instant.parse("2031-03-31T21:59:59Z"), AALST);
        cameAt(Instant.parse("2031-03-31T22:00:00Z"), AALST);
        cameAt(Instant.parse("2031-12-31T22:59:59Z"), AALST);
        cameAt(Instant.parse("2031-12-31T23:00:00Z"), AALST);

        FlowNumbers numbers = as(ELS, () -> flows.numbers(YEAR, Set.of()));
        assertThat(YEAR.parts().stream().map(month -> numbers.in(month, FlowStep.CAME))).containsExactly(0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0,
                1);
    }

    @Test
    void whatHappensAgainCountsOnceAndWhatIsOpenAgainIsNotClosed() {
        CaseId id = cameOn(FIRST, AALST);
        does(MARIE, () -> files.enter(id, RequestPhase.CONTACTED));
        does(MARIE, () -> files.close(id, "notNeeded", RequestPhase.NOT_PURSUED));
        assertThat(total(FlowStep.CLOSED)).isEqualTo(1);

        clock.setTo(FIRST.plusDays(40));
        does(MARIE, () -> files.reopen(id, RequestPhase.CONTACTED));
        assertThat(total(FlowStep.CLOSED)).isZero();
        assertThat(as(MARIE, () -> flows.behind(new Behind(YEAR, FlowStep.CONTACT, null), Set.of(), 9))).extracting(FlowCase::on)
                .containsExactly(FIRST);

        does(MARIE, () -> files.close(id, "moved", RequestPhase.NOT_PURSUED));
        assertThat(as(MARIE, () -> flows.numbers(YEAR, Set.of()).details(FlowStep.CLOSED))).isEqualTo(Map.of("moved", 1));
        assertThat(as(MARIE, () -> flows.behind(new Behind(YEAR, FlowStep.CLOSED, null), Set.of(), 9))).extracting(FlowCase::on)
                .containsExactly(FIRST.plusDays(40));
    }

    @Test
    void whatIsTakenBackWasNotCounted() {
        CaseId id = cameOn(FIRST, AALST);
        assertThatThrownBy(() -> as(LIEN, () -> {
            files.enter(id, RequestPhase.CONTACTED);
            return null;
        })).isInstanceOf(AccessDeniedException.class);

        assertThat(total(FlowStep.CONTACT)).isZero();
    }

    @Test
    void whoMovesTakesTheirPastWithThem() {
        CaseId id = cameOn(FIRST, AALST);
        assertThat(as(LIEN, () -> flows.numbers(YEAR, Set.of()).isEmpty())).isTrue();

        does(MARIE, () -> files.changePerson(id, new ContactDetails("Nora", "Peeters", null, null, HASSELT, "nl", null, false)));

        assertThat(listed(LIEN, new Behind(YEAR, FlowStep.CAME, null))).containsExactly(id);
        assertThat(as(ELS, () -> flows.numbers(YEAR, Set.of()).isEmpty())).isTrue();
    }

    @Test
    void whoIsErasedStillCountsAndStandsInTheListAsOneWhoIsErased() {
        CaseId id = cameOn(FIRST, AALST);
        does(MARIE, () -> files.enter(id, CasePhase.ROUNDING_OFF));
        does(MARIE, () -> files.close(id, "ownWish"));
        does(MARIE, () -> files.erase(id));

        assertThat(total(FlowStep.CAME)).isEqualTo(1);
        assertThat(listed(MARIE, new Behind(YEAR, FlowStep.CLOSED, "ownWish"))).containsExactly(id);
    }

    @Test
    void aVolunteerCountsOnTheRungOnWhichTheyWereFoundAndTheFirstIsWaitedFor() {
        CaseId id = cameOn(FIRST, AALST);
        startsAGroup(id);
        findsAVolunteer(id, Channel.NETWORK, AALST, 25);
        findsAVolunteer(id, Channel.POOL, AALST, 60);

        FlowNumbers numbers = as(ELS, () -> flows.numbers(YEAR, Set.of()));
        assertThat(numbers.details(FlowStep.VOLUNTEER)).isEqualTo(Map.of("NETWORK", 1, "POOL", 1));
        assertThat(numbers.wait(FlowStep.VOLUNTEER)).contains(new Wait(FlowStep.VOLUNTEER, 1, 1, 25, 25));
        assertThat(listed(ELS, new Behind(YEAR, FlowStep.VOLUNTEER, null))).containsExactly(id, id);
    }

    @Test
    void anOrganisationKnocksIsOfferedSomethingBeginsAndIsAnchoredOrStops() {
        clock.setTo(FIRST);
        CaseId library = as(Actor.VISITOR, () -> trajectories.begin(organisations.register(
                new OrganisationDetails("Bib", OrganisationKind.ORGANISATION, AALST, "nl"),
                new Contact("Ans", null, null, "a@bib.example")),
                Team.DOMO));
        clock.setTo(FIRST.plusDays(10));
        does(MARIE, () -> coaching.offered(library, Offer.ANOTHER_TALK, null, null));
        does(MARIE, () -> coaching.offered(library, Offer.TRAJECTORY, null, null));
        does(MARIE, () -> files.enter(library, CoachingPhase.COACHING_AGREED));
        does(MARIE, () -> files.enter(library, CoachingPhase.ANCHORED));
        CaseId club = as(Actor.PROCESS, () -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Club", AccessScope.of(Team.EK_C)));
        does(MARIE, () -> files.enter(club, CoachingPhase.COACHING_STOPPED));

        FlowNumbers own = as(trainerOf(Team.DOMO), () -> flows.numbers(YEAR, Set.of()));
        assertThat(FlowStep.of(FlowStep.Of.ORGANISATIONS).stream().map(own::total)).containsExactly(1, 1, 1, 1, 0);
        assertThat(own.details(FlowStep.OFFERED)).isEqualTo(Map.of("TRAJECTORY", 1));
        assertThat(own.wait(FlowStep.OFFERED)).contains(new Wait(FlowStep.OFFERED, 1, 0, 10, 10));
        assertThat(total(FlowStep.STOPPED)).isEqualTo(1);
        assertThat(listed(MARIE, new Behind(YEAR, FlowStep.KNOCKED, null))).containsExactlyInAnyOrder(library, club);

        does(MARIE, () -> files.carriedBy(library, Set.of(Team.DOMO, Team.LUS), Team.DOMO));
        for (Team partner : List.of(Team.DOMO, Team.LUS)) {
            assertThat(listed(trainerOf(partner), new Behind(YEAR, FlowStep.KNOCKED, null))).as("who carries it sees it")
                    .containsExactly(library);
        }
    }

    @Test
    void eachSeesTheirOwnAndOnlyManagersMakeThePageForTheBoard() {
        cameOn(FIRST, AALST);
        cameOn(FIRST, HASSELT);

        assertThat(total(FlowStep.CAME)).isEqualTo(2);
        assertThat(as(ELS, () -> flows.numbers(YEAR, Set.of()).total(FlowStep.CAME))).isEqualTo(1);
        assertThat(as(ELS, () -> flows.numbers(YEAR, Set.of(Region.LIMBURG)).isEmpty())).isTrue();
        assertThat(as(trainerOf(Team.LUS), () -> flows.numbers(ALWAYS, Set.of()).total(FlowStep.CAME))).isZero();
        assertThatThrownBy(() -> as(Actor.VISITOR, () -> flows.numbers(YEAR, Set.of()))).isInstanceOf(AccessDeniedException.class);
        for (Actor other : List.of(ELS, trainerOf(Team.LUS), Actor.VISITOR)) {
            assertThatThrownBy(() -> as(other, () -> flows.board(YearMonth.of(2031, 1)))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whereNothingHappenedNothingIsCounted() {
        FlowNumbers numbers = as(MARIE, () -> flows.numbers(YEAR, Set.of()));

        assertThat(numbers.isEmpty()).isTrue();
        assertThat(numbers.waits(FlowStep.Of.PEOPLE)).isEmpty();
        assertThat(numbers.slowest(FlowStep.Of.PEOPLE)).isEmpty();
        assertThat(as(MARIE, () -> flows.firstMonth())).isEqualTo(as(MARIE, () -> flows.thisMonth()));
    }

    @Test
    void theBoardReadsNoNumberFromOneToFour() {
        List<CaseId> came = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            came.add(cameOn(FIRST, i < 6 ? AALST : HASSELT));
        }
        came.stream().limit(5).forEach(this::startsAGroup);
        does(MARIE, () -> came.stream().limit(3).forEach(id -> files.close(id, "moved")));

        BoardMonth board = as(MARIE, () -> flows.board(YearMonth.of(2031, 1)));
        assertThat(board.told(YearMonth.of(2031, 1), FlowStep.CAME)).isEqualTo(new Told(8, false));
        assertThat(board.told(YearMonth.of(2031, 1), FlowStep.GROUP)).isEqualTo(new Told(5, false));
        assertThat(board.told(YearMonth.of(2031, 1), FlowStep.CLOSED)).isEqualTo(new Told(0, true));
        assertThat(board.told(YearMonth.of(2030, 12), FlowStep.CAME)).isEqualTo(new Told(0, false));
        assertThat(board.details(FlowStep.CLOSED)).isEmpty();
        assertThat(board.cameFrom()).as("six and two, which is all of the eight").isEmpty();
        assertThat(board.nobodyCameFrom()).doesNotContain(Region.OOST_VLAANDEREN, Region.LIMBURG).hasSize(4);
    }

    @Test
    void howeverManyWriteAndReadAtOnceEachNumberIsThatOfItsRowsAtThatMoment() {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> colleagues = IntStream.range(0, 3)
                    .mapToObj(colleague -> CompletableFuture.runAsync(() -> goTheirWay(new Random(colleague)), threads)).toList();
            CompletableFuture<Void> all = CompletableFuture.allOf(colleagues.toArray(CompletableFuture[]::new));
            CompletableFuture<Void> adds = CompletableFuture.runAsync(() -> {
                while (!all.isDone()) {
                    sums.addUp();
                }
            }, threads);
            CompletableFuture.allOf(all, adds).join();
        }

        List<Map<String, Object>> kept = kept();
        sums.recount();
        assertThat(kept()).as("after all of it was counted anew").isEqualTo(kept);
        assertThat(kept).as("something happened").hasSizeGreaterThan(50);
    }

    /** Steps come, move, are opened again and are taken back; now and then somebody looks. */
    private void goTheirWay(Random random) {
        List<UUID> cases = Stream.generate(Ids::next).limit(8).toList();
        for (int round = 0; round < 40; round++) {
            String id = cases.get(random.nextInt(cases.size())).toString();
            boolean takenBack = random.nextInt(5) == 0;
            transaction.executeWithoutResult(tx -> {
                switch (random.nextInt(4)) {
                    case 0 -> jdbc.update("delete from flow_step where case_id = ? and step = 'CLOSED'", id);
                    case 1 -> jdbc.update("update flow_step set access_scope = ? where case_id = ?", anyScope(random), id);
                    default -> aStep(random, id);
                }
                if (takenBack) {
                    tx.setRollbackOnly();
                }
            });
            if (round % 4 == 0) {
                countsEveryRow(anyPeriod(random), anyRegions(random));
            }
        }
    }

    private void aStep(Random random, String id) {
        FlowStep step = FlowStep.values()[random.nextInt(FlowStep.values().length)];
        LocalDate day = FIRST.plusDays(random.nextInt(2000));
        for (int again = 0; again < 2; again++) {
            jdbc.update(
                    "insert ignore into flow_step (case_id, step, of_id, on_day, month, access_scope, detail, days)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id, step.name(), id, Date.valueOf(day), FlowPeriod.number(YearMonth.from(day)), anyScope(random),
                    step.hasDetail() ? "detail" + random.nextInt(3) : "",
                    step.after().isPresent() && random.nextInt(4) > 0 ? random.nextInt(20) : null);
        }
    }

    private static String anyScope(Random random) {
        return random.nextInt(6) == 0 ? AccessScope.of(Team.DOMO).code()
                : AccessScope.of(Region.values()[random.nextInt(Region.values().length)]).code();
    }

    private static FlowPeriod anyPeriod(Random random) {
        YearMonth from = YEAR.from().plusMonths(random.nextInt(60) - 6);
        return new FlowPeriod(from, from.plusMonths(random.nextInt(60)));
    }

    private static Set<Region> anyRegions(Random random) {
        return Arrays.stream(Region.values()).filter(region -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    @Test
    void countingAnewMendsWhatSomebodyChangedByHandAndNothingElse() {
        Random random = new Random(7);
        List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next()).forEach(id -> {
            for (int i = 0; i < 9; i++) {
                aStep(random, id.toString());
            }
        });
        sums.addUp();
        aStep(random, Ids.next().toString());
        List<Map<String, Object>> right = kept();
        String scope = AccessScope.of(Region.LIMBURG).code();
        jdbc.update("update flow_sum set times = times + 7, waits = '3:4' where months = 12");
        jdbc.update("delete from flow_sum where months = 1 and month % 2 = 0");
        jdbc.update("insert into flow_sum (months, month, access_scope, step, detail, times, waits) values (1, ?, ?, 'CAME', '?', 9, '')",
                FlowPeriod.number(YearMonth.of(1999, 9)), scope);
        assertThat(kept()).isNotEqualTo(right);

        sums.recount();

        assertThat(kept()).isEqualTo(right);
    }

    @Test
    void whatChangesNothingThatIsCountedLeavesNothingToAddUp() {
        CaseId id = cameOn(FIRST, AALST);
        assertThat(changes(() -> jdbc.update("update flow_step set on_day = on_day + interval 1 day where case_id = ?", id.toString())))
                .isZero();
        assertThat(changes(() -> jdbc.update("insert ignore into flow_step select * from flow_step where case_id = ?", id.toString())))
                .as("what is there already").isZero();
        assertThat(changes(() -> jdbc.update("update flow_step set days = 3 where case_id = ?", id.toString()))).isEqualTo(2);
    }

    /** How many changes something leaves to be added up, looked at before anybody else does; it is taken back. */
    private int changes(Runnable work) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            jdbc.update("delete from flow_change");
            work.run();
            tx.setRollbackOnly();
            return jdbc.queryForObject("select count(*) from flow_change", Integer.class);
        }));
    }

    /** The sums, together with what is not added up yet. */
    private List<Map<String, Object>> kept() {
        sums.addUp();
        return jdbc.queryForList("select * from flow_sum order by months, month, access_scope, step, detail");
    }

    /** By whatever was done, also before it is added up. */
    @AfterEach
    void eachNumberIsThatOfItsRows() {
        for (FlowPeriod period : List.of(YEAR, ALWAYS, new FlowPeriod(YearMonth.of(2031, 2), YearMonth.of(2034, 3)))) {
            countsEveryRow(period, Set.of());
            countsEveryRow(period, Set.of(Region.LIMBURG));
        }
        sums.addUp();
        countsEveryRow(YEAR, Set.of());
        countsEveryRow(ALWAYS, Set.of());
    }

    private int total(FlowStep step) {
        return as(MARIE, () -> flows.numbers(YEAR, Set.of()).total(step));
    }

    private static Actor trainerOf(Team team) {
        return new Actor(UUID.randomUUID(), "Trainer", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(Region.values()), Set.of(team));
    }
}
