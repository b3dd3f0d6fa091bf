package be.omringd.inbox.ui;

import be.omringd.access.CurrentActor;
import be.omringd.inbox.TaskLists;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.shell.SearchSource;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The open tasks, from anywhere: those in the inbox of the reader, in anybody's hands. */
@Component
class TasksFound implements SearchSource {

    private final TaskLists lists;
    private final TaskWords words;
    private final CurrentActor currentActor;

    TasksFound(TaskLists lists, TaskWords words, CurrentActor currentActor) {
        this.lists = lists;
        this.words = words;
        this.currentActor = currentActor;
    }

    @Override
    public Kind kind() {
        return Kind.TASK;
    }

    @Override
    public boolean isForReader() {
        return currentActor.get().isColleague();
    }

    @Override
    public Found find(String typed, Locale locale, int limit) {
        Matches<WorkItemSummary> called = lists.called(SearchWords.of(typed), locale, limit);
        return new Found(called.found().stream().map(task -> hit(task, locale)).toList(), called.alike());
    }

    private Hit hit(WorkItemSummary task, Locale locale) {
        List<String> details = new ArrayList<>();
        if (task.placeCode() != null) {
            details.add(words.place(task.placeCode(), locale));
        }
        details.add(task.dueAt() == null ? "" : words.due(locale).words(task.dueAt(), words.now()));
        if (task.assigneeId() != null) {
            details.add(task.assigneeId().equals(currentActor.get().userId()) ? words.text(locale, "inbox.badge.mine")
                    : words.text(locale, "inbox.badge.with", task.heldBy()));
        }
        return new Hit(words.task(task, locale) + " – " + words.about(task, locale), details, "", TaskPage.path(task.id()));
    }
}
