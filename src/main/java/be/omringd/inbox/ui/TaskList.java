package be.omringd.inbox.ui;

import be.omringd.inbox.DueGroup;
import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in order, under headings. Showing it anew changes only what is different: rows that stay keep their place, their focus and their
 * state.
 */
class TaskList extends Div {

    /** What a new look at the list brought. */
    record Changes(int came, int went) {

        boolean none() {
            return came == 0 && went == 0;
        }
    }

    /**
     * Tasks under one heading.
     *
     * @param key tells it apart from the others
     * @param look how it looks, as the style sheet knows it
     * @param heading empty for none
     * @param number how many tasks it has, to read; empty where that is not said. One that says it can be folded
     */
    record Group(String key, String look, String heading, String number, boolean folded, List<WorkItemSummary> items) {

        /** All as one list. The heading is for those who hear the page; empty where one stands above the list already. */
        static Group ofAll(String heading, List<WorkItemSummary> items) {
            return new Group("", "one", heading, "", false, items);
        }
    }

    private final class Part extends Section {

        private final UnorderedList rows = new UnorderedList();
        private final NativeButton fold = new NativeButton();
        private final Span number = new Span();
        private String counted = "";

        Part(Group group) {
            addClassNames("task-list-part", "task-list-" + group.look);
            rows.addClassName("task-list-rows");
            // a list without bullets is no list to some screen readers, unless it says so
            rows.getElement().setAttribute("role", "list");
            rows.setId("rows-" + group.key);
            if (!group.heading.isEmpty()) {
                H2 title = new H2();
                title.setId("group-" + group.key);
                title.addClassName("task-list-heading");
                if (group.number.isEmpty()) {
                    title.setText(group.heading);
                } else {
                    title.add(fold(group));
                }
                add(title);
                rows.getElement().setAttribute("aria-labelledby", "group-" + group.key);
            }
            add(rows);
        }

        private NativeButton fold(Group group) {
            number.addClassName("task-list-number");
            fold.addClassName("task-list-fold");
            fold.add(VaadinIcon.ANGLE_DOWN.create(), new Span(group.heading), number);
            fold.getElement().setAttribute("aria-controls", "rows-" + group.key);
            fold.addClickListener(click -> folding.accept(group.key));
            return fold;
        }

        void show(Group group) {
            if (!group.number.equals(counted)) {
                counted = group.number;
                number.removeAll();
                // who reads it sees what it counts, who hears it is told
                number.add(new Text(counted + " "), new Span(words.text(locale, "inbox.group.number")));
            }
            fold.getElement().setAttribute("aria-expanded", String.valueOf(!group.folded));
            // not as an invisible component: its rows would stay in the page, where keys would come by them
            rows.getElement().setAttribute("hidden", group.folded);
        }
    }

    private final TaskWords words;
    private final Locale locale;
    private final Function<WorkItemSummary, TaskRow> newRow;
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<UUID, TaskRow> rows = new HashMap<>();
    private final Set<UUID> ticked = new HashSet<>();
    private Consumer<String> folding = key -> {};
    private List<WorkItemSummary> shown = List.of();
    private @Nullable UUID chosen;

    TaskList(TaskWords words, Locale locale, Function<WorkItemSummary, TaskRow> newRow) {
        this.words = words;
        this.locale = locale;
        this.newRow = newRow;
        addClassName("task-list");
        addAttachListener(attached -> getElement().executeJs("window.omringdInbox && window.omringdInbox.calm(this)"));
    }

    /** Hears the key of a group that somebody folds or unfolds. */
    void onFold(Consumer<String> listener) {
        folding = listener;
    }

    /** Marks the task that stands beside the list; null for none. */
    void choose(@Nullable UUID task) {
        chosen = task;
        rows.forEach((id, row) -> row.choose(id.equals(task)));
    }

    @Nullable
    UUID chosen() {
        return chosen;
    }

    /** Ticks a row, or no longer. */
    void tick(UUID task, boolean on) {
        if (on) {
            ticked.add(task);
        } else {
            ticked.remove(task);
        }
        TaskRow row = rows.get(task);
        if (row != null) {
            row.tick(on);
        }
    }

    /** What is ticked and still shown, in the order of the list. */
    List<WorkItemSummary> ticked() {
        return shown.stream().filter(item -> ticked.contains(item.id())).toList();
    }

    List<WorkItemSummary> shown() {
        return shown;
    }

    /** Whether the tasks stand under headings that say how many there are. */
    boolean isGrouped() {
        return !parts.containsKey("");
    }

    /** Whether not even a heading is shown. */
    boolean isBlank() {
        return parts.isEmpty();
    }

    void clear() {
        removeAll();
        parts.clear();
        rows.clear();
        shown = List.of();
    }

    /** Shows these tasks under headings by when they are due. */
    void show(List<WorkItemSummary> items) {
        Map<DueGroup, List<WorkItemSummary>> byDue = new EnumMap<>(DueGroup.class);
        items.forEach(item -> byDue.computeIfAbsent(DueGroup.of(item.dueAt(), words.now()), due -> new ArrayList<>()).add(item));
        show(byDue.entrySet().stream().map(due -> new Group(due.getKey().name(), look(due.getKey()), words.due(locale, due.getKey()), "",
                false, due.getValue())).toList(), false);
    }

    /** How the tasks that are due then look. */
    static String look(DueGroup due) {
        return due.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Shows these tasks.
     *
     * @param fresh whether to mark those that were not there before, so that an eye on the list notices
     */
    Changes show(List<Group> groups, boolean fresh) {
        Set<UUID> wanted = new HashSet<>();
        groups.forEach(group -> group.items.forEach(item -> wanted.add(item.id())));
        int went = 0;
        for (TaskRow row : List.copyOf(rows.values())) {
            UUID id = row.item().id();
            if (!wanted.contains(id)) {
                rows.remove(id);
                row.removeFromParent();
                went++;
            }
        }
        Set<String> keys = new HashSet<>();
        groups.forEach(group -> keys.add(group.key));
        parts.entrySet().removeIf(part -> {
            boolean gone = !keys.contains(part.getKey());
            if (gone) {
                part.getValue().removeFromParent();
            }
            return gone;
        });
        int came = 0;
        for (int place = 0; place < groups.size(); place++) {
            came += show(groups.get(place), place, fresh);
        }
        shown = groups.stream().flatMap(group -> group.items.stream()).toList();
        ticked.retainAll(wanted);
        return new Changes(came, went);
    }

    private int show(Group group, int at, boolean fresh) {
        Part part = parts.computeIfAbsent(group.key, key -> new Part(group));
        if (getElement().getChildCount() <= at || !getElement().getChild(at).equals(part.getElement())) {
            part.removeFromParent();
            addComponentAtIndex(at, part);
        }
        part.show(group);
        int came = 0;
        for (int place = 0; place < group.items.size(); place++) {
            WorkItemSummary item = group.items.get(place);
            TaskRow row = rows.get(item.id());
            if (row == null) {
                row = newRow.apply(item);
                row.setClassName("task-row-new", fresh);
                rows.put(item.id(), row);
                came++;
            }
            row.show(item);
            row.choose(item.id().equals(chosen));
            row.tick(ticked.contains(item.id()));
            if (part.rows.getElement().getChildCount() <= place || !part.rows.getElement().getChild(place).equals(row.getElement())) {
                row.removeFromParent();
                part.rows.addComponentAtIndex(place, row);
            }
        }
        return came;
    }
}
