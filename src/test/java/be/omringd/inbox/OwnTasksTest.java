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

import be.omringd.access.Actor;
import be.omringd.calendar.CalendarEntry;
import be.omringd.calendar.CalendarSource;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.HumanSteps;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.OwnTasks.Change;
import be.omringd.inbox.SeveralTasks.Outcome;
import be.omringd.inbox.SeveralTasks.Stays;
import be.omringd.inbox.SeveralTasks.Why;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.text.SearchWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@OnInbox
class OwnTasksTest {

    private static final String WORDS = "Bel de mutualiteit over het vervoer";

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    OwnTasks own;
    @Autowired
    SeveralTasks several;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    WorkItems items;
    @Autowired
    Tasks tasks;
    @Autowired
    TaskLists lists;
    @Autowired
    TaskNames names;
    @Autowired
    CarriedTasks carried;
    @Autowired
    OldFreeTasks old;
    @Autowired
    ErasedAnswers erased;
    @Autowired
    CaseFiles files;
    @Autowired
    List<HumanSteps> steps;
    @Autowired
    List<CalendarSource> calendars;
    @Autowired
    JdbcTemplate jdbc;

    private final LocalDate friday = LocalDate.now(Moments.ZONE).plusDays(3);

    @Test
    void itStandsAmongTheTasksOfTheProcessesByWhenItIsDue() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Rozemarijn");
        UUID before = given.aTask(person, "test/questions", day(1));
        UUID after = given.aTask(person, "test/questions", day(9));
        given.as(LIES, () -> several.claim(List.of(before, after)));

        UUID mine = write(LIES, person, WORDS, LIES);

        List<WorkItemSummary> listed = given.as(LIES, () -> lists.list(looking(Scope.MINE, "Rozemarijn"), null, 10));
        assertThat(listed).extracting(WorkItemSummary::id).containsExactly(before, mine, after);
        WorkItemSummary line = listed.get(1);
        assertThat(line.isOwn()).isTrue();
        assertThat(line.personName()).isEqualTo("Rozemarijn De Proef");
        assertThat(names.task(line, Texts.DUTCH)).isEqualTo(WORDS);
        assertThat(names.kind(line, Texts.DUTCH)).isEqualTo("Eigen taak");
        assertThat(line.dueAt()).isEqualTo(DueDay.endOf(friday));
        assertThat(given.as(KARIM, () -> items.openIn(person))).extracting(WorkItemSummary::id).contains(mine);
        assertThat(given.as(LIES, () -> lists.grouped(looking(Scope.MINE, "Rozemarijn"), Grouping.PROCESS, Set.of(), Texts.DUTCH, 10)
                .groups())).extracting(TaskGroup::name).contains("Eigen taken");
    }

    @Test
    void whoMayNotSeeTheCaseCanNeitherReadItNorGetIt() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID mine = write(LIES, person, WORDS, LIES);

        for (Actor other : List.of(SOFIE, TOM, ADA)) {
            assertThatThrownBy(() -> given.as(other, () -> items.open(mine))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> given.as(other, () -> own.written(mine))).isInstanceOf(AccessDeniedException.class);
            assertThat(given.as(other, () -> own.said(mine))).isEmpty();
            assertThatThrownBy(() -> given.as(other, () -> own.change(mine, new OwnTasks.Seen(WORDS, null), "Iets anders", friday)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> write(other, person, WORDS, other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> write(LIES, person, WORDS, other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> given.as(other, () -> own.colleagues(person))).isInstanceOf(AccessDeniedException.class);
            assertThat(given.as(other, () -> several.done(List.of(mine))).stays()).containsExactly(new Stays(mine, Why.NOT_FOR_YOU));
        }
        assertThat(given.as(LIES, () -> own.colleagues(person))).contains(LIES, KARIM, MIA).doesNotContain(SOFIE, TOM, ADA);
        assertThat(given.as(MIA, () -> items.open(mine)).item().ownWords()).isEqualTo(WORDS);
    }

    @Test
    void whatIsWrongWithItIsRefused() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);

        for (String words : List.of(" ", "x".repeat(OwnTasks.LONGEST_WORDS + 1))) {
            assertThatThrownBy(() -> write(LIES, person, words, LIES)).isInstanceOf(IllegalArgumentException.class);
        }
        for (LocalDate day : List.of(own.today().minusDays(1), own.lastDay().plusDays(1))) {
            assertThatThrownBy(() -> given.as(LIES, () -> {
                own.write(Ids.next(), person, WORDS, day, LIES.user());
                return null;
            })).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sentTwiceItIsThereOnce() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++) {
            given.as(LIES, () -> {
                own.write(id, person, WORDS, friday, KARIM.user());
                return null;
            });
        }

        assertThat(given.as(LIES, () -> items.openIn(person))).hasSize(1);
    }

    @Test
    void whatWasSaidLastIsThereForWhoDidNotSeeThatItHadComeThrough() {
        UUID id = Ids.next();
        assertThat(writes(LIES, id, null, WORDS, KARIM)).isTrue();

        assertThat(writes(LIES, id, null, "Bel liever de OCMW-dienst", MIA)).isTrue();

        assertThat(words(id)).isEqualTo("Bel liever de OCMW-dienst");
        assertThat(given.item(id).assigneeId()).isEqualTo(MIA.user());
        assertThatThrownBy(() -> writes(KARIM, id, null, "Iets anders", KARIM)).isInstanceOf(AccessDeniedException.class);

        UUID moved = Ids.next();
        assertThat(writes(LIES, moved, null, WORDS, KARIM)).isTrue();
        assertThat(writes(LIES, moved, given.aPersonFrom(ZOTTEGEM), WORDS, KARIM)).as("about another case: told").isFalse();
        given.as(KARIM, () -> several.done(List.of(moved)));
        assertThat(writes(LIES, moved, null, "Nog iets", KARIM)).as("done meanwhile: told").isFalse();
        assertThat(words(moved)).isEqualTo(WORDS);
    }

    private boolean writes(Actor actor, UUID id, @Nullable CaseId person, String words, Actor forWhom) {
        return given.as(actor, () -> own.write(id, person, words, friday, forWhom.user()));
    }

    @Test
    void doneWithOnePressItStandsInTheHistoryAndTheEngineHearsNothing() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID mine = write(LIES, person, WORDS, LIES);
        int commands = commands(person);

        Outcome done = given.as(LIES, () -> several.done(List.of(mine)));

        assertThat(done.done()).containsExactly(mine);
        assertThat(given.state(mine)).isEqualTo(WorkItemState.COMPLETED);
        assertThat(history(person)).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(OwnTasks.DONE);
            assertThat(given.as(KARIM, () -> own.said(UUID.fromString(entry.detail())))).contains(WORDS);
        });

        assertThat(given.as(LIES, () -> several.undo(done)).stays()).isEmpty();
        assertThat(given.state(mine)).isEqualTo(WorkItemState.OPEN);
        assertThat(given.as(LIES, () -> items.open(mine)).ended()).isEmpty();
        assertThat(history(person)).first().extracting(TimelineEntry::kind).isEqualTo(OwnTasks.DONE + ".undone");
        assertThatThrownBy(() -> given.as(LIES, () -> tasks.complete(mine, FormValues.EMPTY, Texts.DUTCH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(commands(person)).isEqualTo(commands);
    }

    @Test
    void takenBackItSaysNothingMoreUntilThatIsUndone() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID hers = write(LIES, person, WORDS, KARIM);

        Outcome back = given.as(LIES, () -> several.takeBack(List.of(hers)));

        assertThat(back.done()).containsExactly(hers);
        assertThat(given.state(hers)).isEqualTo(WorkItemState.WITHDRAWN);
        assertThat(words(hers)).isNull();
        assertThat(given.as(LIES, () -> items.open(hers)).ended()).get().extracting(WorkItems.Ended::byName).isEqualTo("Lies");
        assertThat(given.as(LIES, () -> several.undo(back)).stays()).isEmpty();
        assertThat(words(hers)).isEqualTo(WORDS);
        assertThat(given.item(hers).assigneeId()).isEqualTo(KARIM.user());
    }

    @Test
    void aColleagueCannotEndWhatIsInOtherHandsAndATaskOfAProcessIsNotDoneByOnePress() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID his = write(KARIM, person, WORDS, KARIM);
        UUID ofProcess = given.aTask(person, "test/questions");

        assertThat(given.as(LIES, () -> several.done(List.of(his, ofProcess))).stays())
                .containsExactly(new Stays(his, Why.TAKEN), new Stays(ofProcess, Why.OF_A_PROCESS));
        assertThat(given.as(LIES, () -> several.takeBack(List.of(his, ofProcess))).stays())
                .containsExactly(new Stays(his, Why.TAKEN), new Stays(ofProcess, Why.OF_A_PROCESS));
        assertThat(given.as(LIES, () -> own.change(his, seen(his), "Iets anders", friday))).isEqualTo(Change.TOO_LATE);
        assertThat(given.as(LIES, () -> own.written(ofProcess))).isEmpty();
        assertThat(given.as(MIA, () -> several.done(List.of(his))).done()).containsExactly(his);
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotWrittenOver() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID his = write(LIES, person, WORDS, KARIM);
        OwnTasks.Seen seen = seen(his);
        given.as(KARIM, () -> several.setDue(List.of(his), friday.plusDays(5), "Pas dan is er iemand"));

        assertThat(given.as(LIES, () -> own.change(his, seen, "Bel liever de OCMW-dienst", friday))).isEqualTo(Change.DONE);
        assertThat(given.item(his).dueAt()).as("the day that she did not touch").isEqualTo(DueDay.endOf(friday.plusDays(5)));
        assertThat(given.as(LIES, () -> own.change(his, seen, WORDS, friday.plusDays(1)))).isEqualTo(Change.CHANGED_MEANWHILE);
        assertThat(given.as(LIES, () -> own.change(his, seen, "Nog iets anders", friday))).isEqualTo(Change.CHANGED_MEANWHILE);
        assertThat(words(his)).isEqualTo("Bel liever de OCMW-dienst");
    }

    @Test
    void ofSomebodyWhoWasErasedNothingIsWrittenAnyMore() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        jdbc.update("update person set erased_on = current_date() where id = (select person_id from case_file where id = ?)",
                person.toString());

        assertThatThrownBy(() -> write(LIES, person, WORDS, LIES)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoGaveItToAColleagueFindsItAgainAndWhoDidIt() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Kastanje");
        UUID free = write(LIES, null, "Breng de zwaluwfolder mee", KARIM);
        UUID onCase = write(LIES, person, "Vraag de zwaluwkaart", KARIM);
        UUID kept = write(LIES, person, "Vraag de zwaluwpas", LIES);
        UUID hers = write(KARIM, null, "Lees het zwaluwverslag", LIES);
        given.as(KARIM, () -> several.later(List.of(onCase), friday, "Wacht op post"));

        assertThat(given(LIES, "zwaluw")).as("also what a colleague put away").containsExactly(free, onCase).doesNotContain(kept, hers);
        assertThat(given(LIES, "kastanje")).containsExactly(onCase);
        assertThat(given(KARIM, "zwaluw")).containsExactly(hers);
        assertThat(given(SOFIE, "zwaluw")).isEmpty();
        assertThat(given(MIA, "zwaluw")).as("of managers too only what they wrote").isEmpty();
        for (Grouping by : Grouping.values()) {
            assertThat(given.as(LIES, () -> lists.grouped(looking(Scope.GIVEN, "zwaluw"), by, Set.of(), Texts.DUTCH, 10).groups()))
                    .as(by.name()).flatExtracting(TaskGroup::tasks).extracting(WorkItemSummary::id)
                    .containsExactlyInAnyOrder(free, onCase);
        }

        given.as(KARIM, () -> several.done(List.of(free)));
        given.as(KARIM, () -> several.release(List.of(onCase)));

        assertThat(given(LIES, "zwaluw")).as("put back it waits for somebody").containsExactly(onCase);
        assertThat(given.as(LIES, () -> lists.done(looking(Scope.GIVEN, "zwaluw"), 10))).singleElement().satisfies(done -> {
            assertThat(done.task().id()).isEqualTo(free);
            assertThat(done.task().ownWords()).isEqualTo("Breng de zwaluwfolder mee");
            assertThat(done.byName()).isEqualTo("Karim");
        });
        assertThat(given.as(KARIM, () -> lists.done(looking(Scope.GIVEN, "zwaluw"), 10))).isEmpty();
        assertThat(given.as(LIES, () -> items.open(free)).ended()).as("it can be read").isPresent();
        jdbc.update("update work_item set ended_at = utc_timestamp(6) - interval 29 day where id = ?", free.toString());
        assertThat(given.as(LIES, () -> lists.done(looking(Scope.GIVEN, "zwaluw"), 10))).as("weeks later").isEmpty();
    }

    private List<UUID> given(Actor actor, String text) {
        return given.as(actor, () -> lists.list(looking(Scope.GIVEN, text), null, 10)).stream().map(WorkItemSummary::id).toList();
    }

    @Test
    void aTaskAboutNoCaseThatWasGivenAwayBySlipComesBack() {
        UUID hers = write(MIA, null, WORDS, LIES);
        SeveralTasks.Outcome gave = given.as(LIES, () -> several.handOver(List.of(hers), KARIM.user(), "Jij kent ze"));
        assertThatThrownBy(() -> given.as(LIES, () -> own.written(hers))).as("not hers any more").isInstanceOf(AccessDeniedException.class);

        given.as(LIES, () -> several.undo(gave));

        assertThat(given.item(hers).assigneeId()).isEqualTo(LIES.user());
    }

    @Test
    void wordsOfWhichALetterBecomesSeveralWhereTheyAreFoundAreKept() {
        UUID mine = write(LIES, null, "한".repeat(OwnTasks.LONGEST_WORDS), LIES);

        assertThat(words(mine)).hasSize(OwnTasks.LONGEST_WORDS);
    }

    @Test
    void whoWroteItAndWhoHasItPutItRight() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID his = write(LIES, person, WORDS, KARIM);

        assertThat(given.as(LIES, () -> own.change(his, seen(his), "Bel liever de OCMW-dienst", friday.plusDays(2))))
                .isEqualTo(Change.DONE);
        assertThat(words(his)).isEqualTo("Bel liever de OCMW-dienst");
        assertThat(given.as(KARIM, () -> own.change(his, seen(his), WORDS, friday))).isEqualTo(Change.DONE);
        assertThat(given.item(his).dueAt()).isEqualTo(DueDay.endOf(friday));
        assertThat(given.as(KARIM, () -> own.written(his))).get().extracting(OwnTasks.Written::byName).isEqualTo("Lies");
    }

    @Test
    void itIsHandedOverPutAwayAndGivenAnotherDayAsTheOthersAndGoesAlongWithItsCase() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID mine = write(LIES, person, WORDS, LIES);

        assertThat(given.as(LIES, () -> several.setDue(List.of(mine), friday.plusDays(4), "Ze is met vakantie")).stays()).isEmpty();
        assertThat(given.as(LIES, () -> several.later(List.of(mine), friday, "Wacht op post")).stays()).isEmpty();
        assertThat(given.as(LIES, () -> lists.list(InboxQuery.of(Scope.MINE).ofLater(), null, 500))).extracting(WorkItemSummary::id)
                .contains(mine);
        Outcome given1 = given.as(LIES, () -> several.handOver(List.of(mine), KARIM.user(), "Jij kent haar"));
        assertThat(given1.stays()).isEmpty();
        assertThat(given.as(KARIM, () -> lists.list(InboxQuery.of(Scope.MINE), null, 500))).extracting(WorkItemSummary::id).contains(mine);
        assertThat(given.as(LIES, () -> carried.of(KARIM.user(), Set.of(), false, 500))).extracting(WorkItemSummary::id).contains(mine);

        assertThat(given.as(KARIM, () -> several.release(List.of(mine))).stays()).isEmpty();
        assertThat(given.as(LIES, () -> assignments.claim(mine))).isTrue();
        given.as(LIES, () -> {
            files.pause(person, null);
            return null;
        });
        assertThat(given.item(mine).resting()).isFalse();
    }

    @Test
    void itIsFoundByWhatItSays() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Iemand");
        UUID mine = write(LIES, person, "Vraag naar de zwembadkaart", LIES);
        UUID hers = write(SOFIE, given.aPersonFrom(HASSELT, "Iemand"), "Vraag naar de zwembadkaart", SOFIE);

        assertThat(given.as(LIES, () -> lists.list(looking(Scope.MINE, "zwembadkaart"), null, 10))).extracting(WorkItemSummary::id)
                .containsExactly(mine);
        assertThat(given.as(LIES, () -> lists.count(looking(Scope.ALL, "Zwembadkáart"), 10))).isOne();
        assertThat(given.as(LIES, () -> lists.called(SearchWords.of("zwembadkaart"), Texts.DUTCH, 10)).found())
                .extracting(WorkItemSummary::id).containsExactly(mine);
        assertThat(given.as(SOFIE, () -> lists.called(SearchWords.of("zwembadkaart vraag"), Texts.DUTCH, 10)).found())
                .extracting(WorkItemSummary::id).containsExactly(hers);
    }

    @Test
    void aCalendarElsewhereHearsThatThereIsOneAndNotWhatItSays() {
        UUID mine = write(LIES, given.aPersonFrom(ZOTTEGEM, "Agenda"), WORDS, LIES);
        UUID free = write(LIES, null, WORDS, LIES);

        List<CalendarEntry> entries = given.as(LIES, () -> calendars.stream()
                .flatMap(one -> one.entries(List.of(), LocalDate.now(Moments.ZONE), Texts.DUTCH).stream()).toList());

        for (UUID id : List.of(mine, free)) {
            assertThat(entries).filteredOn(entry -> entry.id().equals(id)).singleElement().satisfies(entry -> {
                assertThat(entry.what()).isEqualTo("Eigen taak");
                assertThat(entry.on()).isEqualTo(friday);
            });
        }
    }

    @Test
    void whoIsCalledSoAndWhatItSaysFindItOnce() {
        CaseId person = given.aPersonFrom(ZOTTEGEM, "Kwintijn");
        UUID mine = write(LIES, person, "Bel Kwintijn", LIES);

        for (Scope scope : List.of(Scope.MINE, Scope.ALL)) {
            assertThat(given.as(LIES, () -> lists.list(looking(scope, "kwintijn"), null, 10))).extracting(WorkItemSummary::id)
                    .containsExactly(mine);
        }
        assertThat(given.as(LIES, () -> lists.called(SearchWords.of("kwintijn"), Texts.DUTCH, 10)).found())
                .extracting(WorkItemSummary::id).containsExactly(mine);
    }

    @Test
    void noProcessCountsItAndNobodyHoldsACaseForIt() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID mine = write(LIES, person, WORDS, LIES);

        assertThat(given.as(LIES, () -> steps.stream().flatMap(one -> one.of(person).stream()).toList())).isEmpty();
        assertThat(holders(person)).isZero();
        given.as(LIES, () -> several.done(List.of(mine)));
        assertThat(holders(person)).isZero();
    }

    @Test
    void withACaseOrSomebodyWhoIsErasedItsWordsGo() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID open = write(LIES, person, "Vraag Xaveria of ze meegaat", LIES);
        UUID done = write(LIES, person, WORDS, LIES);
        given.as(LIES, () -> several.done(List.of(done)));

        given.as(MIA, () -> {
            erased.forgetWords(person, "volunteer", "candidateId", Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60));
            return null;
        });

        assertThat(words(open)).isNull();
        assertThat(words(done)).isNull();
        assertThat(given.as(LIES, () -> lists.list(looking(Scope.MINE, "xaveria"), null, 10))).isEmpty();
        assertThat(names.task(given.as(LIES, () -> items.open(open)).item(), Texts.DUTCH)).isEqualTo("Eigen taak");

        given.as(MIA, () -> {
            files.close(person, "other");
            files.erase(person);
            return null;
        });
        assertThat(jdbc.queryForObject("select count(*) from work_item where case_id = ?", Integer.class, person.toString())).isZero();
    }

    @Test
    void whatIsAboutNoCaseIsOfWhoHasItWhoWroteItAndManagers() {
        UUID free = write(LIES, null, "Reserveer de zaal Jacaranda", KARIM);

        assertThat(given.as(KARIM, () -> lists.list(looking(Scope.MINE, ""), null, 500))).extracting(WorkItemSummary::id).contains(free);
        for (Scope scope : List.of(Scope.MINE, Scope.ALL)) {
            assertThat(given.as(KARIM, () -> lists.list(looking(scope, "jacaranda"), null, 10))).extracting(WorkItemSummary::id)
                    .containsExactly(free);
        }
        for (Scope scope : List.of(Scope.MINE, Scope.OPEN, Scope.ALL)) {
            for (Actor other : List.of(LIES, SOFIE, TOM)) {
                assertThat(given.as(other, () -> lists.list(looking(scope, "jacaranda"), null, 10))).isEmpty();
                assertThat(given.as(other, () -> lists.list(looking(scope, ""), null, 1000))).extracting(WorkItemSummary::id)
                        .doesNotContain(free);
            }
        }
        assertThat(given.as(MIA, () -> lists.list(looking(Scope.ALL, "jacaranda"), null, 10))).extracting(WorkItemSummary::id)
                .containsExactly(free);
        for (Actor one : List.of(KARIM, LIES, MIA)) {
            assertThat(given.as(one, () -> items.open(free)).item().isFree()).isTrue();
        }
        for (Actor other : List.of(SOFIE, TOM, ADA)) {
            assertThatThrownBy(() -> given.as(other, () -> items.open(free))).isInstanceOf(AccessDeniedException.class);
            assertThat(given.as(other, () -> lists.called(SearchWords.of("jacaranda"), Texts.DUTCH, 10)).found()).isEmpty();
            assertThat(given.as(other, () -> several.done(List.of(free))).stays()).containsExactly(new Stays(free, Why.NOT_FOR_YOU));
        }
        assertThat(given.as(KARIM, () -> lists.called(SearchWords.of("jacaranda"), Texts.DUTCH, 10)).found())
                .extracting(WorkItemSummary::id).containsExactly(free);
        assertThatThrownBy(() -> write(ADA, null, WORDS, ADA)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> write(LIES, null, WORDS, ADA)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsAboutNoCaseIsHandedOverPutAwayAndDoneAndIsNeverNobodys() {
        UUID free = write(LIES, null, WORDS, LIES);

        assertThat(given.as(LIES, () -> several.release(List.of(free))).stays()).containsExactly(new Stays(free, Why.OF_SOMEBODY));
        assertThat(given.as(LIES, () -> assignments.release(free))).isFalse();
        assertThat(given.as(LIES, () -> assignments.colleaguesFor(free))).contains(KARIM, SOFIE, TOM, MIA).doesNotContain(ADA, LIES);
        assertThat(given.as(LIES, () -> several.setDue(List.of(free), friday.plusDays(1), "Later mag ook")).stays()).isEmpty();
        assertThat(given.as(LIES, () -> several.later(List.of(free), friday, "Eerst het andere")).stays()).isEmpty();
        Outcome toSofie = given.as(LIES, () -> several.handOver(List.of(free), SOFIE.user(), "Jij bent er die dag"));
        assertThat(toSofie.stays()).isEmpty();
        assertThat(given.as(SOFIE, () -> lists.list(looking(Scope.MINE, ""), null, 500))).extracting(WorkItemSummary::id).contains(free);
        assertThat(given.as(LIES, () -> several.undo(toSofie)).stays()).isEmpty();
        Outcome done = given.as(LIES, () -> several.done(List.of(free)));
        assertThat(given.as(LIES, () -> several.undo(done)).stays()).isEmpty();
        assertThat(given.as(LIES, () -> several.takeBack(List.of(free))).stays()).isEmpty();
        assertThat(given.state(free)).isEqualTo(WorkItemState.WITHDRAWN);
    }

    @Test
    void managersSeeWhoCarriesWhatIsAboutNoCaseAndOthersTheirOwn() {
        UUID free = write(LIES, null, WORDS, LIES);

        for (Actor one : List.of(LIES, MIA)) {
            assertThat(given.as(one, () -> carried.of(LIES.user(), Set.of(), false, 1000))).extracting(WorkItemSummary::id).contains(free);
        }
        assertThat(given.as(KARIM, () -> carried.of(LIES.user(), Set.of(), false, 1000))).extracting(WorkItemSummary::id)
                .doesNotContain(free);
    }

    @Test
    void whatWasAboutNoCaseIsErasedAWhileAfterItEnded() {
        UUID ended = write(LIES, null, WORDS, LIES);
        UUID recent = write(LIES, null, WORDS, LIES);
        UUID open = write(LIES, null, WORDS, LIES);
        given.as(LIES, () -> several.done(List.of(ended, recent)));
        jdbc.update("update work_item set ended_at = ended_at - interval 91 day where id = ?", ended.toString());
        jdbc.update("update work_item set created_at = created_at - interval 400 day where id = ?", open.toString());

        old.erase();

        assertThat(jdbc.queryForList("select id from work_item where id in (?, ?, ?)", UUID.class, ended.toString(), recent.toString(),
                open.toString())).containsExactlyInAnyOrder(recent, open);
    }

    private OwnTasks.Seen seen(UUID id) {
        return new OwnTasks.Seen(words(id), given.item(id).dueAt());
    }

    private UUID write(Actor by, @Nullable CaseId person, String words, Actor forWhom) {
        UUID id = Ids.next();
        given.as(by, () -> {
            own.write(id, person, words, friday, forWhom.user());
            return null;
        });
        return id;
    }

    private static InboxQuery looking(Scope scope, String text) {
        return new InboxQuery(scope, Set.of(), text, false, false, Order.DUE);
    }

    private Instant day(int days) {
        return DueDay.endOf(LocalDate.now(Moments.ZONE).plusDays(days));
    }

    private String words(UUID id) {
        return jdbc.queryForObject("select own_words from work_item where id = ?", String.class, id.toString());
    }

    private int holders(CaseId person) {
        return jdbc.queryForObject("select count(*) from case_holder where case_id = ?", Integer.class, person.toString());
    }

    private int commands(CaseId person) {
        return jdbc.queryForObject("select count(*) from process_command where case_id = ?", Integer.class, person.toString());
    }

    private List<TimelineEntry> history(CaseId person) {
        return given.as(LIES, () -> files.timeline(person));
    }
}
