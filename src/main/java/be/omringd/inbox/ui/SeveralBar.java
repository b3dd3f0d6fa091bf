package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.SeveralTasks.Outcome;
import be.omringd.inbox.SeveralTasks.Stays;
import be.omringd.inbox.WorkItemSummary;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What can be done with the tasks that are ticked in a list: a bar that stays in sight while somebody ticks. What was done is said, and can
 * be taken back from there; what stayed as it was is said task by task.
 */
class SeveralBar extends Div {

    private static final String TICKING = "task-list-ticking";

    private final SeveralTasks several;
    private final TaskWords words;
    private final Locale locale;
    private final Actor me;
    private final TaskList list;
    private final Runnable load;
    private final Span number = new Span();
    private final Button begin;
    private final Button all;
    private final Button done;
    private final Button claim;
    private final Button release;
    private final Button handOver;
    private final Button day;
    private final Button later;
    private final Button back;
    private boolean ticking;

    SeveralBar(TaskChanges changes, TaskWords words, Locale locale, Actor me, TaskList list, Runnable load) {
        this.several = changes.several();
        this.words = words;
        this.locale = locale;
        this.me = me;
        this.list = list;
        this.load = load;
        addClassName("several-bar");
        getElement().setAttribute("role", "region").setAttribute("aria-label", text("inbox.several.bar"));
        number.addClassName("several-number");
        number.getElement().setAttribute("role", "status");
        begin = new Button(text("inbox.several"), VaadinIcon.CHECK_SQUARE_O.create(), click -> begins());
        begin.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        begin.addClassName("several-begin");
        begin.setAriaLabel(text("inbox.several.about"));
        begin.setTooltipText(text("inbox.several.about"));
        all = button("inbox.several.all", VaadinIcon.CHECK_SQUARE_O, this::all);
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        done = button("inbox.own.done", VaadinIcon.CHECK, () -> does(several::done, "inbox.own.several.done", ""));
        claim = button("inbox.claim", VaadinIcon.HAND, () -> does(several::claim, "inbox.several.claim.done", ""));
        release = button("inbox.release", VaadinIcon.ARROW_BACKWARD, () -> does(several::release, "inbox.several.release.done", ""));
        handOver = button("inbox.handOver", VaadinIcon.SHARE_SQUARE, this::handOver);
        day = button("inbox.several.day", VaadinIcon.CALENDAR, this::day);
        later = button("inbox.later", VaadinIcon.TIME_FORWARD, this::later);
        back = button("inbox.later.back", VaadinIcon.TIME_BACKWARD, () -> does(several::bringBack, "inbox.later.back.done", ""));
        Button stop = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            stop();
            focusList();
        });
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        stop.addClassName("several-stop");
        stop.setAriaLabel(text("inbox.several.stop"));
        stop.setTooltipText(text("inbox.several.stop"));
        Div said = new Div(number, all);
        said.addClassName("several-said");
        Div does = new Div(done, claim, release, handOver, day, later, back);
        does.addClassName("several-does");
        add(said, does, stop);
        show();
    }

    /** The button that begins it: for who has no pointer to hover with, and for who looks for it. */
    Button begin() {
        return begin;
    }

    /** Nothing is ticked any more. */
    void stop() {
        ticking = false;
        list.ticked().forEach(item -> list.tick(item.id(), false));
        show();
    }

    /** Shows what can be done with what is ticked now. */
    final void show() {
        List<WorkItemSummary> ticked = list.ticked();
        boolean shown = ticking && !list.shown().isEmpty() || !ticked.isEmpty();
        setVisible(shown);
        list.setClassName(TICKING, shown);
        begin.setVisible(!shown && !list.shown().isEmpty());
        number.setText(ticked.isEmpty() ? text("inbox.several.none") : text("inbox.several.chosen", ticked.size()));
        all.setVisible(ticked.size() < list.shown().size());
        done.setVisible(!ticked.isEmpty() && ticked.stream().allMatch(WorkItemSummary::isOwn));
        claim.setVisible(ticked.stream().anyMatch(item -> !mine(item)));
        release.setVisible(ticked.stream().filter(item -> !item.isFree())
                .anyMatch(item -> mine(item) || item.assigneeId() != null && me.has(Role.MANAGER)));
        handOver.setVisible(!ticked.isEmpty());
        day.setVisible(!ticked.isEmpty());
        later.setVisible(ticked.stream().anyMatch(item -> item.assigneeId() == null || item.away() != null || mine(item)));
        back.setVisible(ticked.stream().anyMatch(WorkItemSummary::putAway));
    }

    private void begins() {
        ticking = true;
        show();
        all.focus();
    }

    private void all() {
        list.shown().forEach(item -> list.tick(item.id(), true));
        show();
        handOver.focus();
    }

    private boolean mine(WorkItemSummary item) {
        return me.user().equals(item.assigneeId());
    }

    private void handOver() {
        List<UUID> ids = ids();
        new GiveSeveralDialog(words, locale, ids.size(), several.receivers(ids),
                (colleague, why) -> does(ids2 -> several.handOver(ids2, colleague.user(), why), "inbox.several.handOver.done",
                        colleague.name()))
                .open();
    }

    private void day() {
        int count = ids().size();
        new DayDialog(key -> text("inbox.several.due." + key, count), words, locale, several.today(), several.lastDay(),
                (chosen, why) -> does(ids -> several.setDue(ids, chosen, why), "inbox.several.due.done", words.date(chosen, locale)))
                .open();
    }

    private void later() {
        int count = ids().size();
        new DayDialog(key -> text("inbox.later." + key, count), words, locale, several.today().plusDays(1), several.lastDay(),
                (chosen, why) -> does(ids -> several.later(ids, chosen, why), "inbox.later.done", words.date(chosen, locale)))
                .open();
    }

    /** Brings one back, from its row. */
    void bringBack(WorkItemSummary item) {
        does(item, several::bringBack, "inbox.later.back.done");
    }

    /** One was done, from its row. */
    void done(WorkItemSummary item) {
        does(item, several::done, "inbox.own.several.done");
    }

    private void does(WorkItemSummary item, Function<Collection<UUID>, Outcome> what, String done) {
        Outcome outcome = what.apply(List.of(item.id()));
        load.run();
        tell(outcome, outcome.done().isEmpty() ? "" : text(done, 1), Map.of(item.id(), item));
        focusList();
    }

    private List<UUID> ids() {
        return list.ticked().stream().map(WorkItemSummary::id).toList();
    }

    /** Does it with what is ticked, and says what became of it. */
    private void does(Function<Collection<UUID>, Outcome> what, String done, String with) {
        Map<UUID, WorkItemSummary> ticked = new LinkedHashMap<>();
        list.ticked().forEach(item -> ticked.put(item.id(), item));
        if (ticked.isEmpty()) {
            Notices.say(text("inbox.several.gone"));
            return;
        }
        Outcome outcome = what.apply(ticked.keySet());
        stop();
        load.run();
        tell(outcome, outcome.done().isEmpty() ? "" : text(done, outcome.done().size(), with), ticked);
        focusList();
    }

    private void undo(Outcome outcome, Map<UUID, WorkItemSummary> titles) {
        Outcome undone = several.undo(outcome);
        load.run();
        tell(undone, undone.done().isEmpty() ? "" : text("inbox.several.undone", undone.done().size()), titles);
    }

    private void tell(Outcome outcome, String done, Map<UUID, WorkItemSummary> titles) {
        if (!outcome.stays().isEmpty()) {
            stays(outcome, done, titles).open();
        } else if (outcome.canBeUndone()) {
            Notices.undoable(done, text("inbox.several.undo"), () -> undo(outcome, titles));
        } else {
            Notices.say(done);
        }
    }

    private Dialog stays(Outcome outcome, String done, Map<UUID, WorkItemSummary> titles) {
        Dialog dialog = new Dialog();
        dialog.addClassName("several-stays");
        dialog.setWidth("34rem");
        dialog.setHeaderTitle(text("inbox.several.stays", outcome.stays().size()));
        if (!done.isEmpty()) {
            dialog.add(new Paragraph(done));
        }
        UnorderedList lines = new UnorderedList();
        for (Stays one : outcome.stays()) {
            WorkItemSummary item = titles.get(one.task());
            Span title = new Span(item == null ? "" : words.task(item, locale) + " – " + words.about(item, locale));
            title.addClassName("several-stays-title");
            lines.add(new ListItem(title, new Span(text("inbox.several.why." + one.why().name()))));
        }
        dialog.add(lines);
        if (outcome.canBeUndone()) {
            Button undo = new Button(text("inbox.several.undo"), click -> {
                dialog.close();
                undo(outcome, titles);
            });
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            dialog.getFooter().add(undo);
        }
        Button close = new Button(text("inbox.keys.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        return dialog;
    }

    /** Who goes on with the keyboard stands in the list then, and not at the begin of the page. */
    private void focusList() {
        list.getElement().executeJs("const link = this.querySelector('.task-row-link'); if (link) link.focus()");
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(text(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String text(String key, Object... args) {
        return words.text(locale, key, args);
    }
}
