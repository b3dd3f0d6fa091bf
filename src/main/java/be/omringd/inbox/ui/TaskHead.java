package be.omringd.inbox.ui;

import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.SeveralTasks.Outcome;
import be.omringd.inbox.TaskAssignments;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems.Opened;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The top of the page of a task: what it is called, how it stands, and the buttons that put it in other hands. */
class TaskHead extends Div {

    /** Hears what somebody does here. */
    interface Listener {

        /** The task is about to change hands. */
        void leaves();

        /** Whose it is may have changed. */
        void changed();
    }

    private final TaskAssignments assignments;
    private final SeveralTasks several;
    private final TaskWords words;
    private final Locale locale;
    private final UUID me;
    private final Listener listener;
    private @Nullable WorkItemSummary shown;

    TaskHead(TaskChanges changes, TaskWords words, Locale locale, UUID me, Listener listener) {
        this.assignments = changes.one();
        this.several = changes.several();
        this.words = words;
        this.locale = locale;
        this.me = me;
        this.listener = listener;
        addClassName("task-head");
    }

    /** Shows nothing, for a task that is not for the reader. */
    void none() {
        removeAll();
        add(new H1(text("inbox.task.none")));
    }

    /**
     * Shows the task.
     *
     * @param calledName what the person whom it is about is called
     */
    void show(Opened opened, String calledName) {
        removeAll();
        WorkItemSummary item = opened.item();
        shown = item;
        RouterLink back = new RouterLink(text("inbox.task.back"), InboxView.class);
        back.addComponentAsFirst(VaadinIcon.ARROW_LEFT.create());
        back.addClassName("task-back");
        H1 title = new H1(words.task(item, locale));
        Paragraph about = new Paragraph(item.isFree() ? text("inbox.own.about.none", words.kind(item, locale))
                : text("inbox.task.about", item.personName(), item.isOwn() ? words.kind(item, locale) : words.process(item, locale)));
        about.addClassName("task-about");
        Div badges = new Div();
        badges.addClassName("task-row-badges");
        if (opened.ended().isEmpty()) {
            badges(badges, item);
        }
        Div buttons = new Div();
        buttons.addClassName("task-buttons");
        if (opened.ended().isEmpty()) {
            buttons(buttons, item, opened.together());
        }
        Div called = new Div(title, about, badges);
        Div top = new Div(called, buttons);
        top.addClassName("task-top");
        add(back, top);
        String help = "inbox.help." + item.formKey();
        if (opened.ended().isEmpty() && words.has(locale, help)) {
            Paragraph explanation = new Paragraph(text(help, calledName));
            explanation.addClassName("task-help");
            add(explanation);
        }
    }

    private void badges(Div badges, WorkItemSummary item) {
        if (item.dueAt() != null) {
            boolean late = item.late(words.now());
            DueWords due = words.due(locale);
            badges.add(Badges.badge(late ? VaadinIcon.EXCLAMATION_CIRCLE : VaadinIcon.CALENDAR_CLOCK,
                    text(late ? "inbox.task.late" : "inbox.task.due", due.words(item.dueAt(), words.now()),
                            late ? due.date(item.dueAt(), words.now()) : due.day(item.dueAt(), words.now())),
                    late ? "late" : "due"));
        }
        if (item.assigneeId() == null) {
            badges.add(Badges.badge(VaadinIcon.USERS, text("inbox.badge.open"), "other"));
        } else if (item.assigneeId().equals(me)) {
            badges.add(Badges.badge(VaadinIcon.USER_CHECK, text("inbox.badge.mine"), "mine"));
        } else {
            badges.add(Badges.badge(VaadinIcon.USER, text("inbox.badge.with", item.heldBy()), "other"));
            if (item.away() != null) {
                badges.add(Badges.away(words, locale, item.away(), me));
            }
        }
        if (item.raisedAt() != null) {
            badges.add(Badges.badge(VaadinIcon.ENVELOPE_OPEN, text("inbox.badge.raised"), "reminded"));
        }
        if (item.escalatedAt() != null) {
            badges.add(Badges.badge(VaadinIcon.EYE, text("inbox.badge.escalated"), "escalated"));
        } else if (item.remindedAt() != null) {
            badges.add(Badges.badge(VaadinIcon.BELL, text("inbox.badge.reminded"), "reminded"));
        }
    }

    private void buttons(Div buttons, WorkItemSummary item, boolean together) {
        if (item.assigneeId() == null || item.away() != null && !item.assigneeId().equals(me)) {
            buttons.add(new Button(text("inbox.claim"), VaadinIcon.HAND.create(), click -> {
                if (!assignments.claim(item.id())) {
                    Notices.say(text("inbox.claim.tooLate", words.task(item, locale)));
                }
                listener.changed();
            }));
            later(buttons, item);
        } else if (item.assigneeId().equals(me)) {
            buttons.add(new Button(text("inbox.handOver"), VaadinIcon.SHARE_SQUARE.create(), click -> handOver()));
            later(buttons, item);
            if (!item.isOwn()) {
                release(buttons, item);
            }
        } else if (together) {
            buttons.add(new Button(text("inbox.takeOver"), click -> handOver()));
        }
    }

    private void release(Div buttons, WorkItemSummary item) {
        Button release = new Button(text("inbox.release"), VaadinIcon.ARROW_BACKWARD.create(), click -> {
            listener.leaves();
            if (assignments.release(item.id())) {
                Notices.say(text("inbox.release.done", words.task(item, locale)));
            }
            listener.changed();
        });
        release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        buttons.add(release);
    }

    /** Puts it away until a day, or brings it back. */
    private void later(Div buttons, WorkItemSummary item) {
        Button later = item.putAway()
                ? new Button(text("inbox.later.back"), VaadinIcon.TIME_BACKWARD.create(),
                        click -> does(several.bringBack(List.of(item.id())), text("inbox.later.back.done", 1)))
                : new Button(text("inbox.later"), VaadinIcon.TIME_FORWARD.create(), click -> {
                    listener.leaves();
                    new DayDialog(key -> text("inbox.later." + key, 1), words, locale, several.today().plusDays(1), several.lastDay(),
                            (day, why) -> does(several.later(List.of(item.id()), day, why),
                                    text("inbox.later.done", 1, words.date(day, locale))))
                            .open();
                });
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        buttons.add(later);
    }

    private void does(Outcome outcome, String done) {
        Undoing.tell(several, outcome, done, words, locale, listener::changed);
        listener.changed();
    }

    /** Asks for whom, or why it is taken over. */
    void handOver() {
        listener.leaves();
        WorkItemSummary item = Objects.requireNonNull(shown, "The task is on the screen");
        new HandOverDialog(assignments, words, locale, item, me, listener::changed).open();
    }

    private String text(String key, Object... args) {
        return words.text(locale, key, args);
    }
}
