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
import be.omringd.form.FormValues;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.person.ContactDetails;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
