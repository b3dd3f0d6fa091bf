package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.inbox.SavedFilters;
import be.omringd.inbox.TaskLists;
import java.util.List;
import java.util.Locale;

/** What the inbox is made of, for the one who looks. */
@org.springframework.stereotype.Component
record InboxParts(TaskLists lists, TaskChanges changes, SavedFilters filters, CurrentActor currentActor, OwnTaskDialogs own,
        List<AboveTasks> above) {

    TaskWords words() {
        return own.words();
    }

    /** The user who looks. */
    Actor me() {
        return currentActor.get();
    }

    InboxFilters narrowing(Locale locale, InboxState state, InboxFilters.Listener listener) {
        return new InboxFilters(words(), locale, me(), state, listener);
    }

    SeveralBar several(Locale locale, TaskList list, Runnable load) {
        return new SeveralBar(changes, words(), locale, me(), list, load);
    }

    SavedFiltersBar saved(Locale locale) {
        return new SavedFiltersBar(filters, lists, words(), locale);
    }
}
