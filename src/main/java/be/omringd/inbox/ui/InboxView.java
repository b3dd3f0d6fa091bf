package be.omringd.inbox.ui;

import be.omringd.access.AbsenceChanged;
import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.inbox.DueGroup;
import be.omringd.inbox.Grouping;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.SavedFilters;
import be.omringd.inbox.SavedFilters.View;
import be.omringd.inbox.TaskAssignments;
import be.omringd.inbox.TaskGroup;
import be.omringd.inbox.TaskGroup.Listed;
import be.omringd.inbox.TaskLists;
import be.omringd.inbox.TimeWentBy;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.TaskLists.Counts;
import be.omringd.inbox.ui.TaskList.Group;
import be.omringd.shell.Live;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The inbox: what is in my hands, what is open to me, what goes on in my regions or my team, what I gave to others. The address is the
 * state. New and withdrawn tasks come and go by themselves, without moving the rows that somebody is reading.
 */
@Route(value = "inbox", layout = SideBySide.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@Menu(title = "inbox.menu", icon = "vaadin:inbox", order = 1)
@StyleSheet("context://inbox/inbox.css")
@JavaScript("context://inbox/inbox.js")
public class InboxView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxView.class);
    private static final int PAGE = 40;

    private final TaskLists lists;
    private final TaskAssignments assignments;
    private final TaskWords words;
    private final CurrentActor currentActor;
    private final OwnTaskDialogs own;

    private final Map<Scope, RouterLink> scopes = new EnumMap<>(Scope.class);
    private final Map<Scope, Span> counts = new EnumMap<>(Scope.class);
    private final InboxFilters filters;
    private final SavedFilters habits;
    private final SavedFiltersBar saved;
    private final Div summary = new Div();
    private final TaskList list;
    private final SeveralBar atOnce;
    private final Div below = new Div();
    private final DoneSection done;
    private final Span spoken = new Span();
    private final Button more = new Button();
    private final LiveRefresh refresh;

    private InboxState state = InboxState.AT_FIRST;
    private final Set<String> folded = new HashSet<>();
    private boolean compact;
    private boolean complete = true;
    /** Headings without rows: each takes the place of one. */
    private int folds;
    private List<UUID> following = List.of();

    InboxView(InboxParts parts, Live live) {
        this.lists = parts.lists();
        this.assignments = parts.changes().one();
        this.words = parts.words();
        this.currentActor = parts.currentActor();
        this.habits = parts.filters();
        this.own = parts.own();
        Actor me = parts.me();
        boolean several = me.regionsAndTeams().size() > 1;
        TaskRow.Actions actions = new RowActions();
        list = new TaskList(words, getLocale(), item -> new TaskRow(
                item, words, getLocale(), me.user(), new TaskRow.Shows(true, several, state.order() != Order.DUE), actions));
        list.onFold(this::fold);
        atOnce = parts.several(getLocale(), list, () -> load(false));
        addClassName("inbox");
        add(header());
        parts.above().forEach(one -> add(one.create()));
        filters = parts.narrowing(getLocale(), state, new Narrowing());
        saved = parts.saved(getLocale());
        filters.add(atOnce.begin());
        done = new DoneSection(words, getLocale());
        add(saved, filters, summary, list, below, done, atOnce, announcements());
        summary.addClassName("inbox-summary");
        below.addClassName("inbox-below");
        refresh = new LiveRefresh(this, () -> load(true));
        Set<AccessScope> mine = me.scopes();
        live.on(this, InboxChanged.class, event -> {
            if (mine.contains(event.scope()) || event.scope().isOwn()) {
                if (event.ended()) {
                    refresh.inAMoment();
                } else {
                    refresh.soon();
                }
            }
        });
        live.on(this, TimeWentBy.class, event -> refresh.soon());
        live.on(this, AbsenceChanged.class, event -> refresh.soon());
    }

    @Override
    public String getPageTitle() {
        return text("inbox.title") + " · Omringd";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!event.getActiveChain().contains(this)) {
            // a task stands beside it: the list stays as it is
            return;
        }
        QueryParameters said = event.getLocation().getQueryParameters();
        View left = habits.view();
        InboxState asked = (said.getParameters().isEmpty() ? saved.begins(left) : Optional.<InboxState>empty())
                .orElseGet(() -> InboxState.of(said, () -> lists.counts().mine() > 0 ? Scope.MINE : Scope.OPEN, left));
        if (asked.scope() == Scope.ESCALATED && !currentActor.get().has(Role.MANAGER)) {
            asked = asked.with(Scope.ALL);
        }
        if (asked.grouping() != state.grouping()) {
            folded.clear();
        }
        state = asked;
        scopes.forEach((scope, link) -> {
            link.setQueryParameters(state.with(scope).parameters());
            if (scope == state.scope()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        compact(left.compact());
        filters.show(state);
        saved.show(state);
        atOnce.stop();
        list.clear();
        load(false);
    }

    /** Shows which task stands beside the list; null for none. */
    void choose(@Nullable UUID task) {
        list.choose(task);
        List<UUID> shown = list.shown().stream().map(WorkItemSummary::id).toList();
        following = shown.subList(shown.indexOf(task) + 1, shown.size());
    }

    /** The next of this list that the reader can do, after the one that was chosen; else the first. Empty where there is none. */
    Optional<UUID> next() {
        UUID me = currentActor.get().user();
        Map<UUID, WorkItemSummary> open = new LinkedHashMap<>();
        list.shown().stream().filter(item -> !item.id().equals(list.chosen()))
                .filter(item -> item.assigneeId() == null || item.assigneeId().equals(me)).forEach(item -> open.put(item.id(), item));
        return following.stream().filter(open::containsKey).findFirst().or(() -> open.keySet().stream().findFirst());
    }

    // ---- what is on the screen

    private Component header() {
        H1 title = new H1(text("inbox.title"));
        Nav nav = new Nav();
        nav.addClassName("inbox-scopes");
        nav.getElement().setAttribute("aria-label", text("inbox.scopes"));
        for (Scope scope : Scope.values()) {
            if (scope != Scope.ESCALATED || currentActor.get().has(Role.MANAGER)) {
                nav.add(link(scope));
            }
        }
        KeySheet sheet = new KeySheet(words, getLocale());
        Button keys = new Button(VaadinIcon.KEYBOARD_O.create(), click -> sheet.show());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        keys.setAriaLabel(text("inbox.keys.title"));
        keys.setTooltipText(text("inbox.keys.title"));
        keys.addClassName("inbox-keys-open");
        addAttachListener(attached -> getElement().executeJs("window.omringdInbox.keys(this)"));
        Button write = new Button(text("inbox.own.write"), VaadinIcon.PLUS.create(),
                click -> own.write(getLocale(), null, () -> load(false)));
        write.addThemeVariants(ButtonVariant.LUMO_SMALL);
        write.addClassName("own-write");
        write.getElement().setAttribute("aria-keyshortcuts", "n");
        Div header = new Div(title, nav, write, keys);
        header.addClassName("inbox-header");
        return header;
    }

    /** A link: to be opened in a window of its own, or sent. */
    private RouterLink link(Scope scope) {
        Span count = new Span();
        count.addClassName("inbox-count");
        counts.put(scope, count);
        RouterLink link = new RouterLink();
        link.setRoute(InboxView.class);
        link.setHighlightCondition(HighlightConditions.never());
        link.add(new Span(text("inbox.scope." + scope.name())), count);
        scopes.put(scope, link);
        return link;
    }

    private Component announcements() {
        spoken.addClassName("inbox-spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        more.setText(text("inbox.more"));
        more.addClickListener(click -> loadMore());
        more.addClassName("inbox-more");
        return spoken;
    }

    // ---- going somewhere

    private void go(InboxState other) {
        getUI().ifPresent(ui -> ui.navigate(InboxView.class, other.parameters()));
    }

    // ---- loading

    /** Reads the list anew; what is on the screen and stays is not touched. */
    private void load(boolean live) {
        try {
            InboxQuery query = state.query(filters.name());
            int size = Math.max(PAGE, list.shown().size() + folds);
            TaskList.Changes changes = list.show(groups(query, size), live);
            atOnce.show();
            if (live && !changes.none()) {
                spoken.setText(announcement(changes));
                // what came is there while all that is said around it is still being counted
                getUI().ifPresent(UI::push);
            }
            around(query);
            show(lists.counts());
            saved.count();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The inbox could not be read: {}", away.getClass().getSimpleName());
            if (!live) {
                list.clear();
                done.show(List.of(), PAGE);
                below.removeAll();
                below.add(notNow());
            }
        }
    }

    /** The tasks that are shown, at most so many, under the headings that were chosen. What rests is late for nobody. */
    private List<Group> groups(InboxQuery query, int size) {
        Grouping by = state.resting() && state.grouping() == Grouping.DUE ? Grouping.NONE : state.grouping();
        Listed listed = lists.grouped(query, by, folded, getLocale(), size);
        complete = listed.complete();
        folds = (int) listed.groups().stream().filter(group -> group.tasks().isEmpty()).count();
        return listed.groups().stream().map(group -> group(by, group)).toList();
    }

    private Group asOne(List<WorkItemSummary> items) {
        return Group.ofAll(text("inbox.list"), items);
    }

    private Group group(Grouping by, TaskGroup group) {
        if (by == Grouping.NONE) {
            return asOne(group.tasks());
        }
        DueGroup due = by == Grouping.DUE ? DueGroup.valueOf(group.key()) : null;
        return new Group(group.key(), due == null ? "by-" + by.name().toLowerCase(Locale.ROOT) : TaskList.look(due),
                due == null ? group.name() : words.due(getLocale(), due), number(group.count()), folded.contains(group.key()),
                group.tasks());
    }

    private void fold(String key) {
        if (!folded.remove(key)) {
            folded.add(key);
        }
        load(false);
    }

    private void loadMore() {
        List<WorkItemSummary> shown = list.shown();
        if (list.isGrouped()) {
            list.show(groups(state.query(filters.name()), shown.size() + folds + PAGE), false);
            around(state.query(filters.name()));
            spoken.setText(text("inbox.spoken.more", list.shown().size() - shown.size()));
            return;
        }
        List<WorkItemSummary> next = lists.list(state.query(filters.name()), shown.getLast().position(), PAGE + 1);
        complete = next.size() <= PAGE;
        List<WorkItemSummary> all = new ArrayList<>(shown);
        next.stream().limit(PAGE).filter(item -> shown.stream().noneMatch(one -> one.id().equals(item.id()))).forEach(all::add);
        list.show(List.of(asOne(all)), false);
        around(state.query(filters.name()));
        spoken.setText(text("inbox.spoken.more", Math.min(PAGE, next.size())));
    }

    private void show(Counts numbers) {
        count(Scope.MINE, numbers.mine(), numbers.mineLate());
        count(Scope.OPEN, numbers.open(), 0);
        count(Scope.ALL, numbers.all(), 0);
        count(Scope.ESCALATED, numbers.escalated(), 0);
        count(Scope.GIVEN, numbers.given(), 0);
    }

    private void count(Scope scope, int number, int lateOnes) {
        Span count = counts.get(scope);
        if (count == null) {
            return;
        }
        count.setText(number(number));
        count.setClassName("inbox-count-late", lateOnes > 0);
        count.getElement().setAttribute("title", lateOnes > 0 ? text("inbox.count.late", lateOnes) : "");
    }

    private static String number(int number) {
        return number >= TaskLists.COUNTED_AT_MOST ? (TaskLists.COUNTED_AT_MOST - 1) + "+" : String.valueOf(number);
    }

    private void compact(boolean on) {
        compact = on;
        setClassName("inbox-compact", on);
        filters.compact(on);
    }

    /** What stands above and below the rows. */
    private void around(InboxQuery query) {
        summary.removeAll();
        below.removeAll();
        boolean narrowed = filters.narrowing();
        if (state.resting()) {
            summary.add(restingNotice());
        }
        filters.found(narrowed && !list.isBlank()
                ? number(complete && folded.isEmpty() ? list.shown().size() : lists.count(query, TaskLists.COUNTED_AT_MOST)) : null);
        putAway();
        done.show(state.scope() == Scope.GIVEN && !state.resting() && !state.late() ? lists.done(query, PAGE + 1) : List.of(), PAGE);
        if (list.isBlank() && done.isVisible()) {
            below.add(new Paragraph(text(narrowed ? "inbox.given.noneFound" : "inbox.given.allDone")));
        } else if (list.isBlank()) {
            below.add(narrowed ? nothingFound() : nothingToDo());
        } else if (!complete) {
            below.add(more);
        }
        if (!state.resting()) {
            int resting = lists.count(state.withResting(true).withLate(false).query(filters.name()), TaskLists.COUNTED_AT_MOST);
            if (resting > 0) {
                Button show = new Button(text("inbox.resting.show", resting), VaadinIcon.COFFEE.create(),
                        click -> go(state.withResting(true).withLate(false)));
                show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                show.addClassName("inbox-resting-show");
                below.add(show);
            }
        }
    }

    /** How much is put away of what is shown here. Where managers look along it is in the list itself. */
    private void putAway() {
        if (state.resting() || state.scope() == Scope.ESCALATED || state.scope() == Scope.GIVEN) {
            filters.putAway("", 0, 0);
            return;
        }
        InboxQuery away = state.withLater(true).withLate(false).query(filters.name());
        int all = lists.count(away, TaskLists.COUNTED_AT_MOST);
        filters.putAway(number(all), all, all == 0 ? 0
                : lists.count(state.withLater(true).withLate(true).query(filters.name()), TaskLists.COUNTED_AT_MOST));
    }

    private Component restingNotice() {
        Button back = new Button(text("inbox.resting.back"), VaadinIcon.ARROW_LEFT.create(), click -> go(state.withResting(false)));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div notice = new Div(new Span(text("inbox.resting.about")), back);
        notice.addClassName("inbox-resting");
        return notice;
    }

    private Component nothingFound() {
        return empty("inbox/looking.svg", text("inbox.empty.found.title"), text("inbox.empty.found.text"),
                filters.clear("inbox.filters.all"));
    }

    private Component nothingToDo() {
        if (state.resting()) {
            return empty("inbox/coffee.svg", text("inbox.empty.resting.title"), text("inbox.empty.resting.text"), null);
        }
        String key = "inbox.empty." + state.scope().name();
        Button other = null;
        Span open = counts.get(Scope.OPEN);
        if (state.scope() == Scope.MINE && open != null && !open.getText().equals("0")) {
            other = new Button(text("inbox.empty.toOpen"), click -> go(state.with(Scope.OPEN)));
        }
        return empty("inbox/coffee.svg", text(key + ".title"), text(key + ".text"), other);
    }

    private Component notNow() {
        return empty("inbox/looking.svg", text("inbox.notNow.title"), text("inbox.notNow.text"),
                new Button(text("inbox.again"), click -> load(false)));
    }

    private Component empty(String picture, String title, String text, @Nullable Component action) {
        Image image = new Image(picture, "");
        Div empty = new Div(image, new H2(title), new Paragraph(text));
        empty.addClassName("inbox-empty");
        if (action != null) {
            empty.add(action);
        }
        return empty;
    }

    private String announcement(TaskList.Changes changes) {
        String came = changes.came() == 0 ? "" : text("inbox.spoken.came", changes.came());
        String went = changes.went() == 0 ? "" : text("inbox.spoken.went", changes.went());
        return (came + " " + went).strip();
    }

    private String text(String key, Object... args) {
        return words.text(getLocale(), key, args);
    }

    /** Goes on with what is chosen above the rows. */
    private final class Narrowing implements InboxFilters.Listener {

        @Override
        public void chosen(InboxState other) {
            if (other.order() != state.order() || other.grouping() != state.grouping()) {
                View left = habits.view();
                habits.keep(new View(other.order() == state.order() ? left.order() : other.order(),
                        other.grouping() == state.grouping() ? left.grouping() : other.grouping(), compact));
            }
            go(other);
        }

        @Override
        public void looking() {
            list.clear();
            load(false);
        }

        @Override
        public void compact(boolean on) {
            View left = habits.view();
            habits.keep(new View(left.order(), left.grouping(), on));
            InboxView.this.compact(on);
        }
    }

    /** What the buttons in the rows do. */
    private final class RowActions implements TaskRow.Actions {

        @Override
        public boolean canTick() {
            return true;
        }

        @Override
        public void ticked(WorkItemSummary item, boolean on) {
            list.tick(item.id(), on);
            atOnce.show();
        }

        @Override
        public void claim(WorkItemSummary item) {
            String task = words.task(item, getLocale());
            Notices.say(!assignments.claim(item.id()) ? text("inbox.claim.tooLate", task)
                    : item.isFree() ? text("inbox.claim.done.free", task) : text("inbox.claim.done", task, words.about(item, getLocale())));
            load(false);
        }

        @Override
        public void release(WorkItemSummary item) {
            if (assignments.release(item.id())) {
                Notices.say(text("inbox.release.done", words.task(item, getLocale())));
            }
            load(false);
        }

        @Override
        public void bringBack(WorkItemSummary item) {
            atOnce.bringBack(item);
        }

        @Override
        public void done(WorkItemSummary item) {
            atOnce.done(item);
        }

        @Override
        public void handOver(WorkItemSummary item) {
            new HandOverDialog(assignments, words, getLocale(), item, currentActor.get().user(), () -> load(false)).open();
        }
    }
}
