package be.omringd.inbox.ui;

import be.omringd.access.CurrentActor;
import be.omringd.form.FormValues;
import be.omringd.form.ui.SharedInput;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.SharedTasks;
import be.omringd.inbox.SharedTasks.Present;
import be.omringd.inbox.WorkItems.Opened;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Makes the parts of the page of a task: its head, what it is filled in with and keeps that, and the person beside it. */
@org.springframework.stereotype.Component
class TaskParts {

    private final TaskChanges changes;
    private final SharedTasks sharedTasks;
    private final TaskContents contents;
    private final PersonPanels persons;
    private final OwnTaskDialogs own;
    private final CurrentActor currentActor;

    TaskParts(TaskChanges changes, SharedTasks sharedTasks, TaskContents contents, PersonPanels persons, OwnTaskDialogs own,
            CurrentActor currentActor) {
        this.changes = changes;
        this.sharedTasks = sharedTasks;
        this.contents = contents;
        this.persons = persons;
        this.own = own;
        this.currentActor = currentActor;
    }

    TaskWords words() {
        return own.words();
    }

    /** The user who looks. */
    UUID me() {
        return currentActor.get().user();
    }

    TaskHead head(Locale locale, TaskHead.Listener listener) {
        return new TaskHead(changes, words(), locale, me(), listener);
    }

    /** What somebody wrote down, to read, and to put right where this user may. */
    OwnTaskSheet own(Opened opened, Locale locale, Runnable changed, Runnable takeBack) {
        return new OwnTaskSheet(own, opened, locale, changed, takeBack);
    }

    SeveralTasks several() {
        return changes.several();
    }

    PersonPanel person(CurrentTask task, Locale locale) {
        return persons.of(task, locale);
    }

    /** Hears what somebody types, what became of it, and what others wrote. */
    interface Listener extends DraftKeeper.Listener {

        void answersChanged();

        void othersChanged();
    }

    /**
     * What a task is filled in with.
     *
     * @param draft what was typed before, or what is known already
     */
    Filling fill(Opened opened, FormValues draft, Locale locale, Component page, Listener listener) {
        CurrentTask task = opened.task();
        UUID id = task.workItemId();
        TaskContent content = contents.open(task, draft, locale, listener::answersChanged);
        if (!opened.together()) {
            return new Filling(content, new DraftKeeper(
                    values -> changes.one().keepDraft(id, values), page, draft, content::draft, listener), Optional.empty());
        }
        SharedInput input = content.shared().orElseThrow(() -> new IllegalStateException(
                "Several write in " + task.formKey() + ", but its screen is for one"));
        DraftKeeper[] keeper = new DraftKeeper[1];
        SharedDraft shared = new SharedDraft(
                sharedTasks, id, input, content::draft, alive(UI.getCurrent()), () -> keeper[0].flush(), listener::othersChanged);
        keeper[0] = new DraftKeeper(shared::keep, page, shared.onScreen(), content::draft, listener);
        return new Filling(content, keeper[0], Optional.of(shared));
    }

    /** A browser that went without a word has no connection any more. */
    private static BooleanSupplier alive(UI ui) {
        return () -> {
            PushConnection connection = ui.getInternals().getPushConnection();
            return connection == null || connection.isConnected();
        };
    }

    /** What was answered, to read. */
    Component read(CurrentTask task, FormValues values, Locale locale) {
        return contents.read(task, values, locale);
    }

    /**
     * What somebody fills in, and what keeps it while they type.
     *
     * @param shared where several write in it, each on a screen of their own
     */
    record Filling(TaskContent content, DraftKeeper drafts, Optional<SharedDraft> shared) {

        /** Who is there now. */
        List<Present> present() {
            return shared.map(SharedDraft::present).orElse(List.of());
        }

        /** Whether something was typed that is not kept with what others wrote, or is being typed. */
        boolean unkept() {
            return shared.map(one -> drafts.unkept() || one.writing()).orElse(drafts.typed());
        }

        /** The same, on a screen that is no longer one of those on which they write. */
        Filling alone() {
            shared.ifPresent(SharedDraft::leave);
            return new Filling(content, drafts, Optional.empty());
        }
    }
}
