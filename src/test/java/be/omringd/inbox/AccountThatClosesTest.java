package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.CLOSED_MEANWHILE;
import static be.omringd.inbox.InboxFixture.KARIM;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.engine.Ids;
import be.omringd.form.FormValues;
import be.omringd.inbox.SeveralTasks.Outcome;
import be.omringd.inbox.SeveralTasks.Stays;
import be.omringd.inbox.SeveralTasks.Why;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** While a task comes into somebody's hands, an administrator closes their account. */
@OnInbox
class AccountThatClosesTest {

    private static final FormValues TYPED = FormValues.of(Map.of("note", "Ik belde"));

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    TaskAssignments assignments;
    @Autowired
    SeveralTasks several;
    @Autowired
    SharedTasks shared;
    @Autowired
    OwnTasks own;

    @AfterEach
    void theyAreOpen() {
        CLOSED_MEANWHILE.clear();
    }

    @Test
    void nothingIsHandedToIt() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        UUID other = given.aTask(person, "test/questions");
        UUID written = Ids.next();
        UUID writtenForHer = Ids.next();
        write(writtenForHer, person, LIES);
        closes(KARIM);

        refused(LIES, () -> assignments.handOver(task, KARIM.user(), "Jij kent hem"));
        Outcome outcome = given.as(LIES, () -> several.handOver(List.of(task, other), KARIM.user(), "Verlof"));
        for (CaseId about : new CaseId[] {person, null}) {
            refused(LIES, () -> own.write(written, about, "Bel de school", own.today(), KARIM.user()));
        }
        refused(LIES, () -> own.write(writtenForHer, person, "Bel de school", own.today(), KARIM.user()));

        assertThat(outcome.stays()).containsExactly(new Stays(task, Why.COLLEAGUE_MAY_NOT), new Stays(other, Why.COLLEAGUE_MAY_NOT));
        assertThat(List.of(task, other)).allSatisfy(one -> assertThat(given.item(one).assigneeId()).isNull());
        assertThat(given.item(writtenForHer).assigneeId()).isEqualTo(LIES.user());
    }

    @Test
    void itTakesNothing() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID task = given.aTask(person, "test/questions");
        UUID together = given.aTask(person, "test/together");
        closes(LIES);

        refused(LIES, () -> assignments.claim(task));
        refused(LIES, () -> assignments.keepDraft(task, TYPED));
        refused(LIES, () -> shared.keep(together, Ids.next(), FormValues.EMPTY, TYPED));
        assertThat(given.as(LIES, () -> several.claim(List.of(task))).stays()).containsExactly(new Stays(task, Why.NOT_FOR_YOU));
        assertThat(given.as(LIES, () -> several.later(List.of(task), several.today().plusDays(3), "Nadien")).stays())
                .containsExactly(new Stays(task, Why.NOT_FOR_YOU));

        assertThat(List.of(task, together)).allSatisfy(one -> assertThat(given.item(one)).returns(null, WorkItem::assigneeId)
                .returns(null, WorkItem::draft));
    }

    @Test
    void nothingIsGivenBackToIt() {
        CaseId person = given.aPersonFrom(ZOTTEGEM);
        UUID handedOver = given.aTask(person, "test/questions");
        UUID released = given.aTask(person, "test/questions");
        given.as(KARIM, () -> several.claim(List.of(handedOver, released)));
        UUID ended = Ids.next();
        write(ended, person, KARIM);
        Outcome hands = given.as(MIA, () -> several.handOver(List.of(handedOver), LIES.user(), "Karim is er niet"));
        Outcome none = given.as(MIA, () -> several.release(List.of(released)));
        Outcome over = given.as(MIA, () -> several.done(List.of(ended)));
        closes(KARIM);

        assertThat(given.as(MIA, () -> several.undo(hands)).stays()).containsExactly(new Stays(handedOver, Why.CHANGED));
        assertThat(given.as(MIA, () -> several.undo(none)).stays()).containsExactly(new Stays(released, Why.CHANGED));
        assertThat(given.as(MIA, () -> several.undo(over)).stays()).isEmpty();

        assertThat(given.item(handedOver).assigneeId()).isEqualTo(LIES.user());
        assertThat(given.item(released).assigneeId()).isNull();
        assertThat(given.item(ended)).as("open to all who may do it").returns(WorkItemState.OPEN, WorkItem::state)
                .returns(null, WorkItem::assigneeId);
    }

    private static void closes(Actor colleague) {
        CLOSED_MEANWHILE.add(colleague.user());
    }

    private void write(UUID id, CaseId person, Actor forWhom) {
        given.as(LIES, () -> own.write(id, person, "Bel de mutualiteit", own.today(), forWhom.user()));
    }

    private void refused(Actor actor, Supplier<Object> work) {
        assertThatThrownBy(() -> given.as(actor, work)).isInstanceOf(AccessDeniedException.class);
    }
}
