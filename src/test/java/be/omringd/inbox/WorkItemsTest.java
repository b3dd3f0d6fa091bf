package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.ADA;
import static be.omringd.inbox.InboxFixture.HASSELT;
import static be.omringd.inbox.InboxFixture.KARIM;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static be.omringd.inbox.InboxFixture.SOFIE;
import static be.omringd.inbox.InboxFixture.TOM;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.Ids;
import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ServiceTasks;
import be.omringd.form.FormValues;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.processes.Workers;
import be.omringd.shell.Texts;
import be.omringd.testing.CountedStatements;
import be.omringd.testing.CountedStatements.Count;
import be.omringd.testing.Jobs;
import io.camunda.client.api.response.ActivatedJob;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@OnInbox
class WorkItemsTest {

    private static final FormValues GOOD = FormValues.of(Map.of("note", "We spraken af", "choice", "yes"));
    private static final FormValues OTHER = FormValues.of(Map.of("note", "Iets anders", "choice", "no"));

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    WorkItems items;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    TaskLists lists;
    @Autowired
    Tasks tasks;
    @Autowired
    Completing completing;
    @Autowired
    FromTheEngine engine;
    @Autowired
    CaseFiles files;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    EntityManager entities;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    ApplicationContext context;

    // ---- what it costs

    /** A limit is what is asked now; whoever asks for more says why. A transaction that ends is a wait for the disk. */
    @Test
    void aTaskThatComesAndIsDoneAndTheStepAfterItAskLittleOfTheDatabase() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        complete(LIES, given.aTask(person, "test/questions"), GOOD); // the first one of a case finds its holder
        NewWorkItem task = given.task(person, "test/questions", "introducer", null);

        Count coming = CountedStatements.of(() -> given.offer(task));
        UUID id = jdbc.queryForObject("select id from work_item where job_key = ?", UUID.class, task.jobKey());
        Count completing = CountedStatements.of(() -> complete(LIES, id, GOOD));
        Count step = CountedStatements.of(() -> context.getBean(ServiceTasks.class).work(about("inbox.remind", person, "firstContact")));

        assertThat(coming).as("the file, whether the task is there, the task").isEqualTo(new Count(3, 1));
        assertThat(completing)
                .as("where it comes from; the file, the task, what goes before, the command, the holder, the timeline, the task")
                .isEqualTo(new Count(8, 1));
        assertThat(step).as("the note, the file, the tasks, the diagram it runs on").isEqualTo(new Count(4, 1));
    }

    // ---- what is read

    @Test
    void nobodyIsReadForATaskThatComesAndIsCompleted() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);

        List<String> read = transaction.execute(tx -> {
            UUID task = given.aTask(person, "test/questions");
            assertThat(given.as(MIA, () -> completing.complete(task, person.value(), GOOD, null, Texts.DUTCH)))
                    .isEqualTo(new Completion.Done());
            return entities.unwrap(Session.class).getStatistics().getEntityKeys().stream()
                    .map(key -> ((EntityKey) key).getEntityName()).distinct().toList();
        });

        assertThat(read).contains("be.omringd.casefile.CaseFile", "be.omringd.inbox.WorkItem").doesNotContain("be.omringd.person.Person");
    }

    @Test
    void aTaskIsNotCompletedAsOneOfAnotherCase() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
        CaseId other = given.aPersonFrom(ZOTTEGEM);

        assertThatThrownBy(() -> given.as(MIA, () -> completing.complete(task, other.value(), GOOD, null, Texts.DUTCH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    // ---- who may

    interface Use {
        void of(WorkItems items, TaskAssignments assignments, Tasks tasks, UUID id);
    }

    static Stream<Use> everyUse() {
        return Stream.of(
                (items, assignments, tasks, id) -> items.open(id),
                (items, assignments, tasks, id) -> assignments.claim(id),
                (items, assignments, tasks, id) -> assignments.release(id),
                (items, assignments, tasks, id) -> assignments.colleaguesFor(id),
                (items, assignments, tasks, id) -> assignments.handOver(id, LIES.userId(), "Ik ben er niet"),
                (items, assignments, tasks, id) -> assignments.keepDraft(id, GOOD),
                (items, assignments, tasks, id) -> tasks.complete(id, GOOD, Texts.DUTCH));
    }

    @ParameterizedTest
    @MethodSource("everyUse")
    void whoHasNoBusinessWithATaskIsRefused(Use use) {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");

        for (Actor other : List.of(SOFIE, TOM, ADA, Actor.VISITOR)) {
            assertThatThrownBy(() -> given.as(other, () -> {
                use.of(items, assignments, tasks, task);
                return null;
            })).as(other.name()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("everyUse")
    void aTaskThatDoesNotExistIsRefusedInTheSameWay(Use use) {
        assertThatThrownBy(() -> given.as(MIA, () -> {
            use.of(items, assignments, tasks, Ids.next());
            return null;
        })).isInstanceOf(AccessDeniedException.class).hasMessage("No access to this task");
    }

    @ParameterizedTest
    @MethodSource("everyUse")
    void aTaskForManagersIsNotForCoordinators(Use use) {
        UUID task = given.aTask(given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "management", null));

        assertThatThrownBy(() -> given.as(LIES, () -> {
            use.of(items, assignments, tasks, task);
            return null;
        })).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTasksOfAFileAreForThoseWhoMaySeeTheFile() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(given.task(person, "test/questions", "management", null));

        assertThat(given.as(LIES, () -> items.openIn(person))).extracting(WorkItemSummary::id).containsExactly(task);
        for (Actor other : List.of(SOFIE, TOM, ADA, Actor.VISITOR)) {
            assertThatThrownBy(() -> given.as(other, () -> items.openIn(person))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> given.as(other, () -> items.answered(person, task)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n'guessan", "n\u2019guessan de proef", "proef, n guessan", "NGUESSAN  proef"})
    void aTaskIsFoundByTheNameOfThePersonHoweverItIsTyped(String typed) {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM, "N\u2019Guéssan"), "test/questions");

        assertThat(given.as(LIES,
                () -> lists.list(new InboxQuery(Scope.ALL, Set.of(), typed, false, false, InboxQuery.Order.NEWEST), null, 50)))
                .extracting(WorkItemSummary::id).contains(task);
    }

    @Test
    void listsHoldOnlyWhatIsForTheReader() {
        UUID here = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
        UUID there = given.aTask(given.aPersonFrom(HASSELT), "test/questions");
        UUID management = given.aTask(given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "management", null));

        assertThat(newest(LIES, Scope.ALL)).contains(here).doesNotContain(there, management);
        assertThat(newest(SOFIE, Scope.ALL)).contains(there).doesNotContain(here, management);
        assertThat(newest(MIA, Scope.ALL)).contains(here, there, management);
        assertThat(newest(TOM, Scope.ALL)).isEmpty();
        assertThat(newest(ADA, Scope.OPEN)).isEmpty();
        assertThat(newest(Actor.VISITOR, Scope.ALL)).isEmpty();
        assertThat(newest(Actor.VISITOR, Scope.MINE)).isEmpty();
    }

    // ---- in whose hands

    @Test
    void aTaskIsInOnePairOfHands() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");

        assertThat(given.as(LIES, () -> assignments.claim(task))).isTrue();
        assertThat(given.as(LIES, () -> assignments.claim(task))).isTrue();
        assertThat(given.as(KARIM, () -> assignments.claim(task))).isFalse();
        assertThat(given.as(KARIM, () -> assignments.keepDraft(task, GOOD))).isEmpty();
        assertThat(given.as(KARIM, () -> assignments.release(task))).isFalse();
        assertThat(complete(KARIM, task, GOOD)).isEqualTo(new Completion.WithColleague("Lies"));
        assertThat(newest(LIES, Scope.MINE)).contains(task);
        assertThat(newest(KARIM, Scope.OPEN)).doesNotContain(task);
        assertThat(newest(KARIM, Scope.ALL)).contains(task);

        assertThat(given.as(LIES, () -> assignments.release(task))).isTrue();
        assertThat(newest(KARIM, Scope.OPEN)).contains(task);
    }

    @Test
    void handingOverGoesToWhoMayDoItAndTellsWhy() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        given.as(LIES, () -> assignments.claim(task));

        assertThat(given.as(LIES, () -> assignments.colleaguesFor(task))).extracting(Actor::name).containsExactly("Karim", "Mia");
        assertThat(given.as(KARIM, () -> assignments.colleaguesFor(task))).extracting(Actor::name).containsExactly("Karim", "Mia");
        assertThatThrownBy(() -> given.as(LIES, () -> assignments.handOver(task, SOFIE.userId(), "Neem jij het?")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> given.as(LIES, () -> assignments.handOver(task, KARIM.userId(), "  ")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(given.as(LIES, () -> assignments.handOver(task, KARIM.userId(), " Ik ben met verlof "))).isTrue();

        WorkItems.Opened opened = given.as(KARIM, () -> items.open(task));
        assertThat(opened.handedOver()).contains(new WorkItems.HandedOver("Lies", "Ik ben met verlof"));
        assertThat(opened.item().assigneeName()).isEqualTo("Karim");
        assertThat(timeline(person)).extracting(TimelineEntry::kind).contains("inbox.event.handedOver");
    }

    @Test
    void aDraftTakesTheTaskInHandAndIsThereAgain() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");

        assertThat(given.as(LIES, () -> assignments.keepDraft(task, GOOD))).isPresent();

        WorkItems.Opened opened = given.as(LIES, () -> items.open(task));
        assertThat(opened.draft()).isEqualTo(GOOD);
        assertThat(opened.item().assigneeId()).isEqualTo(LIES.userId());
        given.as(LIES, () -> assignments.release(task));
        assertThat(given.as(KARIM, () -> items.open(task)).draft()).isEqualTo(GOOD);
    }

    @Test
    void aDraftThatComesAfterTheEndChangesNothing() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
        complete(LIES, task, GOOD);

        assertThat(given.as(LIES, () -> assignments.keepDraft(task, OTHER))).isEmpty();
        assertThat(given.item(task).draft()).isNull();
        assertThat(given.as(LIES, () -> items.open(task)).ended().orElseThrow().answers()).isEqualTo(GOOD);
    }

    // ---- completing

    @Test
    void completingTellsTheEngineAndTheFile() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");

        assertThat(complete(LIES, task, GOOD)).isEqualTo(new Completion.Done());

        assertThat(given.state(task)).isEqualTo(WorkItemState.COMPLETED);
        assertThat(commands(task)).containsExactly("{\"choice\":\"yes\"}");
        assertThat(timeline(person)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("task:request-intake#firstContact");
            assertThat(entry.workItemId()).isEqualTo(task);
            assertThat(entry.actorName()).isEqualTo("Lies");
        });
        assertThat(given.as(KARIM, () -> items.answered(person, task)).orElseThrow().answers()).isEqualTo(GOOD);
        assertThat(newest(LIES, Scope.ALL)).doesNotContain(task);
    }

    @Test
    void wrongAnswersChangeNothing() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");

        Completion completion = complete(LIES, task, FormValues.of(Map.of("choice", "perhaps")));

        assertThat(completion).isInstanceOfSatisfying(Completion.Invalid.class,
                invalid -> assertThat(invalid.errors().byPath()).containsOnlyKeys("note", "choice"));
        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
        assertThat(commands(task)).isEmpty();
    }

    @Test
    void whatAHandlerBeganBeforeItRefusedIsUndone() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/refusing");

        assertThat(complete(LIES, task, GOOD)).isInstanceOf(Completion.Invalid.class);

        assertThat(timeline(person)).isEmpty();
        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
    }

    @Test
    void pressingDoneTwiceIsDoneOnce() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");

        assertThat(complete(LIES, task, GOOD)).isEqualTo(new Completion.Done());
        assertThat(complete(LIES, task, GOOD)).isEqualTo(new Completion.Done());
        assertThat(complete(LIES, task, OTHER)).isEqualTo(new Completion.DoneBefore("Lies"));
        assertThat(complete(KARIM, task, GOOD)).isEqualTo(new Completion.DoneBefore("Lies"));

        assertThat(commands(task)).hasSize(1);
        assertThat(timeline(person)).hasSize(1);
    }

    @Test
    void ofTwoWhoCompleteAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 10; round++) {
            CaseId person = given.aPersonFrom(ZOTTEGEM);
            UUID task = given.aTask(person, "test/questions");

            List<Completion> completions = together(
                    () -> complete(LIES, task, GOOD), () -> complete(KARIM, task, OTHER), () -> complete(MIA, task, GOOD));

            assertThat(completions).filteredOn(Completion.Done.class::isInstance).hasSize(1);
            assertThat(completions).filteredOn(Completion.DoneBefore.class::isInstance).hasSize(2);
            assertThat(commands(task)).hasSize(1);
            assertThat(timeline(person)).hasSize(1);
        }
    }

    @Test
    void typingCompletingAndPausingAtOnceNeverFails() throws Exception {
        for (int round = 0; round < 10; round++) {
            CaseId person = given.aPersonFrom(ZOTTEGEM);
            UUID task = given.aTask(person, "test/questions");
            UUID other = given.aTask(person, "test/questions");

            List<Object> outcomes = together(
                    () -> complete(LIES, task, GOOD),
                    () -> given.as(LIES, () -> assignments.keepDraft(task, OTHER)),
                    () -> given.as(KARIM, () -> assignments.keepDraft(other, OTHER)),
                    () -> given.as(MIA, () -> {
                        files.pause(person, null);
                        return "paused";
                    }),
                    () -> {
                        given.aTask(person, "test/questions");
                        return "offered";
                    });

            assertThat(outcomes).hasSize(5);
            assertThat(given.state(task)).isEqualTo(WorkItemState.COMPLETED);
            assertThat(given.item(task).draft()).isNull();
            assertThat(given.as(LIES, () -> items.openIn(person))).hasSize(2).allMatch(WorkItemSummary::resting);
        }
    }

    // ---- what the engine and the file do

    @Test
    void aTaskThatIsOfferedAgainIsTheSameTask() throws Exception {
        NewWorkItem task = given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "introducer", null);

        together(() -> given.aTask(task), () -> given.aTask(task), () -> given.aTask(task));

        assertThat(jdbc.queryForObject("select count(*) from work_item where job_key = ?", Integer.class, task.jobKey())).isOne();
    }

    @Test
    void aCompletedTaskThatIsOfferedAgainStaysCompleted() {
        NewWorkItem task = given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "introducer", null);
        UUID id = given.aTask(task);
        complete(LIES, id, GOOD);

        given.offer(task);

        assertThat(given.state(id)).isEqualTo(WorkItemState.COMPLETED);
    }

    @Test
    void aTaskThatTheEngineStillHasIsOpenAgain() {
        NewWorkItem task = given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "introducer", null);
        UUID id = given.aTask(task);
        withdraw(id);

        given.offer(task);

        assertThat(given.state(id)).isEqualTo(WorkItemState.OPEN);
    }

    @Test
    void aWithdrawnTaskLeavesTheInboxAndItsDraftStaysInTheFile() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID untouched = given.aTask(person, "test/questions");
        UUID touched = given.aTask(person, "test/questions");
        given.as(LIES, () -> assignments.keepDraft(touched, OTHER));

        withdraw(untouched);
        withdraw(touched);

        assertThat(given.state(untouched)).isEqualTo(WorkItemState.WITHDRAWN);
        assertThat(given.state(touched)).isEqualTo(WorkItemState.OVERTAKEN);
        assertThat(given.as(LIES, () -> items.answered(person, touched)).orElseThrow().answers()).isEqualTo(OTHER);
        assertThat(timeline(person)).extracting(TimelineEntry::kind).containsExactly("inbox.event.draftKept");
        assertThat(newest(LIES, Scope.ALL)).doesNotContain(untouched, touched);
    }

    @Test
    void aDraftThatSaysNothingIsNotKept() {
        UUID task = given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
        given.as(LIES,
                () -> assignments.keepDraft(task,
                        FormValues.fromJson("{\"note\": null, \"choice\": \" \", \"ticked\": false, \"rows\": []}")));

        withdraw(task);

        assertThat(given.state(task)).isEqualTo(WorkItemState.WITHDRAWN);
    }

    @Test
    void completingAWithdrawnTaskKeepsWhatWasTypedInTheFile() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        withdraw(task);

        assertThat(complete(LIES, task, GOOD)).isEqualTo(new Completion.Gone());
        assertThat(complete(LIES, task, GOOD)).isEqualTo(new Completion.Gone());

        assertThat(given.state(task)).isEqualTo(WorkItemState.OVERTAKEN);
        assertThat(commands(task)).isEmpty();
        assertThat(timeline(person)).extracting(TimelineEntry::kind).containsExactly("inbox.event.overtaken");
        assertThat(given.as(KARIM, () -> items.answered(person, task)).orElseThrow().answers()).isEqualTo(GOOD);
    }

    @Test
    void whatIsTypedAfterTheWithdrawalReplacesTheDraftThatWasKept() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        given.as(LIES, () -> assignments.keepDraft(task, OTHER));
        withdraw(task);

        assertThat(complete(LIES, task, GOOD)).isEqualTo(new Completion.Gone());

        assertThat(given.as(LIES, () -> items.answered(person, task)).orElseThrow().answers()).isEqualTo(GOOD);
        assertThat(timeline(person)).hasSize(1);
        assertThat(complete(KARIM, task, OTHER)).isEqualTo(new Completion.DoneBefore("Lies"));
    }

    @Test
    void theEngineSaysWhileCompletingThatTheTaskIsGone() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");

        assertThat(given.as(LIES, () -> completing.withdrawnWhileTyping(task, person.value(), GOOD))).isEqualTo(new Completion.Gone());

        assertThat(given.state(task)).isEqualTo(WorkItemState.OVERTAKEN);
        assertThat(commands(task)).isEmpty();
    }

    @Test
    void theEngineSaysAfterCompletingThatTheTaskWasGone() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        complete(LIES, task, GOOD);

        transaction.executeWithoutResult(
                tx -> events.publishEvent(new ProcessCommands.JobWasGone(given.item(task).jobKey(), person.value())));

        assertThat(given.state(task)).isEqualTo(WorkItemState.OVERTAKEN);
        assertThat(given.item(task).completedBy()).isEqualTo(LIES.userId());
        assertThat(timeline(person)).extracting(TimelineEntry::kind).contains("inbox.event.overtaken");
    }

    @Test
    void tasksRestDuringABreakButNotThoseThatCannotWait() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID before = given.aTask(person, "test/questions");
        UUID concern = given.aTask(person, "casefile/assess-concern");
        given.as(LIES, () -> {
            files.pause(person, null);
            return null;
        });
        UUID during = given.aTask(person, "test/questions");
        List<UUID> never = Stream.of("ask-again", "closing-talk", "assess-concern", "follow-up-concern", "aftercare")
                .map(key -> given.aTask(person, "casefile/" + key)).toList();

        assertThat(newest(LIES, Scope.OPEN)).containsAll(never).contains(concern).doesNotContain(before, during);
        assertThat(given.as(LIES, () -> lists.list(
                new InboxQuery(Scope.OPEN, java.util.Set.of(), "", false, true, InboxQuery.Order.DUE), null, 1000)))
                .extracting(WorkItemSummary::id).contains(before, during).doesNotContainAnyElementsOf(never);

        given.as(LIES, () -> {
            files.resume(person, null);
            return null;
        });
        assertThat(newest(LIES, Scope.OPEN)).contains(before, during);
    }

    @Test
    void aTaskWhoseAnswersPauseTheFileIsCompletedAllTheSame() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/pausing");
        UUID other = given.aTask(person, "test/questions");

        assertThat(complete(LIES, task, GOOD)).isEqualTo(new Completion.Done());

        assertThat(given.state(task)).isEqualTo(WorkItemState.COMPLETED);
        assertThat(given.item(task).answers()).isNotNull();
        assertThat(given.item(other).resting()).isTrue();
    }

    @Test
    void tasksFollowAPersonWhoMovesToAnotherRegion() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        UUID managers = given.aTask(person, "test/questions");
        UUID done = given.aTask(person, "test/questions");
        given.as(LIES, () -> assignments.keepDraft(task, OTHER));
        given.as(MIA, () -> assignments.claim(managers));
        complete(LIES, done, GOOD);

        given.as(LIES, () -> {
            files.changePerson(person, new ContactDetails("Jef", null, null, null, HASSELT, "nl", null, false));
            return null;
        });

        assertThatThrownBy(() -> given.as(LIES, () -> items.open(task))).isInstanceOf(AccessDeniedException.class);
        WorkItems.Opened opened = given.as(SOFIE, () -> items.open(task));
        assertThat(opened.item().scope()).isEqualTo(AccessScope.of(Region.LIMBURG));
        assertThat(opened.item().assigneeId()).as("nobody keeps what they can no longer open").isNull();
        assertThat(opened.draft()).isEqualTo(OTHER);
        assertThat(given.as(SOFIE, () -> items.open(managers)).item().assigneeName()).isEqualTo("Mia");
        assertThat(given.as(SOFIE, () -> items.open(done)).ended()).isPresent();
        assertThat(newest(SOFIE, Scope.OPEN)).contains(task);
        assertThat(newest(LIES, Scope.MINE)).doesNotContain(task);
    }

    @Test
    void remindersMarkAndEscalationsBringManagersIn() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");

        assertThat(Workers.work(context, about("inbox.remind", person, "firstContact"))).isEmpty();
        assertThat(given.as(LIES, () -> items.open(task)).item().remindedAt()).isNotNull();
        assertThat(newest(MIA, Scope.ESCALATED)).doesNotContain(task);

        assertThat(Workers.work(context, about("inbox.escalate", person, "firstContact"))).isEmpty();
        assertThat(newest(MIA, Scope.ESCALATED)).contains(task);
        assertThat(timeline(person)).extracting(TimelineEntry::kind).containsOnly("inbox.event.escalated");
    }

    private static ActivatedJob about(String jobType, CaseId person, String elementId) {
        ActivatedJob job = Jobs.of(jobType, Map.of("caseId", person.toString()), Map.of("task", elementId));
        when(job.getProcessInstanceKey()).thenReturn(InboxFixture.Tasks.instance(person));
        return job;
    }

    private Completion complete(Actor actor, UUID task, FormValues values) {
        return given.as(actor, () -> tasks.complete(task, values, Texts.DUTCH));
    }

    private void withdraw(UUID task) {
        given.as(Actor.PROCESS, () -> {
            engine.withdraw(task);
            return null;
        });
    }

    private List<UUID> newest(Actor actor, Scope scope) {
        return given.as(actor, () -> lists.list(InboxQuery.of(scope).in(InboxQuery.Order.NEWEST), null, 100)).stream()
                .map(WorkItemSummary::id)
                .toList();
    }

    private List<TimelineEntry> timeline(CaseId person) {
        return given.as(MIA, () -> files.timeline(person));
    }

    private List<String> commands(UUID task) {
        return jdbc.queryForList(
                "select variables from process_command where job_key = ?", String.class, given.item(task).jobKey());
    }

    /** All at the same moment. */
    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
            List<Future<T>> futures = Stream.of(works).map(work -> threads.submit(() -> {
                start.await();
                return (T) work.call();
            })).toList();
            return IntStream.range(0, works.length).mapToObj(i -> get(futures.get(i))).toList();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure.getCause());
        }
    }
}
