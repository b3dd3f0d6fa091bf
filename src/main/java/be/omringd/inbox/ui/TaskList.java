package be.omringd.inbox.ui;

import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in order, under headings by when they are due. Showing it anew changes only what is different: rows that stay keep their
 * place, their focus and their state.
 */
class TaskList extends Div {

    /** What a new look at the list brought. */
    record Changes(int came, int went) {

        boolean none() {
            return came == 0 && went == 0;
        }
    }

    private static final class Part extends Section {

        private final UnorderedList rows = new UnorderedList();

        Part(String id, String heading) {
            addClassName("task-list-part");
            rows.addClassName("task-list-rows");
            // a list without bullets is no list to some screen readers, unless it says so
            rows.getElement().setAttribute("role", "list");
            if (!heading.isEmpty()) {
                H2 title = new H2(heading);
                title.setId(id);
                title.addClassName("task-list-heading");
                add(title);
                rows.getElement().setAttribute("aria-labelledby", id);
            }
            add(rows);
        }
    }

    private final TaskWords words;
    private final Locale locale;
    private final Function<WorkItemSummary, TaskRow> newRow;
    private final Map<DueWords.Group, Part> parts = new EnumMap<>(DueWords.Group.class);
    private final Map<UUID, TaskRow> rows = new HashMap<>();
    private final Set<UUID> ticked = new HashSet<>();
    private List<WorkItemSummary> shown = List.of();
    private boolean grouped = true;
    private @Nullable UUID chosen;
    private String heading = "";

    TaskList(TaskWords words, Locale locale, Function<WorkItemSummary, TaskRow> newRow) {
        this.words = words;
        this.locale = locale;
        this.newRow = newRow;
        addClassName("task-list");
        addAttachListener(attached -> getElement().executeJs("window.omringdInbox && window.omringdInbox.calm(this)"));
    }

    /** Under headings by due date, which makes sense only in that order. */
    void grouped() {
        if (!grouped) {
            grouped = true;
            clear();
        }
    }

    /** As one list. The heading is for those who hear the page; empty where one stands above the list already. */
    void ungrouped(String heading) {
        if (grouped) {
            grouped = false;
            this.heading = heading;
            clear();
        }
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

    void clear() {
        removeAll();
        parts.clear();
        rows.clear();
        shown = List.of();
    }

    /**
     * Shows these tasks.
     *
     * @param fresh whether to mark those that were not there before, so that an eye on the list notices
     */
    Changes show(List<WorkItemSummary> items, boolean fresh) {
        Set<UUID> wanted = new HashSet<>();
        Map<DueWords.Group, List<WorkItemSummary>> byGroup = new EnumMap<>(DueWords.Group.class);
        for (WorkItemSummary item : items) {
            wanted.add(item.id());
            byGroup.computeIfAbsent(group(item), group -> new ArrayList<>()).add(item);
        }
        int went = 0;
        for (TaskRow row : List.copyOf(rows.values())) {
            UUID id = row.item().id();
            if (!wanted.contains(id)) {
                rows.remove(id);
                row.removeFromParent();
                went++;
            }
        }
        int came = 0;
        for (DueWords.Group group : DueWords.Group.values()) {
            came += show(group, byGroup.getOrDefault(group, List.of()), fresh);
        }
        shown = List.copyOf(items);
        ticked.retainAll(wanted);
        return new Changes(came, went);
    }

    private int show(DueWords.Group group, List<WorkItemSummary> items, boolean fresh) {
        if (items.isEmpty()) {
            Part empty = parts.remove(group);
            if (empty != null) {
                empty.removeFromParent();
            }
            return 0;
        }
        Part part = parts.computeIfAbsent(group, this::add);
        int came = 0;
        for (int place = 0; place < items.size(); place++) {
            WorkItemSummary item = items.get(place);
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

    private Part add(DueWords.Group group) {
        Part part = new Part("group-" + group.name().toLowerCase(Locale.ROOT), heading(group));
        part.addClassName(grouped ? "task-list-" + group.name().toLowerCase(Locale.ROOT) : "task-list-one");
        long before = parts.keySet().stream().filter(other -> other.compareTo(group) < 0).count();
        addComponentAtIndex((int) before, part);
        return part;
    }

    private String heading(DueWords.Group group) {
        return grouped ? words.text(locale, "inbox.group." + group.name()) : heading;
    }

    /** What rests is late for nobody. */
    private DueWords.Group group(WorkItemSummary item) {
        return grouped && !item.resting() ? DueWords.group(item.dueAt(), words.now()) : DueWords.Group.NONE;
    }
}
