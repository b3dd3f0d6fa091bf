package be.omringd.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.carry.CarryWorld;
import be.omringd.carry.HandingOver.Choice;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteKind;
import be.omringd.casefile.NoteWith;
import be.omringd.engine.Ids;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.TaskAssignments;
import be.omringd.mail.TestMail;
import be.omringd.notification.Notifications.Told;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NotificationsTest extends CarryWorld {

    private static final Actor AN = user("An", Role.COORDINATOR, Region.OOST_VLAANDEREN);

    @Autowired
    Notifications notifications;
    @Autowired
    CaseNotes notes;
    @Autowired
    NotificationWatch watch;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    SeveralTasks several;
    @Autowired
    OwnTasks own;
    @Autowired
    NotificationChoices choices;
    @Autowired
    DigestClock digest;
    @Autowired
    TestMail mail;
    private Instant before;

    @BeforeEach
    void nobodyWasToldOfAnything() {
        before = clock.instant();
        theTeamIs(AN, ELS, LIEN, MARIE);
        jdbc.update("delete from notification");
        jdbc.update("delete from notification_watch");
        jdbc.update("delete from notification_choice");
        jdbc.update("delete from told_by_mail");
        jdbc.update("delete from notification_digest");
    }

    @AfterEach
    void now() {
        clock.setTo(before);
        jdbc.update("delete from notification");
    }

    // ---- what colleagues do

    @Test
    void whoGetsATaskIsToldWhoLosesItTooAndWhoDidItNot() {
        UUID task = task(aFileIn(AALST), ELS, 2);

        does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));

        assertThat(told(AN)).singleElement().returns(NotificationKind.TASK_GIVEN, Told::kind).returns(false, Told::read)
                .satisfies(told -> {
                    assertThat(told.task().id()).isEqualTo(task);
                    assertThat(told.about().title()).isEqualTo("Nora Peeters");
                });
        assertThat(told(ELS)).extracting(Told::kind).containsExactly(NotificationKind.GIVEN_AWAY);
        assertThat(told(MARIE)).isEmpty();
    }

    @Test
    void whoGetsTasksOfSeveralAtOnceIsToldOfEach() {
        List<UUID> tasks = List.of(task(aFileIn(AALST), ELS, 2), task(aFileIn(AALST), ELS, 3));

        does(ELS, () -> several.handOver(tasks, AN.user(), "Ik ga met verlof"));

        assertThat(told(AN)).hasSize(2).allMatch(told -> told.kind() == NotificationKind.TASK_GIVEN);
        assertThat(told(ELS)).isEmpty();
    }

    @Test
    void whatOneDoesWithOnesOwnTasksIsToldToNobody() {
        UUID task = task(aFileIn(AALST), 2);
        does(ELS, () -> {
            assignments.claim(task);
            assignments.release(task);
            assignments.claim(task);
        });
        assertThat(List.of(told(ELS), told(AN), told(MARIE))).allMatch(List::isEmpty);
    }

    @Test
    void aTaskThatIsTakenOverIsToldToWhoHadIt() {
        UUID task = task(aFileIn(AALST), ELS, 2);

        does(AN, () -> assignments.handOver(task, AN.user(), "Ik zie haar morgen"));

        assertThat(told(ELS)).extracting(Told::kind).containsExactly(NotificationKind.GIVEN_AWAY);
        assertThat(told(AN)).isEmpty();
    }

    @Test
    void whoGaveATaskIsToldWhenAnotherTakesItOutOfTheHandsOfWhoGotIt() {
        UUID takenBack = written(ELS, null, AN);
        does(MARIE, () -> several.takeBack(List.of(takenBack)));
        assertThat(told(ELS)).singleElement().returns(NotificationKind.GIFT_CHANGED, Told::kind).returns("Marie", Told::byName)
                .satisfies(told -> assertThat(told.task().id()).isEqualTo(takenBack));
        assertThat(told(AN)).extracting(Told::kind).containsExactlyInAnyOrder(NotificationKind.TASK_GIVEN, NotificationKind.GIVEN_AWAY);
        assertThat(told(MARIE)).isEmpty();
        watch.look();
        assertThat(told(ELS)).as("is for them to read").extracting(Told::read).containsExactly(false);

        assertThat(newsFor(ELS, () -> does(AN, () -> several.takeBack(List.of(written(ELS, null, AN)))))).as("by who had it")
                .containsExactly(NotificationKind.GIFT_CHANGED);
        UUID passedOn = written(ELS, null, AN);
        assertThat(newsFor(ELS, () -> does(AN, () -> assignments.handOver(passedOn, LIEN.user(), "Jij kent de zaal"))))
                .containsExactly(NotificationKind.GIFT_CHANGED);
        assertThat(newsFor(ELS, () -> does(MARIE, () -> several.handOver(List.of(passedOn), MARIE.user(), "Ik doe het"))))
                .as("by a manager").containsExactly(NotificationKind.GIFT_CHANGED);
        UUID laidBack = written(ELS, aFileIn(AALST), AN);
        assertThat(newsFor(ELS, () -> does(AN, () -> assignments.release(laidBack)))).as("of a case")
                .containsExactly(NotificationKind.GIFT_CHANGED);
        UUID together = written(ELS, null, AN);
        assertThat(newsFor(ELS, () -> as(MARIE, () -> handing.handOver(new Choice(AN.user(), Set.of(), Set.of(together)),
                List.of(LIEN.user()), "An is ziek")))).as("among others").containsExactly(NotificationKind.GIFT_CHANGED);
    }

    @Test
    void whoGaveItOnIsToldTooAndNobodyOfWhatTheyDidThemselvesOrWhatWasDone() {
        UUID task = written(ELS, null, AN);
        does(MARIE, () -> assignments.handOver(task, LIEN.user(), "An is ziek"));
        List<NotificationKind> ofWhoWrote = newsFor(ELS, () -> assertThat(newsFor(MARIE, () -> does(LIEN, () -> assignments.handOver(task,
                AN.user(), "An is er weer")))).containsExactly(NotificationKind.GIFT_CHANGED));
        assertThat(ofWhoWrote).containsExactly(NotificationKind.GIFT_CHANGED);

        UUID hers = written(ELS, null, AN);
        assertThat(newsFor(ELS, () -> assertThat(newsFor(AN, () -> does(ELS, () -> several.takeBack(List.of(hers)))))
                .containsExactly(NotificationKind.GIVEN_AWAY))).isEmpty();
        UUID done = written(ELS, null, AN);
        assertThat(newsFor(ELS, () -> does(AN, () -> several.done(List.of(done))))).isEmpty();
        UUID ofAProcess = task(aFileIn(AALST), ELS, 2);
        does(ELS, () -> assignments.handOver(ofAProcess, AN.user(), "Verlof"));
        assertThat(newsFor(ELS, () -> does(AN, () -> assignments.release(ofAProcess)))).as("what a process asks is nobody's gift")
                .isEmpty();
    }

    @Test
    void whatWasUndoneIsNoNewsAndWhoHasReadOfItIsToldHowItIsNow() {
        UUID task = written(ELS, null, AN);
        List<Set<UUID>> before = Stream.of(ELS, AN, LIEN).map(this::ids).toList();

        as(MARIE, () -> several.undo(several.takeBack(List.of(task))));
        as(MARIE, () -> several.undo(several.handOver(List.of(task), LIEN.user(), "An is ziek")));
        assertThat(Stream.of(ELS, AN, LIEN).map(this::ids).toList()).isEqualTo(before);

        SeveralTasks.Outcome taken = as(MARIE, () -> several.takeBack(List.of(task)));
        does(AN, () -> notifications.readAll(clock.instant()));
        assertThat(newsFor(AN, () -> as(MARIE, () -> several.undo(taken)))).containsExactly(NotificationKind.TASK_GIVEN);
        SeveralTasks.Outcome given = as(MARIE, () -> several.handOver(List.of(task), LIEN.user(), "An is ziek"));
        does(LIEN, () -> notifications.readAll(clock.instant()));
        assertThat(newsFor(LIEN, () -> as(MARIE, () -> several.undo(given)))).containsExactly(NotificationKind.GIVEN_AWAY);
    }

    private Set<UUID> ids(Actor reader) {
        return told(reader).stream().map(Told::id).collect(Collectors.toSet());
    }

    private UUID written(Actor by, CaseId about, Actor forWhom) {
        UUID task = Ids.next();
        does(by, () -> own.write(task, about, "Leg de zaal vast", own.today(), forWhom.user()));
        return task;
    }

    /** What they are told of while this happens. */
    private List<NotificationKind> newsFor(Actor reader, Runnable happens) {
        Set<UUID> before = ids(reader);
        happens.run();
        return told(reader).stream().filter(told -> !before.contains(told.id())).map(Told::kind).toList();
    }

    @Test
    void aCaseWithAllItsTasksIsToldOnceAndTasksThatGoAloneEach() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        task(file, ELS, 3);
        UUID alone = task(aFileIn(AALST), ELS, 3);

        as(ELS, () -> handing.handOver(new Choice(ELS.user(), Set.of(file), Set.of(alone)), List.of(AN.user()), "Ik ga met verlof"));

        assertThat(told(AN)).extracting(Told::kind).containsExactlyInAnyOrder(NotificationKind.CASE_GIVEN, NotificationKind.TASK_GIVEN);
        assertThat(told(ELS)).isEmpty();

        UUID byItself = task(aFileIn(AALST), ELS, 3);
        does(ELS, () -> assignments.handOver(byItself, AN.user(), "Ik ga met verlof"));
        does(AN, () -> cameToYou.read(cameToYou.mine().getFirst().id()));
        assertThat(told(AN)).as("what stood above the tasks was read there").filteredOn(Told::read).hasSize(2);
        assertThat(told(AN)).filteredOn(told -> !told.read()).singleElement().satisfies(told -> assertThat(told.task().id())
                .isEqualTo(byItself));
    }

    @Test
    void whatIsNotForWhoGoesOnIsNotToldToThem() {
        CaseId both = isHeldBy(MARIE, AALST, 9);
        transaction.executeWithoutResult(tx -> holders.join(both, AN.user(), ""));
        watch.look();
        jdbc.update("update work_item set candidate_group = 'management' where id = ?", task(both, MARIE, 1).toString());
        does(MARIE, () -> absences.add(MARIE.user(), absences.today(), absences.today().plusDays(3), Set.of()));
        clock.setTo(before.plus(Duration.ofDays(2)));

        watch.look();

        assertThat(told(MARIE)).extracting(Told::kind).contains(NotificationKind.LATE);
        assertThat(told(AN)).extracting(Told::kind).doesNotContain(NotificationKind.LATE);
    }

    @Test
    void whoIsCalledToANoteIsToldOnceHoweverOftenItIsPutRight() {
        CaseId file = aFileIn(AALST);
        UUID note = UUID.randomUUID();
        does(ELS, () -> {
            assertThat(notes.write(file, note, noted("Kijk jij eens, @An? @Els let ook op"))).isEmpty();
            assertThat(notes.write(file, note, noted("Kijk jij eens, @An? @Els let ook op"))).isEmpty();
            assertThat(notes.correct(file, note, noted("Kijk jij eens, @An, of @Marie?"))).isEmpty();
            assertThat(notes.correct(file, note, noted("Toch niet."))).isEmpty();
            assertThat(notes.correct(file, note, noted("Toch wel, @An"))).isEmpty();
        });

        assertThat(told(AN)).singleElement().returns(NotificationKind.MENTIONED, Told::kind).returns(note, Told::note)
                .satisfies(told -> assertThat(told.about().id()).isEqualTo(file));
        assertThat(told(MARIE)).extracting(Told::kind).containsExactly(NotificationKind.MENTIONED);
        assertThat(told(ELS)).as("who calls oneself").isEmpty();

        does(ELS, () -> notes.write(file, UUID.randomUUID(), noted("Nog iets, @An")));
        assertThat(told(AN)).as("another note").hasSize(2);
    }

    @Test
    void whatWasToldOfANoteGoesWhenItIsTakenBack() {
        CaseId file = aFileIn(AALST);
        UUID note = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        does(ELS, () -> {
            notes.write(file, note, noted("Kijk jij eens, @An, of @Marie?"));
            notes.write(file, other, noted("Nog iets, @An"));
            assertThat(notes.withdraw(file, note)).isTrue();
        });

        assertThat(told(AN)).singleElement().returns(other, Told::note);
        assertThat(told(MARIE)).isEmpty();
    }

    private NewNote noted(String words) {
        return new NewNote(NoteKind.CALL, notes.today(), NoteWith.PERSON, null, words, null);
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        UUID task = task(aFileIn(AALST), ELS, 2);
        assertThatThrownBy(() -> transaction.executeWithoutResult(tx -> {
            does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(told(AN)).isEmpty();
    }

    @Test
    void aConcernIsToldToWhoHoldsTheCaseAndToAllWhoWorkThereWhereTheyAreAway() {
        CaseId file = isHeldBy(ELS, AALST, 2);

        does(MARIE, () -> files.reportConcern(file, "At al drie dagen niets"));

        assertThat(told(ELS)).extracting(Told::kind).containsExactly(NotificationKind.CONCERN);
        assertThat(told(AN)).isEmpty();

        does(ELS, () -> absences.add(ELS.user(), absences.today(), absences.today(), Set.of()));
        does(MARIE, () -> files.reportConcern(file, "Nog altijd"));

        assertThat(told(AN)).extracting(Told::kind).containsExactly(NotificationKind.CONCERN);
        assertThat(told(LIEN)).isEmpty();
        assertThat(told(MARIE)).isEmpty();
    }

    // ---- what comes with time

    @Test
    void aTaskThatIsDueSoonAndThenLateIsToldOnceEachHoweverOftenIsLooked() {
        watch.look();
        UUID task = task(aFileIn(AALST), ELS, 4);
        endOfDay(task);
        watch.look();
        assertThat(told(ELS)).isEmpty();

        // in the afternoon of the day before
        clock.setTo(before.plus(Duration.ofDays(3)).plus(Duration.ofHours(5)));
        watch.look();
        watch.look();
        assertThat(told(ELS)).extracting(Told::kind).containsExactly(NotificationKind.DUE_SOON);

        // nothing looked for two days, as while the application stands still
        clock.setTo(before.plus(Duration.ofDays(6)));
        watch.look();
        watch.look();
        assertThat(told(ELS)).extracting(Told::kind).containsExactly(NotificationKind.LATE, NotificationKind.DUE_SOON);
        assertThat(told(AN)).isEmpty();
    }

    @Test
    void twoThatLookAtTheSameTimeTellOnce() throws Exception {
        watch.look();
        for (int round = 0; round < 5; round++) {
            task(aFileIn(AALST), ELS, 1);
            clock.setTo(clock.instant().plus(Duration.ofDays(2)));
            CyclicBarrier barrier = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<?> each : List.of(threads.submit(() -> look(barrier)), threads.submit(() -> look(barrier)))) {
                    each.get();
                }
            }
            assertThat(told(ELS)).filteredOn(told -> told.kind() == NotificationKind.LATE).hasSize(round + 1);
        }
    }

    private Object look(CyclicBarrier barrier) throws Exception {
        barrier.await();
        watch.look();
        return true;
    }

    @Test
    void aNewCaseIsToldOnceToThoseWhoWorkThereAndATaskInOneThatSomebodyHoldsToThem() {
        watch.look();
        CaseId fresh = aFileIn(AALST);
        UUID first = arrives(fresh);
        arrives(fresh);
        CaseId held = isHeldBy(ELS, AALST, 9);
        UUID next = arrives(held);

        watch.look();
        watch.look();

        assertThat(told(AN)).singleElement().returns(NotificationKind.WAITS, Told::kind)
                .satisfies(told -> assertThat(told.task().id()).isEqualTo(first));
        assertThat(told(ELS)).extracting(Told::kind).containsExactlyInAnyOrder(NotificationKind.WAITS, NotificationKind.NEW_TASK);
        assertThat(told(ELS)).anySatisfy(told -> assertThat(told.task().id()).isEqualTo(next));
        assertThat(told(LIEN)).as("another region").isEmpty();
        assertThat(told(MARIE)).as("sees everything, and would be told of everything").isEmpty();
    }

    @Test
    void ofACaseThatTwoHoldBothAreToldWhatIsNewAndWhileOneIsAwayTheOtherWhatIsDue() {
        watch.look();
        CaseId file = isHeldBy(ELS, AALST, 9);
        transaction.executeWithoutResult(tx -> holders.join(file, LIEN.user(), ""));
        does(MARIE, () -> files.reportConcern(file, "At al drie dagen niets"));
        assertThat(told(ELS)).extracting(Told::kind).containsExactly(NotificationKind.CONCERN);
        assertThat(told(LIEN)).as("too").extracting(Told::kind).containsExactly(NotificationKind.CONCERN);
        jdbc.update("delete from notification");

        CaseId both = isHeldBy(ELS, AALST, 9);
        transaction.executeWithoutResult(tx -> holders.join(both, AN.user(), ""));
        UUID next = arrives(both);
        watch.look();
        assertThat(List.of(told(ELS), told(AN))).allSatisfy(told -> assertThat(told).singleElement()
                .returns(NotificationKind.NEW_TASK, Told::kind).satisfies(one -> assertThat(one.task().id()).isEqualTo(next)));

        UUID late = task(both, ELS, 1);
        does(ELS, () -> absences.add(ELS.user(), absences.today(), absences.today().plusDays(3), Set.of()));
        clock.setTo(before.plus(Duration.ofDays(2)));
        watch.look();
        watch.look();
        assertThat(told(AN)).filteredOn(told -> told.kind() == NotificationKind.LATE).as("who goes on for her").singleElement()
                .returns(false, Told::read).satisfies(one -> assertThat(one.task().id()).isEqualTo(late));

        does(MARIE, () -> absences.notOver().forEach(one -> absences.remove(one.id())));
        watch.look();
        assertThat(told(AN)).filteredOn(told -> told.kind() == NotificationKind.LATE).as("she is back").singleElement()
                .returns(true, Told::read);
    }

    @Test
    void aTaskThatFollowsFromWhatOneDidIsNoNews() {
        watch.look();
        CaseId held = isHeldBy(ELS, AALST, 9);
        jdbc.update("update work_item set state = 'COMPLETED', completed_by = ?, ended_at = created_at where case_id = ?",
                ELS.user().toString(), held.toString());
        UUID next = arrives(held);
        jdbc.update("update work_item w join work_item d on d.case_id = w.case_id and d.state = 'COMPLETED'"
                + " set w.created_at = d.ended_at + interval 1 minute where w.id = ?", next.toString());

        watch.look();

        assertThat(told(ELS)).isEmpty();
    }

    @Test
    void whatAColleagueTookUpOrDidNeedsNoReadingAnyMore() {
        watch.look();
        UUID waits = arrives(aFileIn(AALST));
        UUID given = task(aFileIn(AALST), ELS, 9);
        does(MARIE, () -> assignments.handOver(given, AN.user(), "Els is op reis"));
        watch.look();
        assertThat(as(AN, notifications::unread)).isEqualTo(2);

        does(ELS, () -> assignments.claim(waits));
        watch.look();
        assertThat(told(AN)).filteredOn(told -> !told.read()).extracting(Told::kind).containsExactly(NotificationKind.TASK_GIVEN);

        jdbc.update("update work_item set state = 'WITHDRAWN' where id = ?", given.toString());
        watch.look();
        assertThat(as(AN, notifications::unread)).isZero();
        assertThat(as(ELS, notifications::unread)).as("that it is gone is to be read").isEqualTo(1);
    }

    // ---- reading

    @Test
    void eachReadsTheirOwn() {
        UUID task = task(aFileIn(AALST), ELS, 2);
        does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));
        UUID id = told(AN).getFirst().id();

        does(ELS, () -> {
            notifications.read(id, true);
            notifications.readAll(clock.instant());
            assertThat(notifications.find(id)).isEmpty();
        });
        assertThat(as(AN, notifications::unread)).isEqualTo(1);

        does(AN, () -> notifications.read(id, true));
        assertThat(as(AN, notifications::unread)).isZero();
        does(AN, () -> notifications.read(id, false));
        assertThat(as(AN, notifications::unread)).isEqualTo(1);
        does(AN, () -> notifications.readAll(clock.instant()));
        assertThat(told(AN)).extracting(Told::read).containsExactly(true);
    }

    @Test
    void ofWhatOneMaySeeNoMoreOnlyTheKindIsTold() {
        UUID task = task(aFileIn(AALST), ELS, 2);
        does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));
        Actor moved = new Actor(AN.user(), "An", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of(Region.LIMBURG));

        assertThat(as(moved, () -> notifications.newest(10))).singleElement().returns(NotificationKind.TASK_GIVEN, Told::kind)
                .returns(null, Told::about).returns(null, Told::task);
    }

    @Test
    void withACaseThatIsErasedItIsGoneAndSoIsWhatIsOld() {
        CaseId file = isHeldBy(ELS, AALST, 2);
        CaseId other = isHeldBy(ELS, AALST, 2);
        does(MARIE, () -> {
            files.reportConcern(file, "Vergeet te eten");
            files.reportConcern(other, "Vergeet te eten");
            files.close(file, "ownWish");
            files.erase(file);
        });
        assertThat(told(ELS)).singleElement().satisfies(told -> assertThat(told.about().id()).isEqualTo(other));

        clock.setTo(before.plus(Duration.ofDays(91)));
        watch.look();
        assertThat(jdbc.queryForObject("select count(*) from notification where case_id = ?", Integer.class, other.toString())).isZero();
    }

    // ---- choosing, and mail

    @Test
    void whoChoseNotToBeToldOfAKindIsNot() {
        does(AN, () -> choices.choose(Map.of(NotificationKind.TASK_GIVEN, Means.NOT), "", null));
        UUID task = task(aFileIn(AALST), ELS, 2);

        does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));

        assertThat(told(AN)).isEmpty();
        assertThat(told(ELS)).hasSize(1);
        assertThat(as(AN, choices::mine).means()).containsEntry(NotificationKind.TASK_GIVEN, Means.NOT)
                .containsEntry(NotificationKind.LATE, Means.APP);
    }

    @Test
    void oneMailTellsHowMuchCameAndNothingAboutAnybodyAndNothingOfWhatWasRead() {
        String address = "an-" + UUID.randomUUID() + "@lus.example";
        try (TestMail on = mail.on()) {
            assertThat(as(AN, () -> choices.choose(Map.of(), "geen adres", null))).isFalse();
            assertThat(as(AN, () -> choices.choose(Map.of(), address, null))).isTrue();
            anIsGivenATask();
            anIsGivenATask();
            on.send();
            assertThat(on.received(address)).as("waits a moment").isEmpty();
            passes(Duration.ofMinutes(6));
            on.send();
            on.send();
            assertThat(on.received(address)).singleElement().satisfies(received -> {
                assertThat(TestMail.path(received)).isEqualTo("meldingen");
                assertThat(TestMail.text(received)).contains("2 taken die je van een collega kreeg")
                        .doesNotContain("Els", "Marie", "Nora", "reis");
            });

            anIsGivenATask();
            does(AN, () -> notifications.readAll(clock.instant()));
            passes(Duration.ofMinutes(6));
            on.send();
            assertThat(on.received(address)).as("what was read").hasSize(1);

            does(AN, () -> choices.choose(Map.of(NotificationKind.TASK_GIVEN, Means.APP), address, null));
            anIsGivenATask();
            passes(Duration.ofMinutes(6));
            on.send();
            assertThat(on.received(address)).as("on the screen only").hasSize(1);
            assertThat(as(AN, notifications::unread)).isEqualTo(1);
        }
    }

    @Test
    void whatAMailCouldNotTellTheNextOneTells() {
        String address = "an-" + UUID.randomUUID() + "@lus.example";
        try (TestMail on = mail.on()) {
            does(AN, () -> choices.choose(Map.of(), address, null));
            anIsGivenATask();
            passes(Duration.ofMinutes(6));
            on.away();
            on.send();
            anIsGivenATask();
            passes(Duration.ofMinutes(20));
            on.back();
            on.send();
            on.send();

            assertThat(on.received(address)).singleElement()
                    .satisfies(received -> assertThat(TestMail.text(received)).contains("2 taken die je van een collega kreeg"));

            anIsGivenATask();
            does(AN, () -> choices.choose(Map.of(), "", null));
            passes(Duration.ofMinutes(6));
            on.send();
            assertThat(on.received(address)).as("who took the address back").hasSize(1);
        }
    }

    // ---- the overview of the day

    @Test
    void theOverviewComesOnceOnAWorkingDayFromTheHourOnAndSaysOnlyNumbers() {
        String address = "an-" + UUID.randomUUID() + "@lus.example";
        try (TestMail on = mail.on()) {
            assertThat(as(AN, () -> choices.choose(Map.of(), "", 8))).as("it needs an address").isFalse();
            assertThat(as(AN, () -> choices.choose(Map.of(), address, 8))).isTrue();
            at(LocalDate.of(2026, 3, 26), LocalTime.of(9, 0));
            task(aFileIn(AALST), AN, -2);
            task(aFileIn(AALST), 9);
            // the Friday before the clock goes forward, and the Monday after it
            for (LocalDate day : List.of(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 30))) {
                int before = on.received(address).size();
                at(day, LocalTime.of(7, 59));
                looksAndSends(on);
                assertThat(on.received(address)).as("before the hour").hasSize(before);
                at(day, LocalTime.of(8, 0));
                looksAndSends(on);
                at(day, LocalTime.of(8, 1));
                looksAndSends(on);
                at(day, LocalTime.of(12, 0));
                looksAndSends(on);
                assertThat(on.received(address)).as(day.toString()).hasSize(before + 1);
            }
            assertThat(TestMail.text(on.received(address).getFirst())).contains("1 taak is te laat", "1 vrije taak")
                    .doesNotContain("Nora", "Els", "vandaag klaar");
            assertThat(TestMail.path(on.received(address).getFirst())).isEqualTo("inbox");
        }
    }

    @Test
    void thereIsNoOverviewOnSundaysHolidaysWhileAwayTooLateOrWhereThereIsNothingToSay() {
        String address = "an-" + UUID.randomUUID() + "@lus.example";
        try (TestMail on = mail.on()) {
            does(AN, () -> choices.choose(Map.of(), address, 8));
            at(LocalDate.of(2026, 4, 2), LocalTime.of(9, 0));
            looksAndSends(on);
            assertThat(on.received(address)).as("nothing to say").isEmpty();

            task(aFileIn(AALST), AN, -2);
            at(LocalDate.of(2026, 4, 5), LocalTime.of(9, 0));
            looksAndSends(on);
            at(LocalDate.of(2026, 4, 6), LocalTime.of(9, 0));
            looksAndSends(on);
            assertThat(on.received(address)).as("Easter Sunday and Monday").isEmpty();

            at(LocalDate.of(2026, 4, 7), LocalTime.of(9, 0));
            does(AN, () -> absences.add(AN.user(), absences.today(), absences.today(), Set.of()));
            looksAndSends(on);
            assertThat(on.received(address)).as("away").isEmpty();

            at(LocalDate.of(2026, 4, 8), LocalTime.of(15, 0));
            looksAndSends(on);
            assertThat(on.received(address)).as("the day is nearly over").isEmpty();

            at(LocalDate.of(2026, 4, 9), LocalTime.of(13, 30));
            looksAndSends(on);
            assertThat(on.received(address)).as("after a standstill in the morning").hasSize(1);
        }
    }

    private void at(LocalDate day, LocalTime time) {
        clock.setTo(day.atTime(time).atZone(Moments.ZONE).toInstant());
    }

    private void looksAndSends(TestMail on) {
        digest.look();
        on.send();
    }

    private void anIsGivenATask() {
        UUID task = task(aFileIn(AALST), ELS, 9);
        does(MARIE, () -> assignments.handOver(task, AN.user(), "Els is op reis"));
    }

    private void passes(Duration time) {
        clock.setTo(clock.instant().plus(time));
    }

    private List<Told> told(Actor reader) {
        return as(reader, () -> notifications.newest(50));
    }

    /** A task that nobody has comes from the engine now. */
    private UUID arrives(CaseId file) {
        UUID id = Ids.next();
        jdbc.update("update work_item set id = ? where id = ?", id.toString(), task(file, 9).toString());
        return id;
    }

    private void endOfDay(UUID task) {
        jdbc.update("update work_item set due_at = date(due_at) + interval '22:59:59' hour_second where id = ?", task.toString());
    }
}
