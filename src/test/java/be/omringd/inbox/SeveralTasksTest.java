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
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.SeveralTasks.Outcome;
import be.omringd.inbox.SeveralTasks.Receiver;
import be.omringd.inbox.SeveralTasks.Stays;
import be.omringd.inbox.SeveralTasks.Why;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@OnInbox
class SeveralTasksTest {

    private static final FormValues GOOD = FormValues.of(Map.of("note", "We spraken af", "choice", "yes"));

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    SeveralTasks several;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    WorkItems items;
    @Autowired
    Tasks tasks;
    @Autowired
    CaseFiles files;
    @Autowired
    TaskLists lists;
    @Autowired
    CarriedTasks carried;
    @Autowired
    LaterClock clock;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatCannotBeDoneForOneIsSaidOfThatOneAndTheRestIsDone() {
        UUID open = aTask();
        UUID mine = aTask();
        given.as(LIES, () -> assignments.claim(mine));
        UUID taken = aTask();
        given.as(KARIM, () -> assignments.claim(taken));
        UUID over = aTask();
        given.as(LIES, () -> tasks.complete(over, GOOD, Texts.DUTCH));
        UUID elsewhere = given.aTask(given.aPersonFrom(HASSELT), "test/questions");
        UUID management = given.aTask(given.task(given.aPersonFrom(ZOTTEGEM), "test/questions", "management", null));
        UUID nowhere = Ids.next();

        Outcome claimed = given.as(LIES, () -> several.claim(List.of(open, mine, taken, over, elsewhere, management, nowhere)));

        assertThat(claimed.done()).containsExactly(open, mine);
        assertThat(claimed.stays()).containsExactly(new Stays(taken, Why.TAKEN), new Stays(over, Why.OVER),
                new Stays(elsewhere, Why.NOT_FOR_YOU), new Stays(management, Why.NOT_FOR_YOU), new Stays(nowhere, Why.NOT_FOR_YOU));
        assertThat(holder(open)).isEqualTo(LIES.user());
        assertThat(holder(taken)).isEqualTo(KARIM.user());
    }

    @Test
    void whoHasNoBusinessWithTasksChangesNoneAndIsOfferedNoReceivers() {
        UUID task = aTask();
        UUID his = aTask();
        given.as(KARIM, () -> assignments.claim(his));
        LocalDate tomorrow = several.today().plusDays(1);
        WorkItem before = given.item(his);

        for (Actor other : List.of(SOFIE, TOM, ADA)) {
            List<UUID> both = List.of(task, his);
            for (Outcome outcome : List.of(
                    given.as(other, () -> several.claim(both)), given.as(other, () -> several.release(both)),
                    given.as(other, () -> several.handOver(both, KARIM.user(), "Daarom")),
                    given.as(other, () -> several.later(both, tomorrow, "Daarom")), given.as(other, () -> several.bringBack(both)),
                    given.as(other, () -> several.setDue(both, tomorrow, "Daarom")))) {
                assertThat(outcome.done()).as(other.name()).isEmpty();
                assertThat(outcome.stays()).extracting(Stays::why).containsOnly(Why.NOT_FOR_YOU);
            }
            assertThat(given.as(other, () -> several.receivers(both))).isEmpty();
        }
        assertThatThrownBy(() -> given.as(Actor.VISITOR, () -> several.claim(List.of(task)))).isInstanceOf(AccessDeniedException.class);
        assertThat(holder(task)).isNull();
        assertThat(given.item(his)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void undoGivesBackWhatWasTakenAndLeavesWhatWasOnesOwnBefore() {
        UUID open = aTask();
        UUID mine = aTask();
        given.as(LIES, () -> assignments.claim(mine));
        Outcome claimed = given.as(LIES, () -> several.claim(List.of(open, mine)));

        assertThatThrownBy(() -> given.as(MIA, () -> several.undo(claimed))).isInstanceOf(AccessDeniedException.class);
        Outcome undone = given.as(LIES, () -> several.undo(claimed));

        assertThat(undone.done()).containsExactly(open);
        assertThat(undone.canBeUndone()).isFalse();
        assertThat(holder(open)).isNull();
        assertThat(holder(mine)).isEqualTo(LIES.user());
    }

    @Test
    void undoLeavesAloneWhatAColleagueChangedMeanwhileAndSaysSo() {
        UUID first = aTask();
        UUID second = aTask();
        UUID third = aTask();
        List<UUID> all = List.of(first, second, third);
        given.as(LIES, () -> several.claim(all));
        Outcome released = given.as(LIES, () -> several.release(all));
        given.as(KARIM, () -> assignments.claim(first));
        given.withdraw(second);

        Outcome undone = given.as(LIES, () -> several.undo(released));

        assertThat(undone.done()).containsExactly(third);
        assertThat(undone.stays()).containsExactly(new Stays(first, Why.CHANGED), new Stays(second, Why.OVER));
        assertThat(holder(first)).isEqualTo(KARIM.user());
        assertThat(holder(third)).isEqualTo(LIES.user());
    }

    @Test
    void handingOverTwiceTellsOnceAndGoesToWhoMayDoIt() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        UUID his = aTask();
        given.as(KARIM, () -> assignments.claim(his));
        List<UUID> both = List.of(task, his);

        assertThat(given.as(LIES, () -> several.receivers(both))).extracting(Receiver::colleague)
                .contains(KARIM, MIA, LIES).doesNotContain(SOFIE, TOM, ADA);
        Outcome once = given.as(LIES, () -> several.handOver(both, MIA.user(), " Ik ben er niet "));
        Outcome again = given.as(LIES, () -> several.handOver(List.of(task), MIA.user(), "Ik ben er niet"));

        assertThat(once.done()).containsExactly(task);
        assertThat(once.stays()).containsExactly(new Stays(his, Why.TAKEN));
        assertThat(again.done()).containsExactly(task);
        assertThat(again.canBeUndone()).isFalse();
        assertThat(kinds(person)).containsOnlyOnce("inbox.event.handedOver");
        assertThat(given.as(MIA, () -> items.open(task)).handedOver()).contains(new WorkItems.HandedOver("Lies", "Ik ben er niet"));
        assertThat(given.as(LIES, () -> several.handOver(List.of(aTask()), SOFIE.user(), "Neem jij het?")).stays())
                .extracting(Stays::why).containsExactly(Why.COLLEAGUE_MAY_NOT);
        assertThatThrownBy(() -> given.as(LIES, () -> several.handOver(List.of(task), MIA.user(), "  ")))
                .isInstanceOf(IllegalArgumentException.class);

        given.as(LIES, () -> several.undo(once));
        assertThat(holder(task)).isNull();
        assertThat(kinds(person)).contains("inbox.event.handedOver.undone");
    }

    @Test
    void whatWasHandedOverStaysWithAColleagueWhoBeganToTypeInIt() {
        UUID task = aTask();
        Outcome given = this.given.as(LIES, () -> several.handOver(List.of(task), KARIM.user(), "Jij kent Jef"));
        this.given.as(KARIM, () -> assignments.keepDraft(task, GOOD));

        Outcome undone = this.given.as(LIES, () -> several.undo(given));

        assertThat(undone.stays()).containsExactly(new Stays(task, Why.CHANGED));
        assertThat(holder(task)).isEqualTo(KARIM.user());
    }

    @Test
    void aDueDateThatSomebodySetStaysWhateverTheEngineTellsOfTheTask() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        NewWorkItem offer = given.task(person, "test/questions", "introducer", Instant.now().plus(Duration.ofDays(3)));
        UUID task = given.aTask(offer);
        Instant before = given.item(task).dueAt();
        LocalDate day = several.today().plusDays(20);
        Instant then = DueDay.endOf(day);

        Outcome set = given.as(LIES, () -> several.setDue(List.of(task), day, "Jef is op reis"));
        Outcome again = given.as(LIES, () -> several.setDue(List.of(task), day, "Jef is op reis"));
        assertThat(again.canBeUndone()).isFalse();
        given.offer(offer);
        assertThat(given.item(task).dueAt()).isEqualTo(then);
        given.remind(person, "firstContact", true);
        given.withdraw(task);
        given.offer(offer);

        assertThat(given.item(task).dueAt()).isEqualTo(then);
        assertThat(given.as(KARIM, () -> items.open(task)).daySet().orElseThrow()).satisfies(who -> {
            assertThat(who.byName()).isEqualTo("Lies");
            assertThat(who.reason()).isEqualTo("Jef is op reis");
        });
        assertThat(kinds(person)).containsOnlyOnce("inbox.event.dueSet");
        assertThat(given.as(LIES, () -> several.undo(set)).done()).containsExactly(task);
        assertThat(given.item(task).dueAt()).isEqualTo(before);
        assertThat(given.as(KARIM, () -> items.open(task)).daySet()).isEmpty();
        assertThat(kinds(person)).contains("inbox.event.dueSet.undone");
    }

    @Test
    void aDayIsFromTodayWithinAYearAndTheDayThatAColleagueSetSinceStays() {
        UUID task = aTask();
        LocalDate today = several.today();

        for (LocalDate wrong : List.of(today.minusDays(1), several.lastDay().plusDays(1))) {
            assertThatThrownBy(() -> given.as(LIES, () -> several.setDue(List.of(task), wrong, "Daarom")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> given.as(LIES, () -> several.setDue(List.of(task), today, "x".repeat(501))))
                .isInstanceOf(IllegalArgumentException.class);
        Outcome mine = given.as(LIES, () -> several.setDue(List.of(task), today, "Vandaag nog"));
        given.as(KARIM, () -> several.setDue(List.of(task), today.plusDays(2), "Niemand thuis"));

        assertThat(given.as(LIES, () -> several.undo(mine)).stays()).containsExactly(new Stays(task, Why.CHANGED));
        assertThat(given.item(task).dueAt()).isEqualTo(DueDay.endOf(today.plusDays(2)));
    }

    @Test
    void whatATaskHadRisenForIsSetAsideWithTheDayAndWhatComesLaterRaisesItAgain() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        WorkItem item = new WorkItem(Ids.next(), 1, Ids.next(), null,
                new NewWorkItem(1, "c", "p", 1, 1, "e", "f", "introducer", now.plus(Duration.ofDays(30)), Map.of()), "{}", false,
                () -> false, now);
        Instant answered = now.plus(Duration.ofDays(5));
        item.rise(answered, now);
        Instant set = DueDay.endOf(LocalDate.of(2026, 3, 20));

        item.setDue(set, LIES.user(), "Ze komt terug op de 19de", now);
        assertThat(item.rise(answered, now.plus(Duration.ofDays(4)))).as("the same answer").isFalse();
        assertThat(item.dueAt()).isEqualTo(set);

        Instant other = now.plus(Duration.ofDays(9));
        assertThat(item.rise(other, now.plus(Duration.ofDays(4)))).as("another one").isTrue();
        assertThat(item.dueAt()).isEqualTo(DueDay.of(other, now.plus(Duration.ofDays(4)), () -> true));
        item.rise(null, now.plus(Duration.ofDays(5)));
        assertThat(item.dueAt()).as("dealt with: the day that was set").isEqualTo(set);
    }

    @Test
    void whatIsPutAwayLeavesTheListUntilItsDayBeginsAndIsLateAllTheSame() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions", Instant.now().minus(Duration.ofDays(2)));
        LocalDate day = several.today().plusDays(3);
        int late = lateOf(LIES);

        assertThat(given.as(LIES, () -> several.later(List.of(task), day, " Ze is op reis ")).done()).containsExactly(task);
        assertThat(given.as(LIES, () -> several.later(List.of(task), day, "Ze is op reis")).canBeUndone()).isFalse();

        assertThat(holder(task)).as("nothing sleeps that is nobody's").isEqualTo(LIES.user());
        assertThat(listed(InboxQuery.of(Scope.MINE))).doesNotContain(task);
        assertThat(listed(InboxQuery.of(Scope.ALL))).doesNotContain(task);
        assertThat(listed(InboxQuery.of(Scope.MINE).ofLater())).contains(task);
        assertThat(lateOf(LIES)).as("late for who looks after the work").isEqualTo(late + 1);
        assertThat(given.as(MIA, () -> carried.of(LIES.user(), Set.of(), true, 1000))).extracting(WorkItemSummary::id).contains(task);
        given.remind(person, "firstContact", true);
        assertThat(given.as(MIA, () -> lists.list(InboxQuery.of(Scope.ESCALATED), null, 1000))).extracting(WorkItemSummary::id)
                .contains(task);
        assertThat(given.as(KARIM, () -> several.later(List.of(task), day, "Nee")).stays()).containsExactly(new Stays(task, Why.TAKEN));

        clock.look();
        assertThat(given.item(task).laterUntil()).as("its day has not begun").isEqualTo(day.atStartOfDay(Moments.ZONE).toInstant());
        jdbc.update("update work_item set later_until = utc_timestamp(6) - interval 1 second where id = ?", task.toString());
        clock.look();
        clock.look();
        WorkItemSummary back = given.as(LIES, () -> items.open(task)).item();
        assertThat(back.putAway()).isFalse();
        assertThat(back.later().reason()).isEqualTo("Ze is op reis");
        assertThat(listed(InboxQuery.of(Scope.MINE))).contains(task);
    }

    @Test
    void whatIsPutAwayIsBroughtBackAtOnceAndUndoGivesBackBoth() {
        UUID open = aTask();
        LocalDate day = several.today().plusDays(3);
        Outcome put = given.as(LIES, () -> several.later(List.of(open), day, "Eerst de kaart"));
        Outcome back = given.as(LIES, () -> several.bringBack(List.of(open)));
        assertThat(given.item(open).laterUntil()).isNull();
        assertThat(given.item(open).laterReason()).isNull();

        assertThat(given.as(LIES, () -> several.undo(back)).done()).containsExactly(open);
        assertThat(given.item(open).laterReason()).isEqualTo("Eerst de kaart");
        assertThat(given.as(LIES, () -> several.undo(put)).done()).containsExactly(open);
        assertThat(given.item(open).laterUntil()).isNull();
        assertThat(holder(open)).isNull();

        for (LocalDate wrong : List.of(several.today(), several.lastDay().plusDays(1))) {
            assertThatThrownBy(() -> given.as(LIES, () -> several.later(List.of(open), wrong, "Daarom")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoGetsATaskThatWasPutAwayGetsItAwakeAndWhatEndedSleepsNoMore() {
        UUID given1 = aTask();
        UUID ended = aTask();
        LocalDate day = several.today().plusDays(3);
        given.as(LIES, () -> several.later(List.of(given1, ended), day, "Later"));

        Outcome handed = given.as(LIES, () -> several.handOver(List.of(given1), KARIM.user(), "Jij kent haar"));
        given.withdraw(ended);

        assertThat(given.item(given1).laterUntil()).isNull();
        assertThat(given.item(ended).laterUntil()).isNull();
        given.as(LIES, () -> several.undo(handed));
        assertThat(given.item(given1).laterUntil()).as("as it was").isNotNull();
    }

    @Test
    void whatATaskWaitsForBringsItBackSooner() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        WorkItem item = new WorkItem(Ids.next(), 1, Ids.next(), null,
                new NewWorkItem(1, "c", "p", 1, 1, "e", "f", "introducer", now.plus(Duration.ofDays(30)), Map.of()), "{}", false,
                () -> false, now);
        item.later(now.plus(Duration.ofDays(10)), "Tot de oproep liep");

        item.rise(now.plus(Duration.ofDays(5)), now);

        assertThat(item.laterUntil()).isNull();
        assertThat(item.backAt()).isEqualTo(now);
    }

    private List<UUID> listed(InboxQuery query) {
        return given.as(LIES, () -> lists.list(query, null, 1000)).stream().map(WorkItemSummary::id).toList();
    }

    private int lateOf(Actor colleague) {
        return given.as(MIA, () -> carried.all(Set.of())).stream().filter(one -> colleague.user().equals(one.colleague()))
                .mapToInt(CarriedTasks.Carried::late).sum();
    }

    private UUID aTask() {
        return given.aTask(given.aPersonFrom(ZOTTEGEM), "test/questions");
    }

    private UUID holder(UUID task) {
        return given.item(task).assigneeId();
    }

    private List<String> kinds(CaseId person) {
        return given.as(MIA, () -> files.timeline(person)).stream().map(TimelineEntry::kind).toList();
    }
}
