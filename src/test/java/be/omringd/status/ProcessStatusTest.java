package be.omringd.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.access.AccessScope;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.inbox.OwnTasks;
import be.omringd.casefile.CaseSubject;
import be.omringd.coaching.CoachingFile;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.status.ProcessStatus.Line;
import be.omringd.status.ProcessStatus.Standing;
import be.omringd.status.ProcessStatus.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class ProcessStatusTest extends StatusWorld {

    @Autowired
    ProcessStatus status;
    @Autowired
    StandingCases standing;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OwnTasks own;
    @Autowired
    Users users;

    @Test
    void aStepTellsHowManyStandThereHowManyAreLateAndForHowLong() {
        for (int days = 1; days <= 10; days++) {
            standsAtATask(aFileIn(AALST), "firstContact", days, days > 7 ? -1 : 1);
        }

        assertThat(steps(MARIE)).singleElement().satisfies(step -> {
            assertThat(step.elementId()).isEqualTo("firstContact");
            assertThat(step.waits()).isEqualTo(Waits.FOR_TASK);
            assertThat(step.cases()).isEqualTo(10);
            assertThat(step.late()).isEqualTo(3);
            assertThat(step.median()).isEqualTo(Duration.ofDays(5));
            assertThat(step.slowest()).isEqualTo(Duration.ofDays(9));
        });
    }

    @Test
    void eachVersionOfADiagramHasItsOwnCasesAndTheirsIsTheOnlyNumberThere() {
        CaseId before = aFileIn(AALST);
        CaseId after = aFileIn(AALST);
        standsAtATask(before, "firstContact", 6, 3);
        standsAtATask(after, "firstContact", 2, 3);
        waitsForATimer(after, "waitForPerson", 2, 3);
        jdbc.update("update engine_element set version = 2 where process_instance_key in (select process_instance_key from engine_case"
                + " where case_id = ?)", after.toString());

        assertThat(as(MARIE, () -> status.versions(PROCESS, Set.of()))).containsExactly(Map.entry(2, 1), Map.entry(1, 1));
        assertThat(as(MARIE, () -> status.versions(PROCESS, Set.of(Region.LIMBURG)))).isEmpty();
        assertThat(as(MARIE, () -> status.steps(PROCESS, 1, Set.of()))).extracting(Step::elementId).containsExactly("firstContact");
        assertThat(as(MARIE, () -> status.steps(PROCESS, 2, Set.of()))).hasSize(2);
        assertThat(as(MARIE, () -> status.cases(PROCESS, "firstContact", 1, Set.of(), 100))).extracting(Standing::caseId)
                .containsExactly(before);
    }

    @Test
    void behindEachNumberStandExactlyItsCasesTheLateOnesFirst() {
        CaseId late = aFileIn(AALST);
        CaseId longest = aFileIn(AALST);
        CaseId other = aFileIn(AALST);
        standsAtATask(late, "firstContact", 2, -1);
        standsAtATask(longest, "firstContact", 6, 3);
        standsAtATask(other, "introConversation", 6, 3);

        List<Standing> cases = as(MARIE, () -> status.cases(PROCESS, "firstContact", null, Set.of(), 100));

        assertThat(cases).extracting(Standing::caseId).containsExactly(late, longest);
        assertThat(cases).extracting(Standing::late).containsExactly(true, false);
        for (Step step : steps(MARIE)) {
            assertThat(as(MARIE, () -> status.cases(PROCESS, step.elementId(), null, Set.of(), 100))).as(step.elementId())
                    .hasSize(step.cases());
        }
    }

    @Test
    void aCaseThatStandsAtAStepSeveralTimesCountsAsOneSinceTheFirst() {
        CaseId file = aFileIn(AALST);
        standsAtATask(file, "inviteContact", 2, 5);
        standsAtATask(file, "inviteContact", 4, 3);

        assertThat(steps(MARIE)).singleElement().satisfies(step -> {
            assertThat(step.cases()).isEqualTo(1);
            assertThat(step.median()).isEqualTo(Duration.ofDays(4));
        });
        assertThat(as(MARIE, () -> status.cases(PROCESS, "inviteContact", null, Set.of(), 100))).hasSize(1);
    }

    @Test
    void aTimerTellsWhenItEndsAndIsLateWhenNothingCameOfIt() {
        waitsForATimer(aFileIn(AALST), "waitsFor30Days", 20, 5);
        waitsForATimer(aFileIn(AALST), "waitsFor30Days", 20, 40);
        assertThat(line(MARIE)).satisfies(line -> {
            assertThat(line.timers()).as("within a week").isEqualTo(1);
            assertThat(line.late()).isZero();
        });
        waitsForATimer(aFileIn(AALST), "waitsFor30Days", 31, -1);

        assertThat(steps(MARIE)).singleElement().satisfies(step -> {
            assertThat(step.waits()).isEqualTo(Waits.FOR_TIME);
            assertThat(step.late()).isEqualTo(1);
        });
    }

    @Test
    void whatOmringdDoesItselfIsLateAfterAnHourAndWhatOthersSayNever() {
        stands(aFileIn(AALST), "assignIntroducer", "SERVICE_TASK", 1);
        stands(aFileIn(AALST), "groupFound", "INTERMEDIATE_CATCH_EVENT", 300);
        stands(aFileIn(AALST), "request-intake", "PROCESS", 300);

        assertThat(steps(MARIE)).extracting(Step::elementId, Step::waits, Step::late).containsExactlyInAnyOrder(
                tuple("assignIntroducer", Waits.FOR_US, 1),
                tuple("groupFound", Waits.FOR_MESSAGE, 0));
    }

    @Test
    void aTaskThatRestsDuringABreakIsNotLate() {
        standsAtATask(aFileIn(AALST), "firstContact", 9, -4);
        jdbc.update("update work_item set resting = true where element_id = 'firstContact' and process_instance_key > 8000000000");

        assertThat(steps(MARIE)).singleElement().extracting(Step::late).isEqualTo(0);
    }

    @Test
    void ofACaseThatTheEngineDidNotTellOfTheTaskCounts() {
        standsAtATask(aFileIn(AALST), "firstContact", 2, 1);
        CaseId before = aFileIn(AALST);
        standsAtATask(before, "firstContact", 6, -1);
        for (String table : List.of("engine_element", "engine_job")) {
            jdbc.update("delete t from " + table + " t join engine_case c using (process_instance_key) where c.case_id = ?",
                    before.toString());
        }

        assertThat(steps(MARIE)).singleElement().satisfies(step -> {
            assertThat(step.cases()).isEqualTo(2);
            assertThat(step.late()).isEqualTo(1);
        });
        assertThat(as(MARIE, () -> status.cases(PROCESS, "firstContact", null, Set.of(), 100))).extracting(Standing::caseId)
                .startsWith(before);
        assertThat(as(MARIE, () -> status.overview(Set.of()).totals().untold())).isEqualTo(1);
        jdbc.update("update work_item set state = 'WITHDRAWN' where case_id = ?", before.toString());
        assertThat(steps(MARIE)).singleElement().extracting(Step::cases).isEqualTo(1);
    }

    @Test
    void whatSomebodyWroteDownThemselvesIsAtNoStepOfAnyProcess() {
        when(users.hold(MARIE.user())).thenReturn(Optional.of(MARIE));
        CaseId file = aFileIn(AALST);
        ProcessStatus.Overview before = as(MARIE, () -> status.overview(Set.of()));

        as(MARIE, () -> {
            own.write(Ids.next(), file, "Bel het OCMW", own.today(), MARIE.user());
            return null;
        });
        jdbc.update("update work_item set due_at = utc_timestamp() - interval 9 day where case_id = ?", file.toString());

        assertThat(as(MARIE, () -> status.overview(Set.of()))).isEqualTo(before);
        assertThat(as(MARIE, () -> status.late(List.of(file), Set.of()))).isEmpty();
    }

    @Test
    void coordinatorsCountTheirOwnRegions() {
        standsAtATask(aFileIn(AALST), "firstContact", 1, -1);
        standsAtATask(aFileIn(HASSELT), "firstContact", 1, -1);

        assertThat(line(MARIE).cases()).isEqualTo(2);
        assertThat(line(ELS).cases()).isEqualTo(1);
        assertThat(as(MARIE, () -> status.steps(PROCESS, null, Set.of(Region.LIMBURG)))).singleElement().extracting(Step::cases)
                .isEqualTo(1);
        assertThat(as(ELS, () -> status.steps(PROCESS, null, Set.of(Region.LIMBURG)))).isEmpty();
        assertThat(as(ELS, () -> status.cases(PROCESS, "firstContact", null, Set.of(), 100))).hasSize(1);
        assertThat(as(MARIE, () -> status.overview(Set.of()).totals())).isEqualTo(new ProcessStatus.Totals(2, 2, 0, 0));
        assertThatThrownBy(() -> as(Actor.VISITOR, () -> status.overview(Set.of()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void trainersCountTheOrganisationsOfTheirTeamAndNobodyElse() {
        CaseId library = as(Actor.PROCESS, () -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bibliotheek", AccessScope.of(Team.DOMO)));
        standsAtATask(library, "exploreTalk", 1, 5);
        standsAtATask(aFileIn(AALST), "firstContact", 1, -1);

        assertThat(as(trainerOf(Team.DOMO), () -> status.overview(Set.of()).processes())).singleElement().extracting(Line::cases)
                .isEqualTo(1);
        assertThat(steps(trainerOf(Team.DOMO))).extracting(Step::elementId).containsExactly("exploreTalk");
        assertThat(steps(trainerOf(Team.EK_C))).isEmpty();
        assertThat(steps(ELS)).extracting(Step::elementId).containsExactly("firstContact");
        assertThat(steps(MARIE)).hasSize(2);
    }

    @Test
    void thePartnersThatCarryAnOrganisationTogetherCountItAndOthersDoNot() {
        CaseId library = as(Actor.PROCESS, () -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bibliotheek", AccessScope.of(Team.DOMO)));
        standsAtATask(library, "exploreTalk", 1, -5);
        does(Actor.PROCESS, () -> files.carriedBy(library, Set.of(Team.LUS, Team.DOMO), Team.DOMO));

        for (Actor carries : List.of(trainerOf(Team.DOMO), trainerOf(Team.LUS))) {
            assertThat(as(carries, () -> status.overview(Set.of()).processes())).singleElement().satisfies(line -> {
                assertThat(line.cases()).isEqualTo(1);
                assertThat(line.withUs()).isEqualTo(1);
                assertThat(line.late()).isEqualTo(1);
            });
            assertThat(as(carries, () -> status.cases(PROCESS, "exploreTalk", null, Set.of(), 100))).extracting(Standing::caseId)
                    .containsExactly(library);
            assertThat(as(carries, () -> status.late(Waits.FOR_TASK, null, Set.of(), 100))).hasSize(1);
        }
        Actor third = trainerOf(Team.EK_C);
        assertThat(as(third, () -> status.overview(Set.of()).processes())).isEmpty();
        assertThat(as(third, () -> status.overview(Set.of()).totals())).isEqualTo(new ProcessStatus.Totals(0, 0, 0, 0));
        assertThat(steps(third)).isEmpty();
        assertThat(as(third, () -> status.cases(PROCESS, "exploreTalk", null, Set.of(), 100))).isEmpty();
        assertThat(as(third, () -> status.late(Waits.FOR_TASK, null, Set.of(), 100))).isEmpty();

        does(Actor.PROCESS, () -> files.carriedBy(library, Set.of(Team.LUS), Team.LUS));
        assertThat(steps(trainerOf(Team.DOMO))).as("after it took its leave").isEmpty();
    }

    @Test
    void aCaseThatRunsTwoProcessesCountsOnceInEachAndOnceInAll() {
        CaseId file = aFileIn(AALST);
        standsAtATask(file, "firstContact", 2, -1);
        long other = stands(file, "planTalk", "USER_TASK", 4);
        jdbc.update("update engine_element set process_id = 'lus-trajectory' where element_key = ?", other);

        ProcessStatus.Overview overview = as(MARIE, () -> status.overview(Set.of()));

        assertThat(overview.processes()).filteredOn(line -> line.cases() > 0).extracting(Line::processId, Line::cases, Line::late)
                .containsExactly(tuple(PROCESS, 1, 1), tuple("lus-trajectory", 1, 0));
        assertThat(overview.totals()).isEqualTo(new ProcessStatus.Totals(1, 1, 0, 0));
    }

    @Test
    void aCaseThatMovesTakesItsNumbersAlong() {
        CaseId file = aFileIn(AALST);
        standsAtATask(file, "firstContact", 2, -1);
        assertThat(line(ELS).late()).isEqualTo(1);

        does(Actor.PROCESS, () -> files.changePerson(file,
                new ContactDetails("Nora", "Peeters", null, "nora@voorbeeld.be", HASSELT, "nl", null, false)));

        assertThat(line(ELS)).extracting(Line::cases, Line::late).containsExactly(0, 0);
        assertThat(line(LIEN)).extracting(Line::cases, Line::late).containsExactly(1, 1);
        assertThat(line(MARIE).cases()).isEqualTo(1);
        assertThat(as(ELS, () -> status.cases(PROCESS, "firstContact", null, Set.of(), 100))).isEmpty();
    }

    @Test
    void whatBecomesLateIsCountedFromThatMomentOnAlsoWhereTheClockIsPutBack() {
        standsAtATask(aFileIn(AALST), "firstContact", 2, 1);
        waitsForATimer(aFileIn(AALST), "waitsFor30Days", 2, 8);
        assertThat(line(MARIE)).extracting(Line::late, Line::timers).containsExactly(0, 0);
        Instant now = clock.instant();

        clock.setTo(now.plus(Duration.ofDays(1)).plusSeconds(30));
        assertThat(line(MARIE)).extracting(Line::late, Line::timers).containsExactly(1, 1);
        assertThat(steps(MARIE)).extracting(Step::elementId, Step::late)
                .containsExactly(tuple("firstContact", 1), tuple("waitsFor30Days", 0));
        clock.setTo(now.plus(Duration.ofDays(1)).minusSeconds(10));
        assertThat(line(MARIE)).as("less than a minute before").extracting(Line::late, Line::timers).containsExactly(0, 0);
        clock.setTo(now.plus(Duration.ofDays(9)));
        assertThat(as(MARIE, () -> status.overview(Set.of()).totals())).isEqualTo(new ProcessStatus.Totals(1, 2, 1, 0));
        clock.setTo(now);
        assertThat(line(MARIE)).extracting(Line::late, Line::timers).containsExactly(0, 0);
    }

    @Test
    void halfAndTheSlowestTenthAreExactOverMonthsAndRegions() {
        Random random = new Random(64);
        List<Integer> inHasselt = new ArrayList<>();
        List<Integer> inAalst = new ArrayList<>();
        for (int i = 0; i < 74; i++) {
            List<Integer> days = i % 3 == 0 ? inHasselt : inAalst;
            // half of them within two months, so that a month has many
            days.add(random.nextInt(i % 2 == 0 ? 500 : 60));
            standsAtATask(aFileIn(i % 3 == 0 ? HASSELT : AALST), "firstContact", days.getLast(), 3);
        }
        List<Integer> everywhere = new ArrayList<>(inHasselt);
        everywhere.addAll(inAalst);

        standThereSince(LIEN, inHasselt);
        standThereSince(ELS, inAalst);
        standThereSince(MARIE, everywhere);
    }

    private void standThereSince(Actor reader, List<Integer> days) {
        Collections.sort(days);
        assertThat(steps(reader)).singleElement().satisfies(step -> {
            assertThat(step.cases()).isEqualTo(days.size());
            assertThat(step.median()).isEqualTo(Duration.ofDays(days.get((days.size() + 1) / 2 - 1)));
            assertThat(step.slowest()).isEqualTo(Duration.ofDays(days.get((9 * days.size() + 9) / 10 - 1)));
        });
        assertThat(line(reader).oldest()).isEqualTo(clock.instant().minus(Duration.ofDays(days.getLast())));
    }

    @Test
    void theListBehindANumberBeginsWithTheMostUrgentHoweverLittleOfItIsRead() {
        CaseId soon = aFileIn(HASSELT);
        CaseId late = aFileIn(AALST);
        CaseId later = aFileIn(AALST);
        CaseId never = aFileIn(AALST);
        standsAtATask(never, "firstContact", 50, 1);
        jdbc.update("update work_item set due_at = null where case_id = ?", never.toString());
        standsAtATask(later, "firstContact", 9, 4);
        standsAtATask(soon, "firstContact", 3, 2);
        standsAtATask(late, "firstContact", 1, -1);

        for (int limit = 1; limit <= 4; limit++) {
            int some = limit;
            assertThat(as(MARIE, () -> status.cases(PROCESS, "firstContact", null, Set.of(), some))).extracting(Standing::caseId)
                    .containsExactlyElementsOf(List.of(late, soon, later, never).subList(0, limit));
        }
    }

    @Test
    void howeverManyChangeAndReadAtOnceTheNumbersAreThoseOfTheRows() {
        List<CaseId> mine = IntStream.range(0, 12).mapToObj(i -> aFileIn(i % 2 == 0 ? AALST : HASSELT)).toList();

        List<CompletableFuture<Void>> colleagues = IntStream.range(0, 4).mapToObj(colleague -> CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 6; round++) {
                CaseId file = mine.get(3 * colleague + round % 3);
                standsAtATask(file, "step" + round % 4, round, round % 2 == 0 ? -1 : 1);
                as(MARIE, () -> status.overview(Set.of()));
                if (round == 4) {
                    jdbc.update("update engine_element set state = 'COMPLETED' where state = 'ACTIVE' and process_instance_key in"
                            + " (select process_instance_key from engine_case where case_id = ?)", file.toString());
                }
            }
        })).toList();
        colleagues.forEach(CompletableFuture::join);

        List<String> shown = numbers();
        standing.recount();
        assertThat(numbers()).as("after all of it was counted anew").isEqualTo(shown);
        assertThat(line(MARIE).cases()).isEqualTo(as(MARIE, () -> steps(MARIE).stream()
                .flatMap(step -> status.cases(PROCESS, step.elementId(), null, Set.of(), 100).stream()).map(Standing::caseId).distinct()
                .count()).intValue());
    }

    @Test
    void countingAnewMendsWhatSomebodyChangedByHand() {
        standsAtATask(aFileIn(AALST), "firstContact", 2, -1);
        CaseId other = aFileIn(AALST);
        standsAtATask(other, "firstContact", 6, 3);
        List<String> right = numbers();
        jdbc.update("update standing_sum set cases = cases + 7, late = 5 where level = 'PROCESS' and cases > 0");
        jdbc.update("delete from standing_case where case_id = ? and level = 'STEP'", other.toString());
        String wrong = as(MARIE, () -> status.overview(Set.of())).toString();

        standing.recount();

        assertThat(wrong).isNotEqualTo(right.getFirst());

        assertThat(numbers()).isEqualTo(right);
    }

    @Test
    void onlyWhatANumberIsMadeOfIsCountedAgain() {
        CaseId file = aFileIn(AALST);
        standsAtATask(file, "firstContact", 2, 1);
        steps(MARIE);

        assertThat(changes(() -> jdbc.update("update work_item set draft = '{}', draft_at = now() where case_id = ?", file.toString())))
                .as("what somebody types").isZero();
        assertThat(changes(() -> jdbc.update("update engine_element set position = position + 1 where element_id = 'firstContact'")))
                .as("a record that changes nothing").isZero();
        assertThat(changes(() -> jdbc.update("update work_item set resting = true where case_id = ?", file.toString()))).isOne();
    }

    /** How many changes something leaves to be counted, looked at before anybody else does. */
    private int changes(Runnable work) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            jdbc.update("delete from standing_change");
            work.run();
            return jdbc.queryForObject("select count(*) from standing_change", Integer.class);
        }));
    }

    /** The sums are those of the rows, by whatever was done. */
    @AfterEach
    void sumsAndRowsSayTheSame() {
        standing.follow();
        assertThat(jdbc.queryForList("""
                select level, process_id, version, element_id, access_scope, waits, month, sum(n), sum(with_us), sum(untold) from (
                  select level, process_id, version, element_id, access_scope, waits, month, cases n, with_us, untold from standing_sum
                  union all select level, process_id, version, element_id, access_scope, waits, month, -1, -with_us, -untold from standing_case
                ) both_of_them group by level, process_id, version, element_id, access_scope, waits, month
                having sum(n) <> 0 or sum(with_us) <> 0 or sum(untold) <> 0""")).isEmpty();
    }

    private List<String> numbers() {
        ProcessStatus.Overview overview = as(MARIE, () -> status.overview(Set.of()));
        return List.of(overview.toString(), steps(MARIE).toString(), as(MARIE, () -> status.versions(PROCESS, Set.of())).toString());
    }

    private static Actor trainerOf(Team team) {
        return new Actor(UUID.randomUUID(), "Trainer", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(Region.values()), Set.of(team));
    }

    private List<Step> steps(Actor actor) {
        return as(actor, () -> status.steps(PROCESS, null, Set.of()));
    }

    private Line line(Actor actor) {
        return as(actor, () -> status.overview(Set.of()).processes()).stream().filter(line -> line.processId().equals(PROCESS)).findFirst()
                .orElseThrow();
    }
}
