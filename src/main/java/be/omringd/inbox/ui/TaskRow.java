package be.omringd.inbox.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSubject;
import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One task in a list: what, with whom, by when, in whose hands, and what can be done with it right away. */
class TaskRow extends ListItem {

    /** What the buttons of a row do. */
    interface Actions {

        void claim(WorkItemSummary item);

        void release(WorkItemSummary item);

        void handOver(WorkItemSummary item);

        /** Whether rows can be ticked, to do something with several at once. */
        default boolean canTick() {
            return false;
        }

        /** A row was ticked, or no longer is. */
        default void ticked(WorkItemSummary item, boolean on) {}

        /** Ends that a task is put away; only where rows can be ticked. */
        default void bringBack(WorkItemSummary item) {}

        /** It was done; only for tasks that somebody wrote down. */
        default void done(WorkItemSummary item) {}

        /** Whether this user may do the task at all; a file also shows tasks of others. */
        default boolean mayDo(WorkItemSummary item) {
            return true;
        }
    }

    /** What a row tells besides the task itself. */
    record Shows(boolean person, boolean scope, boolean waiting) {}

    /** As the style sheet knows it. */
    private static final String DUE = "data-due";

    private final TaskWords words;
    private final Locale locale;
    private final UUID me;
    private final Shows shows;
    private final Actions actions;
    private final Checkbox tick = new Checkbox();
    private WorkItemSummary item;
    private String dueShown = "";

    TaskRow(WorkItemSummary item, TaskWords words, Locale locale, UUID me, Shows shows, Actions actions) {
        this.words = words;
        this.locale = locale;
        this.me = me;
        this.shows = shows;
        this.actions = actions;
        this.item = item;
        addClassName("task-row");
        tick.addClassName("task-row-tick");
        tick.addValueChangeListener(change -> {
            setClassName("task-row-ticked", change.getValue());
            if (change.isFromClient()) {
                actions.ticked(this.item, change.getValue());
            }
        });
        show(item);
    }

    /** Shows the task as it is now; touches the page only where that differs from what it shows. */
    final void show(WorkItemSummary now) {
        String due = words.due(locale).words(now.dueAt(), words.now());
        if (now.equals(item) && due.equals(dueShown)) {
            return;
        }
        item = now;
        dueShown = due;
        boolean late = item.late(words.now());
        setClassName("task-row-late", late);
        setClassName("task-row-mine", mine());
        setClassName("task-row-resting", item.resting());
        setClassName("task-row-own", item.isOwn());
        removeAll();
        add(main(), due(due, late), buttons());
    }

    /** Whether the task stands beside the list. */
    void choose(boolean chosen) {
        setClassName("task-row-chosen", chosen);
        if (chosen) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    void tick(boolean on) {
        tick.setValue(on);
    }

    WorkItemSummary item() {
        return item;
    }

    private boolean mine() {
        return item.assigneeId() != null && item.assigneeId().equals(me);
    }

    private Component main() {
        Div main = new Div();
        main.addClassName("task-row-main");
        H3 title = new H3();
        title.addClassName("task-row-title");
        if (actions.mayDo(item)) {
            RouterLink link = new RouterLink();
            link.setRoute(TaskPage.class, item.id().toString());
            link.setText(words.task(item, locale));
            link.addClassName("task-row-link");
            link.getElement().setAttribute("aria-describedby",
                    (shows.person() && !item.isFree() ? "who-" + item.id() + " " : "") + "about-" + item.id());
            title.add(link);
        } else {
            title.setText(words.task(item, locale));
        }
        if (shows.person() && !item.isFree()) {
            Span name = new Span(item.personName());
            name.setId("who-" + item.id());
            name.addClassName("task-row-person");
            name.getElement().setAttribute(DUE, dueShown);
            title.add(name);
        }
        Component about = about();
        // as wide as when it is due, which stands at the end of the last of them where a list is narrow
        title.getElement().setAttribute(DUE, dueShown);
        about.getElement().setAttribute(DUE, dueShown);
        Div said = new Div(title, about);
        said.addClassName("task-row-words");
        if (shows.person()) {
            Div mark = new Div(kind());
            mark.addClassName("task-row-mark");
            if (actions.canTick()) {
                tick.setAriaLabel(words.text(locale, "inbox.several.tick", words.task(item, locale), words.about(item, locale)));
                mark.add(tick);
            }
            main.add(mark);
        }
        main.add(said);
        return main;
    }

    /** Where, since when, and how it stands; empty where a file says it all. */
    private Component about() {
        Div about = new Div();
        about.setId("about-" + item.id());
        about.addClassName("task-row-about");
        if (shows.person() && item.placeCode() != null) {
            about.add(part(words.place(item.placeCode(), locale)));
        }
        if (shows.scope() || item.scope().isShared() || item.isFree()) {
            about.add(part(words.scope(item.scope(), locale)));
        }
        if (shows.waiting()) {
            about.add(part(words.due(locale).since(item.createdAt(), words.now())));
        }
        badges().forEach(about::add);
        return about;
    }

    /** Whom it is about, at one glance. */
    private Component kind() {
        CaseKind of = item.kind();
        if (of == null) {
            return kind(VaadinIcon.NOTEBOOK, words.about(item, locale), "task-row-kind-free");
        }
        CaseSubject.Kind about = of.about();
        VaadinIcon picture = switch (about) {
            case PERSON -> of.ofHelper() ? VaadinIcon.HEART_O : VaadinIcon.USER;
            case GROUP -> VaadinIcon.GROUP;
            case ORGANISATION -> VaadinIcon.BUILDING_O;
        };
        return kind(picture, words.text(locale, "inbox.kind." + (of.ofHelper() ? "VOLUNTEER" : about.name())),
                of.ofHelper() ? "task-row-kind-volunteer" : "task-row-kind-" + about.name().toLowerCase(Locale.ROOT));
    }

    private static Component kind(VaadinIcon picture, String aloud, String look) {
        Span kind = new Span(picture.create());
        kind.addClassNames("task-row-kind", look);
        kind.getElement().setAttribute("role", "img").setAttribute("aria-label", aloud).setAttribute("title", aloud);
        return kind;
    }

    private List<Component> badges() {
        List<Component> badges = new ArrayList<>();
        if (item.isOwn()) {
            badges.add(badge(VaadinIcon.NOTEBOOK, "inbox.own", "own"));
        }
        if (item.assigneeId() != null) {
            badges.add(mine()
                    ? badge(VaadinIcon.USER_CHECK, "inbox.badge.mine", "mine")
                    : badge(VaadinIcon.USER, "inbox.badge.with", "other", item.heldBy()));
        }
        if (item.away() != null && !mine()) {
            badges.add(Badges.away(words, locale, item.away(), me));
        }
        if (item.draftAt() != null) {
            badges.add(badge(VaadinIcon.PENCIL, "inbox.badge.draft", "draft"));
        }
        if (item.later() != null) {
            badges.add(Badges.later(words, locale, item.later()));
        }
        if (item.resting()) {
            badges.add(badge(VaadinIcon.COFFEE, "inbox.badge.resting", "resting"));
        }
        if (item.raisedAt() != null) {
            badges.add(badge(VaadinIcon.ENVELOPE_OPEN, "inbox.badge.raised", "reminded"));
        }
        if (item.escalatedAt() != null) {
            badges.add(badge(VaadinIcon.EYE, "inbox.badge.escalated", "escalated"));
        } else if (item.remindedAt() != null) {
            badges.add(badge(VaadinIcon.BELL, "inbox.badge.reminded", "reminded"));
        }
        return badges;
    }

    private Component due(String shown, boolean late) {
        Div due = new Div();
        due.addClassName("task-row-due");
        if (item.dueAt() == null) {
            return due;
        }
        var icon = (late ? VaadinIcon.EXCLAMATION_CIRCLE : VaadinIcon.CALENDAR_CLOCK).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(shown);
        text.addClassName("task-row-due-words");
        Span date = new Span(words.due(locale).date(item.dueAt(), words.now()));
        date.addClassName("task-row-due-date");
        due.add(icon, new Div(text, date));
        return due;
    }

    private Component buttons() {
        Div buttons = new Div();
        buttons.addClassName("task-row-buttons");
        if (!actions.mayDo(item)) {
            return buttons;
        }
        if (item.assigneeId() == null || item.away() != null && !mine()) {
            buttons.add(button("inbox.claim", VaadinIcon.HAND, () -> actions.claim(item)));
        } else if (mine() && item.putAway() && actions.canTick()) {
            buttons.add(button("inbox.later.back", VaadinIcon.ARROW_BACKWARD, () -> actions.bringBack(item)));
        } else if (mine() && item.isOwn()) {
            buttons.add(button("inbox.own.done", VaadinIcon.CHECK, () -> actions.done(item)),
                    button("inbox.handOver", VaadinIcon.SHARE_SQUARE, () -> actions.handOver(item)));
        } else if (mine()) {
            buttons.add(button("inbox.handOver", VaadinIcon.SHARE_SQUARE, () -> actions.handOver(item)),
                    button("inbox.release", VaadinIcon.ARROW_BACKWARD, () -> actions.release(item)));
        } else {
            buttons.add(button("inbox.takeOver", VaadinIcon.HAND, () -> actions.handOver(item)));
        }
        return buttons;
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(words.text(locale, key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.text(locale, key + ".of", words.task(item, locale), words.about(item, locale)));
        button.getElement().setAttribute("data-action", key);
        return button;
    }

    private Span part(String text) {
        Span part = new Span(text);
        part.addClassName("task-row-part");
        return part;
    }

    private Span badge(VaadinIcon icon, String key, String look, Object... args) {
        return Badges.badge(icon, words.text(locale, key, args), look);
    }
}
