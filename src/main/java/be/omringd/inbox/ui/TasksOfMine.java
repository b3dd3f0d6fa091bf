package be.omringd.inbox.ui;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.TaskLists;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.shell.Live;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The most urgent tasks that are in my hands or that nobody does yet, on a screen of another module; the rest is in the inbox. */
@org.springframework.stereotype.Component
public class TasksOfMine {

    private static final int SHOWN = 8;

    private final TaskLists lists;
    private final TaskChanges changes;
    private final TaskWords words;
    private final CurrentActor currentActor;
    private final List<AboveTasks> above;
    private final Live live;

    TasksOfMine(TaskLists lists, TaskChanges changes, TaskWords words, CurrentActor currentActor, List<AboveTasks> above,
            Live live) {
        this.lists = lists;
        this.changes = changes;
        this.words = words;
        this.currentActor = currentActor;
        this.above = above;
        this.live = live;
    }

    /** Those of these regions and teams, as far as the one who looks may do them. */
    public Component create(Set<AccessScope> scopes) {
        return new Tasks(scopes);
    }

    @StyleSheet("context://inbox/inbox.css")
    @JavaScript("context://inbox/inbox.js")
    private final class Tasks extends Div {

        private final Set<AccessScope> scopes;
        private final UUID me = currentActor.get().user();
        private final TaskList list;
        private final Paragraph none = new Paragraph();
        private final RouterLink rest = new RouterLink(words.text(getLocale(), "inbox.ofMine.rest"), InboxView.class);

        Tasks(Set<AccessScope> scopes) {
            this.scopes = scopes;
            addClassName("open-tasks");
            ListedTasks actions = new ListedTasks(changes, words, getLocale(), me, this::load);
            list = new TaskList(words, getLocale(), item -> new TaskRow(
                    item, words, getLocale(), me, new TaskRow.Shows(true, scopes.size() > 1, false), actions));
            none.setText(words.text(getLocale(), "inbox.ofMine.none"));
            none.addClassName("quiet");
            above.forEach(one -> add(one.create()));
            add(list, none, rest);
            load();
            LiveRefresh refresh = new LiveRefresh(this, this::load);
            live.on(this, InboxChanged.class, event -> {
                if (scopes.stream().anyMatch(event.scope()::meets)) {
                    refresh.soon();
                }
            });
        }

        private void load() {
            List<WorkItemSummary> all = Stream.of(Scope.MINE, Scope.OPEN)
                    .flatMap(scope -> lists.list(new InboxQuery(scope, scopes, "", false, false, Order.DUE), null, SHOWN + 1).stream())
                    .sorted(Comparator.comparing(WorkItemSummary::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            list.show(all.stream().limit(SHOWN).toList());
            none.setVisible(all.isEmpty());
            rest.setVisible(all.size() > SHOWN);
        }
    }
}
