package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.DIRK;
import static be.omringd.inbox.InboxFixture.HASSELT;
import static be.omringd.inbox.InboxFixture.JOKE;
import static be.omringd.inbox.InboxFixture.KARIM;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static be.omringd.inbox.InboxFixture.SOFIE;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Absences;
import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.database.OneMoment;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.CarriedTasks.Carried;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** In whose hands tasks and cases are, many into other hands at once, and what becomes of those of a colleague who is away. */
@OnInbox
class CarriedTasksTest {

    private static final FormValues GOOD = FormValues.of(Map.of("note", "We spraken af", "choice", "yes"));

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    CarriedTasks carried;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    TaskLists lists;
    @Autowired
    WorkItems items;
    @Autowired
    Tasks tasks;
    @Autowired
    CarriedSums sums;
    @Autowired
    OwnTasks own;
    @Autowired
    CaseHolders holders;
    @Autowired
    CaseFiles files;
    @Autowired
    Absences absences;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void everybodyIsBack() {
        jdbc.update("delete from absence");
    }

    // ---- away

    @Test
    void whatAColleagueHasIsOpenToOthersForAsLongAsTheyAreAwayAndNoLonger() {
        UUID taken = aTaskOfLies();
        UUID stays = aTaskOfLies();
        assertThat(ids(KARIM, Scope.OPEN)).doesNotContain(taken, stays);

        liesIsAway(Set.of(KARIM.user()));

        assertThat(ids(KARIM, Scope.OPEN)).containsOnlyOnce(taken, stays);
        assertThat(ids(KARIM, Scope.ALL)).containsOnlyOnce(taken, stays);
        assertThat(ids(SOFIE, Scope.OPEN)).doesNotContain(taken, stays);
        assertThat(ids(LIES, Scope.MINE)).contains(taken, stays);
        assertThat(ids(LIES, Scope.OPEN)).doesNotContain(taken, stays);
        assertThat(given.as(KARIM, () -> items.open(taken)).item().away()).satisfies(
                away -> assertThat(Objects.requireNonNull(away).standIns()).containsExactly(KARIM.user()));
        assertThat(given.as(KARIM, () -> assignments.claim(taken))).isTrue();

        given.as(MIA, () -> {
            absences.notOver().forEach(one -> absences.remove(one.id()));
            return null;
        });

        assertThat(ids(KARIM, Scope.MINE)).contains(taken);
        assertThat(ids(KARIM, Scope.OPEN)).doesNotContain(stays);
        assertThat(given.as(KARIM, () -> assignments.claim(stays))).isFalse();
        assertThat(ids(LIES, Scope.MINE)).contains(stays).doesNotContain(taken);
    }

    @Test
    void whoTakesOverFromAColleagueWhoIsAwayFindsWhatWasTypedAndTheDueDate() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
        given.as(LIES, () -> assignments.keepDraft(task, GOOD));
        var due = given.item(task).dueAt();
        liesIsAway(Set.of());

        assertThat(given.as(KARIM, () -> assignments.keepDraft(task, FormValues.EMPTY))).as("not before it is taken in hand").isEmpty();
        given.as(KARIM, () -> assignments.claim(task));

        WorkItems.Opened opened = given.as(KARIM, () -> items.open(task));
        assertThat(opened.draft()).isEqualTo(GOOD);
        assertThat(opened.item().away()).isNull();
        assertThat(given.item(task).dueAt()).isEqualTo(due);
    }

    @Test
    void aListOfWhatIsOpenGoesOnWhereThePageBeforeItEndedAlsoWithTasksOfThoseWhoAreAway() {
        given.as(MIA, () -> absences.add(KARIM.user(), absences.today(), absences.today(), Set.of()));
        liesIsAway(Set.of());
        for (int i = 0; i < 3; i++) {
            aTaskOfLies();
            given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
        }
        InboxQuery open = InboxQuery.of(Scope.OPEN);
        List<WorkItemSummary> all = given.as(MIA, () -> lists.list(open, null, 10_000));
        List<WorkItemSummary> first = given.as(MIA, () -> lists.list(open, null, 4));
        List<WorkItemSummary> rest = given.as(MIA, () -> lists.list(open, first.getLast().position(), 10_000));

        assertThat(Stream.concat(first.stream(), rest.stream()).map(WorkItemSummary::id).toList())
                .isEqualTo(all.stream().map(WorkItemSummary::id).toList()).doesNotHaveDuplicates();
        assertThat(given.as(MIA, () -> lists.count(open, 10_000))).isEqualTo(all.size());
    }

    @Test
    void theListOfAPartnerWithWhomNothingIsCarriedNowIsEmpty() {
        jdbc.update("update work_item set state = 'WITHDRAWN' where access_scope like '%+%'");
        InboxQuery ofTheOther = new InboxQuery(Scope.OPEN, Set.of(AccessScope.of(Team.DOMO)), "", false, false, Order.DUE);

        assertThat(given.as(JOKE, () -> lists.list(ofTheOther, null, 10))).isEmpty();
        assertThat(given.as(JOKE, () -> lists.count(ofTheOther, 10))).isZero();
    }

    @Test
    void twoWhoTakeATaskOfAColleagueWhoIsAwayDoNotBothGetIt() throws Exception {
        UUID task = aTaskOfLies();
        liesIsAway(Set.of());

        List<Boolean> got =
                together(() -> given.as(KARIM, () -> assignments.claim(task)), () -> given.as(MIA, () -> assignments.claim(task)));

        assertThat(got).containsExactlyInAnyOrder(true, false);
    }

    // ---- how many whose hands have

    @Test
    void howeverManyChangeAtOnceEachReaderCountsTheTasksAsTheyAreAtEachMoment() {
        List<CaseId> people = IntStream.range(0, 8).mapToObj(i -> given.aPersonFrom(i % 2 == 0 ? ZOTTEGEM : HASSELT)).toList();
        people.forEach(person -> IntStream.range(0, 3).forEach(i -> given.aTask(person, "test/questions",
                i == 2 ? null : Instant.now().plus(Duration.ofDays(i == 0 ? -3 : 3)))));
        List<Actor> colleagues = List.of(LIES, KARIM, SOFIE, MIA);

        List<CompletableFuture<Void>> works = IntStream.range(0, 4).mapToObj(worker -> CompletableFuture.runAsync(() -> {
            Random random = new Random(66 + worker);
            for (int round = 0; round < 25; round++) {
                Actor colleague = colleagues.get(worker);
                List<CaseId> mine = List.of(people.get(2 * worker), people.get(2 * worker + 1));
                CaseId person = mine.get(round % 2);
                List<UUID> open =
                        jdbc.queryForList("select id from work_item where state = 'OPEN' and case_id = ? order by id", String.class,
                                person.toString()).stream().map(UUID::fromString).toList();
                UUID task = open.isEmpty() ? given.aTask(person, "test/questions") : open.get(random.nextInt(open.size()));
                changes(random.nextInt(9), colleague, person, task);
                sumsAreThoseOfTheTasks(colleagues.get(random.nextInt(4)));
            }
        })).toList();
        works.forEach(CompletableFuture::join);

        for (Actor reader : InboxFixture.TEAM) {
            sumsAreThoseOfTheTasks(reader);
        }
        while (sums.add()) {}
        for (Actor reader : InboxFixture.TEAM) {
            sumsAreThoseOfTheTasks(reader);
        }
        assertThat(given.as(MIA, () -> carried.all(Set.of()))).extracting(Carried::colleague).contains(null, LIES.user());
    }

    /** Each in a way in which a task comes into other hands, or leaves them. */
    private void changes(int what, Actor colleague, CaseId person, UUID task) {
        switch (what) {
            case 0, 1 -> jdbc.update("update work_item set assignee_id = ? where id = ?", colleague.user().toString(), task.toString());
            case 2 -> jdbc.update("update work_item set assignee_id = null where id = ?", task.toString());
            case 3 -> given.as(MIA, () -> assignments.claim(task));
            case 4 -> give(MIA, person, null,
                    given.item(task).scope().region().orElseThrow() == Region.LIMBURG ? SOFIE : LIES, Set.of());
            case 5 -> given.as(MIA, () -> {
                files.changePerson(person, new ContactDetails("Jef", "De Proef", "0470 12 34 56", null,
                        given.item(task).scope().region().orElseThrow() == Region.LIMBURG ? ZOTTEGEM : HASSELT, "nl", "phone", false));
                return null;
            });
            case 6 -> {
                given.withdraw(task);
                given.aTask(person, "test/questions", Instant.now().minus(Duration.ofDays(1)));
            }
            case 7 -> jdbc.update("update work_item set resting = not resting where id = ?", task.toString());
            default -> given.as(colleague, () -> {
                own.write(Ids.next(), null, "Ruim de kast op", own.today(), colleague.user());
                return null;
            });
        }
        if (what % 4 == 0) {
            sums.add();
        }
    }

    /** In one moment: what the reader is told, and what there is. */
    private void sumsAreThoseOfTheTasks(Actor reader) {
        if (!reader.isColleague()) {
            return;
        }
        given.as(reader, () -> oneMoment().execute(status -> {
            Map<String, List<Integer>> told = new TreeMap<>();
            carried.all(Set.of()).forEach(one -> told.put(String.valueOf(one.colleague()), List.of(one.open(), one.late())));
            Map<String, List<Integer>> plain = new TreeMap<>();
            jdbc.query("select access_scope, assignee_id, not resting and due_at < utc_timestamp(6) from work_item where state = 'OPEN'",
                    row -> {
                        AccessScope scope = new AccessScope(row.getString(1));
                        String assignee = row.getString(2);
                        if (scope.isOwn() ? reader.equals(MIA) || reader.user().toString().equals(assignee) : reader.mayWorkIn(scope)) {
                            plain.merge(String.valueOf(assignee), List.of(1, row.getInt(3)),
                                    (some, one) -> List.of(some.get(0) + 1, some.get(1) + one.get(1)));
                        }
                    });
            assertThat(told).as(reader.name()).isEqualTo(plain);
            return null;
        }));
    }

    private TransactionTemplate oneMoment() {
        return OneMoment.reading(Objects.requireNonNull(transaction.getTransactionManager()));
    }

    @Test
    void whatSomebodyChangedByHandIsMended() {
        aTaskOfLies();
        while (sums.add()) {}
        jdbc.update("update carried_sum set open = open + 3, late = late + 2");
        jdbc.update("delete from carried_sum where assignee_id = ?", LIES.user().toString());

        sums.mend();

        InboxFixture.TEAM.forEach(this::sumsAreThoseOfTheTasks);
        while (sums.add()) {}
        InboxFixture.TEAM.forEach(this::sumsAreThoseOfTheTasks);
    }

    // ---- who holds a case

    @Test
    void whoTakesUpTheFirstTaskOfACaseHoldsItUntilItMovesOutOfReach() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        assertThat(holder(person)).isEmpty();

        given.as(LIES, () -> assignments.claim(task));
        given.as(LIES, () -> assignments.release(task));
        given.as(KARIM, () -> tasks.complete(task, GOOD, Texts.DUTCH));
        assertThat(holder(person)).contains(LIES.user());

        given.as(LIES, () -> {
            files.changePerson(person, new ContactDetails("Jef", "De Proef", "0470 12 34 56", null, HASSELT, "nl", "phone", false));
            return null;
        });
        assertThat(holder(person)).isEmpty();
    }

    @Test
    void whoDoesATaskWithoutTakingItInHandHoldsTheCaseToo() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");

        given.as(KARIM, () -> tasks.complete(task, GOOD, Texts.DUTCH));

        assertThat(holder(person)).contains(KARIM.user());
    }

    // ---- many at once

    @Test
    void tasksOfACaseChangeHandsTogetherWithWhatWasTypedInThem() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID one = given.aTask(person, "test/questions");
        UUID other = given.aTask(person, "test/questions");
        UUID free = given.aTask(person, "test/questions");
        given.as(LIES, () -> assignments.keepDraft(one, GOOD));
        given.as(LIES, () -> assignments.claim(other));

        assertThat(give(LIES, person, LIES.user(), KARIM, null)).isEqualTo(2);

        assertThat(given.item(one).assigneeId()).isEqualTo(KARIM.user());
        assertThat(given.as(KARIM, () -> items.open(one)).draft()).isEqualTo(GOOD);
        assertThat(given.as(KARIM, () -> items.open(other)).handedOver()).contains(new WorkItems.HandedOver("Lies", "Verlof"));
        assertThat(given.item(free).assigneeId()).isNull();
    }

    @Test
    void whatTheReceiverMayNotDoLetsNothingOfTheCaseGo() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID plain = given.aTask(person, "test/questions");
        UUID management = given.aTask(given.task(person, "test/questions", "management", null));
        given.as(MIA, () -> assignments.claim(plain));
        given.as(MIA, () -> assignments.claim(management));

        assertThatThrownBy(() -> give(MIA, person, MIA.user(), KARIM, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> give(MIA, person, MIA.user(), SOFIE, Set.of(plain))).isInstanceOf(AccessDeniedException.class);
        assertThat(given.item(plain).assigneeId()).isEqualTo(MIA.user());

        assertThat(give(MIA, person, MIA.user(), KARIM, Set.of(plain))).isEqualTo(1);
    }

    @Test
    void onlyAManagerHandsOverWhatIsOfAnother() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        given.as(LIES, () -> assignments.claim(task));

        for (Actor other : List.of(KARIM, SOFIE, JOKE, DIRK)) {
            assertThatThrownBy(() -> give(other, person, LIES.user(), KARIM, null)).as(other.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> give(KARIM, person, null, KARIM, null)).isInstanceOf(AccessDeniedException.class);
        assertThat(give(MIA, person, LIES.user(), KARIM, null)).isEqualTo(1);
    }

    @Test
    void aTaskThatIsDoneWhileItIsHandedOverIsDoneOnceOrHandedOverAndNeverBoth() throws Exception {
        for (int round = 0; round < 10; round++) {
            CaseId person = given.aPersonFrom(ZOTTEGEM);
            UUID task = given.aTask(person, "test/questions");
            given.as(LIES, () -> assignments.claim(task));

            List<Object> outcomes = together(() -> given.as(LIES, () -> tasks.complete(task, GOOD, Texts.DUTCH)),
                    () -> give(MIA, person, LIES.user(), KARIM, null));

            boolean done = outcomes.contains(new Completion.Done());
            assertThat(outcomes).contains(done ? 0 : 1).contains(done ? new Completion.Done() : new Completion.WithColleague("Karim"));
            assertThat(given.state(task)).isEqualTo(done ? WorkItemState.COMPLETED : WorkItemState.OPEN);
        }
    }

    private int give(Actor actor, CaseId caseId, UUID from, Actor to, Set<UUID> only) {
        return given.as(actor, () -> transaction.execute(status -> carried.give(
                caseId, new CarriedTasks.Gift(UUID.randomUUID(), from, to, " Verlof "), only)));
    }

    private Optional<UUID> holder(CaseId caseId) {
        return Optional.ofNullable(transaction.execute(status -> holders.of(caseId).holder()));
    }

    private UUID aTaskOfLies() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
        given.as(LIES, () -> assignments.claim(task));
        return task;
    }

    private void liesIsAway(Set<UUID> standIns) {
        LocalDate today = absences.today();
        assertThat(given.as(LIES, () -> absences.add(LIES.user(), today.minusDays(1), today.plusDays(1), standIns)))
                .isEqualTo(Absences.Outcome.DONE);
    }

    private List<UUID> ids(Actor actor, Scope scope) {
        return given.as(actor, () -> lists.list(InboxQuery.of(scope).in(Order.NEWEST), null, 10_000)).stream().map(WorkItemSummary::id)
                .toList();
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... works) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(works.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
            List<Future<T>> futures = Stream.of(works).map(work -> threads.submit(() -> {
                barrier.await();
                return (T) work.call();
            })).toList();
            return futures.stream().map(future -> {
                try {
                    return future.get();
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            }).toList();
        }
    }
}
