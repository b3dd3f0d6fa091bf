package be.omringd.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import be.omringd.access.Actor;
import be.omringd.allowance.AllowanceRates.NewPeriod;
import be.omringd.allowance.AllowanceRates.Period;
import be.omringd.allowance.Allowances.Outcome;
import be.omringd.place.Region;
import be.omringd.volunteer.Duplicates;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AllowancesTest extends VolunteerWorld {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final long SEED = Long.getLong("omringd.allowance-seed", System.nanoTime());

    @Autowired
    Allowances allowances;
    @Autowired
    AllowanceLists lists;
    @Autowired
    AllowanceRates rates;
    @Autowired
    Duplicates duplicates;

    @BeforeEach
    void aMondayInMarch() {
        clock.setTo(LocalDate.of(2026, 3, 2));
    }

    // ---- noting

    @Test
    void whatIsNotedComesBackWithItsWayAndWhoNotedIt() {
        VolunteerId id = aVolunteer("Hilde", AALST);

        Outcome outcome =
                enter(ELS, id, new NewAllowance(DAY, AllowanceKind.FLAT, euro("20.50"), null, new BigDecimal("31.5"), Vehicle.CAR));

        assertThat(outcome.isKept()).isTrue();
        assertThat(outcome.findings()).isEmpty();
        assertThat(as(ELS, () -> allowances.entries(id, 2026))).singleElement().satisfies(entry -> {
            assertThat(entry.day()).isEqualTo(DAY);
            assertThat(entry.amount()).isEqualByComparingTo("20.50");
            assertThat(entry.travel()).as("31.5 km at 0.4326").isEqualByComparingTo("13.63");
            assertThat(entry.total()).isEqualByComparingTo("34.13");
            assertThat(entry.enteredBy()).isEqualTo("Els");
            assertThat(entry.cancelled()).isNull();
        });
        YearOfVolunteer year = year(id);
        assertThat(year.flat()).isEqualByComparingTo("20.50");
        assertThat(year.km()).isEqualByComparingTo("31.5");
        assertThat(year.total()).isEqualByComparingTo("34.13");
        assertThat(year.yearCap()).isEqualByComparingTo("1760.83");
    }

    @Test
    void onlyCoordinatorsOfTheRegionAndManagersComeNearAllowances() {
        VolunteerId id = aVolunteer("Wouter", HASSELT);
        UUID entry = enter(LIEN, id, flat(DAY, "10")).entry();

        for (Actor actor : List.of(ELS, TOM, Actor.VISITOR)) {
            List<Supplier<?>> reaches = List.of(
                    () -> allowances.year(id, 2026), () -> allowances.entries(id, 2026), () -> allowances.years(id),
                    () -> allowances.preview(id, flat(DAY, "1"), null),
                    () -> allowances.enter(id, flat(DAY.plusDays(1), "1"), UUID.randomUUID()),
                    () -> allowances.correct(id, entry, flat(DAY, "1"), "typfout", UUID.randomUUID()),
                    () -> allowances.cancel(id, entry, "vergissing"), () -> allowances.tell(id, 2026, euro("5"), DAY),
                    () -> allowances.raise(id, 2026, false, null));
            reaches.forEach(reach -> assertThatThrownBy(() -> as(actor, reach)).isInstanceOf(AccessDeniedException.class));
        }
        assertThatThrownBy(() -> as(LIEN, () -> allowances.raise(id, 2026, true, "waakt 's nachts")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(MARIE, () -> allowances.cancel(id, entry, "vergissing"))).isTrue();
    }

    @Test
    void anEntryOfSomebodyElseIsOutOfReachThroughOnesOwnVolunteer() {
        VolunteerId mine = aVolunteer("Mijn", AALST);
        VolunteerId other = aVolunteer("Ander", HASSELT);
        enter(ELS, mine, flat(DAY, "10"));
        UUID entry = enter(LIEN, other, flat(DAY, "10")).entry();

        assertThatThrownBy(() -> as(ELS, () -> allowances.cancel(mine, entry, "stiekem"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ELS, () -> allowances.correct(mine, entry, flat(DAY.plusDays(3), "1"), "stiekem", UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(LIEN, () -> allowances.entries(other, 2026))).singleElement()
                .satisfies(kept -> assertThat(kept.cancelled()).isNull());
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        VolunteerId id = aVolunteer("Veld", AALST); // since 15 January 2025

        assertThat(refused(id, flat(null, "10"))).containsExactly("day");
        assertThat(refused(id, flat(clock.today().plusDays(1), "10"))).containsExactly("day");
        assertThat(refused(id, flat(LocalDate.of(2025, 1, 14), "10"))).containsExactly("day");
        assertThat(refused(id, flat(DAY, null))).containsExactly("amount");
        assertThat(refused(id, flat(DAY, "0"))).containsExactly("amount");
        assertThat(refused(id, flat(DAY, "-5"))).containsExactly("amount");
        assertThat(refused(id, flat(DAY, "10.001"))).containsExactly("amount");
        assertThat(refused(id, flat(DAY, "10000"))).containsExactly("amount");
        assertThat(refused(id, real(DAY, "10", " "))).containsExactly("what");
        assertThat(refused(id, real(DAY, "10", "x".repeat(301)))).containsExactly("what");
        assertThat(refused(id, travel(DAY, null, Vehicle.CAR))).contains("km");
        assertThat(refused(id, travel(DAY, "0", Vehicle.CAR))).containsExactly("km");
        assertThat(refused(id, travel(DAY, "1000", Vehicle.CAR))).containsExactly("km");
        assertThat(refused(id, travel(DAY, "10", null))).containsExactly("vehicle");
        assertThat(as(ELS, () -> allowances.entries(id, 2026))).isEmpty();

        as(ELS, () -> life.leave(id));
        clock.setTo(clock.today().plusDays(5));
        assertThat(refused(id, flat(clock.today(), "10"))).as("after having left").containsExactly("day");
    }

    @Test
    void whatWhoWasTwoGotCountsTogetherAndADayOfBothStaysInTheListUnderBothNames() {
        VolunteerId known = aVolunteer("Twee-lijst", AALST);
        VolunteerId latest = aVolunteer("Twee2-lijst", AALST);
        enter(ELS, known, flat(DAY, "10"));
        enter(ELS, latest, flat(DAY, "11"));
        enter(ELS, latest, flat(DAY.plusDays(1), "20"));
        as(ELS, () -> allowances.tell(latest, 2026, euro("400"), DAY));
        LocalDate lastYear = LocalDate.of(2025, 12, 12);
        enter(ELS, latest, flat(lastYear, "30"));

        as(ELS, () -> duplicates.merge(latest, known));

        assertThat(as(ELS, () -> allowances.entries(known, 2025))).singleElement()
                .satisfies(entry -> assertThat(entry.day()).isEqualTo(lastYear));
        assertThat(as(ELS, () -> allowances.years(known))).contains(2025, 2026);
        assertThat(as(ELS, () -> allowances.entries(known, 2026))).extracting(AllowanceEntry::day).containsExactlyInAnyOrder(DAY,
                DAY.plusDays(1));
        assertThat(year(known).flat()).isEqualByComparingTo("30");
        assertThat(year(known).elsewhere()).isEqualByComparingTo("400");
        List<AllowanceLists.Line> lines = new ArrayList<>();
        does(MARIE, () -> lists.nominative(new AllowanceQuery(2026, "Twee", Set.of(), AllowanceQuery.Order.NAME, false), lines::add));
        assertThat(lines).extracting(AllowanceLists.Line::amount).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(euro("10"), euro("20"), euro("11"));
        assertThat(enter(ELS, known, flat(lastYear.plusDays(1), "5")).isKept()).as("the year goes on under the name that is kept").isTrue();
        assertThat(as(ELS, () -> allowances.entries(known, 2025))).hasSize(2);
    }

    @Test
    void whereTheLawsAmountIsNotKnownNobodyGuesses() {
        VolunteerId id = aVolunteer("Kwartaal", AALST);
        clock.setTo(LocalDate.of(2026, 4, 2));

        assertThat(refused(id, travel(LocalDate.of(2026, 4, 1), "10", Vehicle.CAR))).containsExactly("km");
        assertThat(enter(ELS, id, travel(LocalDate.of(2026, 3, 31), "10", Vehicle.CAR)).isKept()).isTrue();
        assertThat(enter(ELS, id, travel(LocalDate.of(2026, 4, 1), "10", Vehicle.BICYCLE)).isKept()).isTrue();
        clock.setTo(LocalDate.of(2031, 1, 5));
        assertThat(refused(id, flat(LocalDate.of(2031, 1, 4), "10"))).containsExactly("day");
    }

    @Test
    void sendingTheSameTwiceKeepsOneEntry() {
        VolunteerId id = aVolunteer("Dubbel", AALST);
        UUID submission = UUID.randomUUID();

        Outcome first = as(ELS, () -> allowances.enter(id, flat(DAY, "10"), submission));
        Outcome again = as(ELS, () -> allowances.enter(id, flat(DAY, "10"), submission));

        assertThat(again.entry()).isEqualTo(first.entry());
        assertThat(as(ELS, () -> allowances.entries(id, 2026))).hasSize(1);
    }

    @Test
    void anotherDayUnderTheSameSubmissionIsAnotherEntry() {
        VolunteerId id = aVolunteer("Dubbel", AALST);
        VolunteerId other = aVolunteer("Andere", AALST);
        UUID submission = UUID.randomUUID();

        Outcome first = as(ELS, () -> allowances.enter(id, flat(DAY, "10"), submission));
        Outcome nextDay = as(ELS, () -> allowances.enter(id, flat(DAY.plusDays(1), "12"), submission));
        Outcome ofAnother = as(ELS, () -> allowances.enter(other, flat(DAY, "10"), submission));

        assertThat(List.of(nextDay.entry(), ofAnother.entry())).doesNotContain(first.entry()).doesNotHaveDuplicates();
        assertThat(as(ELS, () -> allowances.entries(id, DAY.getYear()))).hasSize(2);
        assertThat(as(ELS, () -> allowances.entries(other, DAY.getYear()))).hasSize(1);
        assertThat(as(ELS, () -> allowances.enter(id, flat(DAY, "11"), submission)).problems())
                .as("another amount for the same day is asked about").extracting(Problem::field).containsExactly("day");
    }

    @Test
    void whoComesSecondForTheSameDayIsTold() throws Exception {
        VolunteerId id = aVolunteer("Samen", AALST);

        List<Outcome> outcomes = atTheSameMoment(
                () -> enter(ELS, id, flat(DAY, "10")), () -> enter(MARIE, id, flat(DAY, "12")));

        assertThat(outcomes).filteredOn(Outcome::isKept).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.isKept()).singleElement()
                .satisfies(outcome -> assertThat(outcome.problems()).extracting(Problem::field, Problem::textKey)
                        .containsExactly(tuple("day", "allowance.error.taken")));
        assertThat(as(ELS, () -> allowances.entries(id, 2026))).hasSize(1);
    }

    @Test
    void twoDaysAtTheSameMomentDoNotTogetherPassTheCap() throws Exception {
        VolunteerId id = aVolunteer("Grens", AALST);
        as(ELS, () -> allowances.tell(id, 2026, euro("1720.00"), DAY));

        List<Outcome> outcomes = atTheSameMoment(
                () -> enter(ELS, id, flat(DAY, "30")), () -> enter(MARIE, id, flat(DAY.plusDays(1), "30")));

        assertThat(outcomes).filteredOn(Outcome::isKept).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.isKept()).singleElement()
                .satisfies(outcome -> assertThat(outcome.findings()).extracting(Finding::blocks, Finding::reason)
                        .containsExactly(tuple(true, "yearCap")));
    }

    // ---- caps

    @Test
    void flatAmountsNeverPassTheCapsWhateverIsTried() {
        VolunteerId id = aVolunteer("Toeval", AALST);
        Random random = new Random(SEED);
        BigDecimal sum = BigDecimal.ZERO;
        List<AllowanceEntry> kept = new ArrayList<>();
        clock.setTo(LocalDate.of(2026, 12, 31));
        for (int i = 0; i < 70; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90));
            BigDecimal amount = new BigDecimal(1 + random.nextInt(6000)).movePointLeft(2);
            if (random.nextInt(5) == 0 && !kept.isEmpty()) {
                as(ELS, () -> allowances.correct(
                        id, kept.get(random.nextInt(kept.size())).id(), flat(day, amount.toString()), "verbeterd", UUID.randomUUID()));
            } else {
                enter(ELS, id, flat(day, amount.toString()));
            }
            kept.clear();
            kept.addAll(as(ELS, () -> allowances.entries(id, 2026)).stream().filter(entry -> entry.cancelled() == null).toList());
            sum = kept.stream().map(AllowanceEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("seed %d", SEED).isLessThanOrEqualTo(euro("1760.83"));
            assertThat(kept).as("seed %d", SEED).allSatisfy(entry -> assertThat(entry.amount()).isLessThanOrEqualTo(euro("44.02")));
            assertThat(kept).as("seed %d", SEED).extracting(AllowanceEntry::day).doesNotHaveDuplicates();
        }
        assertThat(sum).as("seed %d: something was kept", SEED).isPositive();
        assertThat(year(id).flat()).isEqualByComparingTo(sum);
    }

    @Test
    void whatOtherOrganisationsGaveCountsToo() {
        VolunteerId id = aVolunteer("Elders", AALST);

        assertThat(as(ELS, () -> allowances.tell(id, 2026, euro("1400"), DAY))).isEmpty();
        assertThat(enter(ELS, id, flat(DAY, "8.66")).findings()).isEmpty();
        assertThat(enter(ELS, id, flat(DAY.plusDays(1), "10")).findings()).extracting(Finding::blocks, Finding::reason)
                .containsExactly(tuple(false, "yearCap"));
        as(ELS, () -> allowances.tell(id, 2026, euro("1742.17"), DAY.plusDays(2)));
        assertThat(year(id).counting()).isEqualByComparingTo("1760.83");
        Outcome past = enter(ELS, id, flat(DAY.plusDays(3), "0.01"));

        assertThat(past.isKept()).isFalse();
        assertThat(past.findings()).extracting(Finding::blocks, Finding::reason).containsExactly(tuple(true, "yearCap"));
        assertThat(year(id).findings()).extracting(Finding::blocks, Finding::reason).containsExactly(tuple(false, "yearCap"));
        assertThat(year(id).toldOn()).isEqualTo(DAY.plusDays(2));
        assertThat(as(ELS, () -> allowances.tell(id, 2026, null, null))).extracting(Problem::field).containsExactly("elsewhere", "toldOn");
        assertThat(as(ELS, () -> allowances.tell(id, 2026, euro("-1"), clock.today().plusDays(1)))).hasSize(2);
    }

    @Test
    void flatAndRealDoNotGoTogetherInAYearButTheWayDoes() {
        VolunteerId id = aVolunteer("Soort", AALST);
        UUID flat = enter(ELS, id, flat(DAY, "10")).entry();

        Outcome real = enter(ELS, id, real(DAY.plusDays(1), "12.40", "koffie voor de groep"));
        assertThat(real.isKept()).isFalse();
        assertThat(real.findings()).extracting(Finding::blocks, Finding::reason).containsExactly(tuple(true, "mixed"));
        assertThat(enter(ELS, id, travel(DAY.plusDays(1), "10", Vehicle.BICYCLE)).isKept()).isTrue();
        assertThat(
                as(ELS, () -> allowances.correct(id, flat, real(DAY, "12.40", "koffie"), "was een bonnetje", UUID.randomUUID())).isKept())
                .as("the last flat one becomes real").isTrue();
        assertThat(enter(ELS, id, flat(DAY.plusDays(3), "10")).findings()).extracting(Finding::blocks, Finding::reason)
                .containsExactly(tuple(true, "mixed"));
        assertThat(enter(ELS, id, flat(LocalDate.of(2025, 6, 1), "10")).isKept()).as("another year").isTrue();
    }

    @Test
    void theRaisedCapHoldsWhereAManagerSaysSo() {
        VolunteerId id = aVolunteer("Nacht", AALST);
        as(ELS, () -> allowances.tell(id, 2026, euro("1760"), DAY));
        assertThat(enter(ELS, id, flat(DAY, "10")).isKept()).isFalse();

        assertThat(as(MARIE, () -> allowances.raise(id, 2026, true, " "))).extracting(Problem::field).containsExactly("raisedWhy");
        assertThat(as(MARIE, () -> allowances.raise(id, 2025, true, "waakt ’s nachts"))).as("no figure for 2025")
                .extracting(Problem::field).containsExactly("raised");
        assertThat(as(MARIE, () -> allowances.raise(id, 2026, true, "waakt ’s nachts, geen uitkering"))).isEmpty();

        assertThat(enter(ELS, id, flat(DAY, "10")).isKept()).isTrue();
        assertThat(year(id).yearCap()).isEqualByComparingTo("3233.91");
    }

    // ---- correcting

    @Test
    void aCorrectedEntryStaysWithItsReasonAndCountsNoMore() {
        VolunteerId id = aVolunteer("Typfout", AALST);
        UUID wrong = enter(ELS, id, flat(DAY, "40")).entry();

        assertThat(as(ELS, () -> allowances.correct(id, wrong, flat(DAY, "4"), "", UUID.randomUUID())).problems())
                .extracting(Problem::field).containsExactly("reason");
        assertThat(as(ELS, () -> allowances.correct(id, wrong, flat(DAY, "4"), "een nul te veel", UUID.randomUUID())).isKept()).isTrue();
        assertThat(as(MARIE, () -> allowances.correct(id, wrong, flat(DAY, "5"), "ook ik", UUID.randomUUID())).problems())
                .as("a colleague was faster").extracting(Problem::textKey).containsExactly("allowance.error.changedBefore");
        assertThat(as(MARIE, () -> allowances.cancel(id, wrong, "ook ik"))).isFalse();

        assertThat(year(id).flat()).isEqualByComparingTo("4");
        assertThat(as(ELS, () -> allowances.entries(id, 2026))).hasSize(2)
                .filteredOn(entry -> entry.cancelled() != null).singleElement().satisfies(entry -> {
                    assertThat(entry.amount()).isEqualByComparingTo("40");
                    assertThat(entry.cancelled().reason()).isEqualTo("een nul te veel");
                    assertThat(entry.cancelled().by()).isEqualTo("Els");
                    assertThat(entry.cancelled().corrected()).isTrue();
                });
    }

    @Test
    void aDayThatWasCancelledIsFreeAgain() {
        VolunteerId id = aVolunteer("Vrij", AALST);
        UUID entry = enter(ELS, id, flat(DAY, "10")).entry();

        assertThat(as(ELS, () -> allowances.cancel(id, entry, "kwam niet"))).isTrue();

        assertThat(enter(ELS, id, flat(DAY, "12")).isKept()).isTrue();
        assertThat(as(ELS, () -> allowances.entries(id, 2026))).hasSize(2);
    }

    @Test
    void anEntryCanMoveToTheYearBefore() {
        VolunteerId id = aVolunteer("Jaarwissel", AALST);
        UUID entry = enter(ELS, id, flat(LocalDate.of(2026, 1, 2), "10")).entry();

        assertThat(as(ELS, () -> allowances.correct(id, entry, flat(LocalDate.of(2025, 12, 30), "10"), "verkeerd jaar", UUID.randomUUID()))
                .isKept()).isTrue();

        assertThat(year(id).flat()).isZero();
        assertThat(as(ELS, () -> allowances.year(id, 2025)).flat()).isEqualByComparingTo("10");
        assertThat(as(ELS, () -> allowances.years(id))).startsWith(2026, 2025);
    }

    // ---- lists

    @Test
    void theListOfAYearIsSearchedSortedAddedUpAndKeptToOnesRegions() {
        VolunteerId anna = aVolunteer("Anna-lijst", AALST);
        VolunteerId bert = aVolunteer("Bert-lijst", HASSELT);
        VolunteerId chris = aVolunteer("Chris-lijst", AALST);
        enter(MARIE, anna, flat(DAY, "10"));
        enter(MARIE, anna, travel(DAY.plusDays(1), "10", Vehicle.BICYCLE));
        enter(MARIE, bert, flat(DAY, "30"));
        as(MARIE, () -> allowances.tell(chris, 2026, euro("1500"), DAY));
        UUID cancelled = enter(MARIE, chris, flat(DAY, "20")).entry();
        as(MARIE, () -> allowances.cancel(chris, cancelled, "kwam niet"));

        for (AllowanceQuery.Order order : AllowanceQuery.Order.values()) {
            assertThat(as(MARIE, () -> lists.list(query(order), 0, 10))).as(order.name()).hasSize(3);
        }
        assertThat(names(MARIE, query(AllowanceQuery.Order.NAME))).containsExactly("Anna-lijst Janssens", "Bert-lijst Janssens",
                "Chris-lijst Janssens");
        assertThat(as(MARIE, () -> lists.list(new AllowanceQuery(2026, "-lijst", Set.of(), AllowanceQuery.Order.SHARE, true), 0, 1)))
                .singleElement().satisfies(first -> assertThat(first.volunteerId()).isEqualTo(chris));
        assertThat(names(ELS, query(AllowanceQuery.Order.NAME))).containsExactly("Anna-lijst Janssens", "Chris-lijst Janssens");
        assertThat(names(ELS, new AllowanceQuery(2026, "-lijst", Set.of(Region.LIMBURG), AllowanceQuery.Order.NAME, false))).isEmpty();
        assertThat(as(MARIE, () -> lists.count(query(AllowanceQuery.Order.NAME)))).isEqualTo(3);
        assertThat(as(MARIE, () -> lists.totals(query(AllowanceQuery.Order.NAME)))).satisfies(totals -> {
            assertThat(totals.volunteers()).isEqualTo(3);
            assertThat(totals.days()).isEqualTo(3);
            assertThat(totals.flat()).isEqualByComparingTo("40");
            assertThat(totals.total()).isEqualByComparingTo("43.70");
        });
        assertThat(as(MARIE, () -> lists.nearACap(query(AllowanceQuery.Order.NAME)))).singleElement()
                .satisfies(near -> assertThat(near.volunteerId()).isEqualTo(chris));
        List<AllowanceLists.Line> lines = new ArrayList<>();
        does(ELS, () -> lists.nominative(query(AllowanceQuery.Order.NAME), lines::add));
        assertThat(lines).extracting(AllowanceLists.Line::name, AllowanceLists.Line::day)
                .containsExactly(tuple("Anna-lijst Janssens", DAY),
                        tuple("Anna-lijst Janssens", DAY.plusDays(1)));
        for (Actor actor : List.of(TOM, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> lists.list(query(AllowanceQuery.Order.NAME), 0, 1)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, lists::years)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(actor, () -> lists.nominative(query(AllowanceQuery.Order.NAME), lines::add)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    // ---- the amounts of the law

    @Test
    void theLawsAmountsAreThereWithWhereTheyComeFrom() {
        assertThat(as(MARIE, rates::all)).filteredOn(period -> period.kind() == RateKind.YEAR_CAP)
                .extracting(period -> period.from().getYear(), period -> period.amount().stripTrailingZeros())
                .contains(tuple(2026, euro("1760.83")), tuple(2025, euro("1692.51")),
                        tuple(2024, euro("1659.29")));
        assertThat(as(MARIE, rates::all)).allSatisfy(period -> assertThat(period.source()).isNotBlank());
        assertThatThrownBy(() -> as(TOM, rates::all)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void managersAddPeriodsThatDoNotOverlapAndWhatWasUsedStays() {
        VolunteerId id = aVolunteer("Tarief", AALST);
        NewPeriod later = new NewPeriod(RateKind.KM_CAR, LocalDate.of(2029, 4, 1), LocalDate.of(2029, 6, 30), new BigDecimal("0.4401"),
                "Omzendbrief");
        assertThatThrownBy(() -> as(ELS, () -> rates.add(later))).isInstanceOf(AccessDeniedException.class);

        assertThat(as(MARIE, () -> rates.add(later))).isEmpty();
        assertThat(as(MARIE, () -> rates.add(later))).extracting(Problem::field).containsExactly("from");
        assertThat(as(MARIE, () -> rates.add(new NewPeriod(RateKind.KM_CAR, LocalDate.of(2029, 6, 30), LocalDate.of(2029, 9, 30),
                BigDecimal.ONE, "x")))).as("one day in common").extracting(Problem::textKey)
                .containsExactly("allowance.error.rate.overlap");
        assertThat(
                as(MARIE, () -> rates.add(new NewPeriod(null, LocalDate.of(2029, 6, 30), LocalDate.of(2029, 1, 1), BigDecimal.ZERO, " "))))
                .extracting(Problem::field).containsExactly("kind", "to", "amount", "source");

        Period added = as(MARIE, rates::all).stream().filter(one -> one.from().getYear() == 2029).findFirst().orElseThrow();
        assertThat(as(MARIE,
                () -> rates.change(added.id(),
                        new NewPeriod(RateKind.KM_CAR, added.from(), added.to(), new BigDecimal("0.45"), "Verbeterd"))))
                .isEmpty();
        clock.setTo(LocalDate.of(2029, 5, 2));
        does(MARIE, () -> rates
                .add(new NewPeriod(RateKind.KM_YEAR, LocalDate.of(2029, 1, 1), LocalDate.of(2029, 12, 31), new BigDecimal("2000"), "x")));
        assertThat(enter(ELS, id, travel(LocalDate.of(2029, 5, 1), "100", Vehicle.CAR)).isKept()).isTrue();
        assertThat(as(ELS, () -> allowances.entries(id, 2029))).singleElement()
                .satisfies(entry -> assertThat(entry.travel()).isEqualByComparingTo("45"));
        assertThat(as(MARIE,
                () -> rates.change(added.id(), new NewPeriod(RateKind.KM_CAR, added.from(), added.to(), BigDecimal.TEN, "stiekem"))))
                .extracting(Problem::textKey).containsExactly("allowance.error.rate.used");
        assertThat(as(MARIE, () -> rates.remove(added.id()))).isFalse();
    }

    @Test
    void twoManagersWhoAddTheSamePeriodAtTheSameMomentAddItOnce() throws Exception {
        NewPeriod period =
                new NewPeriod(RateKind.KM_BICYCLE, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31), new BigDecimal("0.38"), "x");

        List<List<Problem>> problems = atTheSameMoment(() -> as(MARIE, () -> rates.add(period)), () -> as(MARIE, () -> rates.add(period)));

        assertThat(problems).filteredOn(List::isEmpty).hasSize(1);
    }

    // ---- helpers

    private Outcome enter(Actor actor, VolunteerId id, NewAllowance allowance) {
        return as(actor, () -> allowances.enter(id, allowance, UUID.randomUUID()));
    }

    private List<String> refused(VolunteerId id, NewAllowance allowance) {
        Outcome outcome = enter(ELS, id, allowance);
        assertThat(outcome.isKept()).isFalse();
        return outcome.problems().stream().map(Problem::field).distinct().toList();
    }

    private YearOfVolunteer year(VolunteerId id) {
        return as(MARIE, () -> allowances.year(id, 2026));
    }

    private List<String> names(Actor actor, AllowanceQuery query) {
        return as(actor, () -> lists.list(query, 0, 50)).stream().map(YearOfVolunteer::name).toList();
    }

    private static AllowanceQuery query(AllowanceQuery.Order order) {
        return new AllowanceQuery(2026, "-lijst", Set.of(), order, false);
    }

    private static <T> List<T> atTheSameMoment(Supplier<T> one, Supplier<T> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> futures = List.of(one, other).stream().map(work -> threads.submit(() -> {
                together.await();
                return work.get();
            })).toList();
            return List.of(futures.get(0).get(), futures.get(1).get());
        }
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }

    private static NewAllowance flat(LocalDate day, String amount) {
        return new NewAllowance(day, AllowanceKind.FLAT, amount == null ? null : euro(amount), null, null, null);
    }

    private static NewAllowance real(LocalDate day, String amount, String what) {
        return new NewAllowance(day, AllowanceKind.REAL, euro(amount), what, null, null);
    }

    private static NewAllowance travel(LocalDate day, String km, Vehicle vehicle) {
        return new NewAllowance(day, AllowanceKind.TRAVEL, null, null, km == null ? null : new BigDecimal(km), vehicle);
    }
}
