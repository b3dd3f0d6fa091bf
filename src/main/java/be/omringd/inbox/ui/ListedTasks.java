package be.omringd.inbox.ui;

import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.TaskAssignments;
import be.omringd.inbox.WorkItemSummary;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What the buttons of a list of tasks do that stands on another screen than the inbox: it is loaded anew, and says what did not succeed.
 */
class ListedTasks implements TaskRow.Actions {

    private final TaskAssignments assignments;
    private final SeveralTasks several;
    private final TaskWords words;
    private final Locale locale;
    private final UUID me;
    private final Runnable load;

    ListedTasks(TaskChanges changes, TaskWords words, Locale locale, UUID me, Runnable load) {
        this.assignments = changes.one();
        this.several = changes.several();
        this.words = words;
        this.locale = locale;
        this.me = me;
        this.load = load;
    }

    @Override
    public void claim(WorkItemSummary item) {
        if (!assignments.claim(item.id())) {
            Notices.say(words.text(locale, "inbox.claim.tooLate", words.task(item, locale)));
        }
        load.run();
    }

    @Override
    public void release(WorkItemSummary item) {
        assignments.release(item.id());
        load.run();
    }

    @Override
    public void done(WorkItemSummary item) {
        Undoing.tell(several, several.done(List.of(item.id())), words.text(locale, "inbox.own.several.done", 1), words, locale, load);
        load.run();
    }

    @Override
    public void handOver(WorkItemSummary item) {
        new HandOverDialog(assignments, words, locale, item, me, load).open();
    }
}
