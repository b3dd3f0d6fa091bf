package be.omringd.inbox.ui;

import be.omringd.access.CurrentActor;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskAssignments;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.UUID;

/** Makes the parts of the page of a task: its head, what it is filled in with and keeps that, and the person beside it. */
@org.springframework.stereotype.Component
class TaskParts {

    private final TaskAssignments assignments;
    private final TaskContents contents;
    private final PersonPanels persons;
    private final TaskWords words;
    private final CurrentActor currentActor;

    TaskParts(TaskAssignments assignments, TaskContents contents, PersonPanels persons, TaskWords words, CurrentActor currentActor) {
        this.assignments = assignments;
        this.contents = contents;
        this.persons = persons;
        this.words = words;
        this.currentActor = currentActor;
    }

    TaskWords words() {
        return words;
    }

    /** The user who looks. */
    UUID me() {
        return currentActor.get().user();
    }

    TaskHead head(Locale locale, TaskHead.Listener listener) {
        return new TaskHead(assignments, words, locale, me(), listener);
    }

    PersonPanel person(CurrentTask task, Locale locale) {
        return persons.of(task, locale);
    }

    /**
     * What a task is filled in with.
     *
     * @param draft what was typed before, or what is known already
     * @param changed hears of every change
     */
    Filling fill(Component page, CurrentTask task, FormValues draft, Locale locale, Runnable changed, DraftKeeper.Listener kept) {
        TaskContent content = contents.open(task, draft, locale, changed);
        return new Filling(content, new DraftKeeper(assignments, task.workItemId(), page, draft, content::draft, kept));
    }

    /** What was answered, to read. */
    Component read(CurrentTask task, FormValues values, Locale locale) {
        return contents.read(task, values, locale);
    }

    /** What somebody fills in, and what keeps it while they type. */
    record Filling(TaskContent content, DraftKeeper drafts) {}
}
