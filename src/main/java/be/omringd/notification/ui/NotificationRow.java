package be.omringd.notification.ui;

import be.omringd.inbox.WorkItemState;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.notification.NotificationKind;
import be.omringd.notification.Notifications.Told;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One thing that the reader was told, and the way to what it is about. */
class NotificationRow extends ListItem {

    private final Told told;
    private final NotificationWords words;

    NotificationRow(Told told, NotificationWords words, Consumer<Told> read) {
        this.told = told;
        this.words = words;
        addClassName("notification");
        setClassName("notification-unread", !told.read());
        add(picture(), said(), when(), toggle(read));
    }

    private Component picture() {
        Span picture = new Span(switch (told.kind()) {
            case TASK_GIVEN -> VaadinIcon.HAND.create();
            case CASE_GIVEN -> VaadinIcon.USER_CHECK.create();
            case ASKED_ALONG -> VaadinIcon.USERS.create();
            case OTHER_CHANGED -> VaadinIcon.USERS.create();
            case GIVEN_AWAY -> VaadinIcon.SHARE_SQUARE.create();
            case GIFT_CHANGED -> VaadinIcon.ARROW_BACKWARD.create();
            case STOPPED -> VaadinIcon.USER.create();
            case MENTIONED -> VaadinIcon.AT.create();
            case CONCERN -> VaadinIcon.EXCLAMATION_CIRCLE_O.create();
            case NEW_TASK -> VaadinIcon.PLUS_CIRCLE_O.create();
            case WAITS -> VaadinIcon.INBOX.create();
            case DUE_SOON -> VaadinIcon.CALENDAR_CLOCK.create();
            case LATE -> VaadinIcon.CLOCK.create();
        });
        picture.addClassName("notification-picture");
        if (told.kind() == NotificationKind.CONCERN || told.kind() == NotificationKind.LATE) {
            picture.addClassName("notification-picture-careful");
        }
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    private Component said() {
        Div said = new Div();
        said.addClassName("notification-said");
        Optional<String> target = OpenNotificationPage.target(told);
        Component title = target.isPresent() ? new Anchor(NotificationPages.one(told.id()), title()) : new Span(title());
        title.addClassName("notification-title");
        Div about = new Div();
        about.addClassName("notification-about");
        if (!told.read()) {
            Span unread = new Span(words.text("notification.isUnread"));
            unread.addClassName("for-listeners");
            said.add(unread);
        }
        said.add(title, about);
        about().forEach(about::add);
        return said;
    }

    private String title() {
        return words.text("notification.kind." + told.kind().name(),
                told.byName().isEmpty() ? words.text("notification.colleague") : told.byName());
    }

    /** About whom, and how it stands now. */
    private List<Component> about() {
        List<Component> about = new ArrayList<>();
        WorkItemSummary task = told.task();
        if (told.about() != null) {
            Span name = new Span(told.about().title());
            name.addClassName("notification-name");
            about.add(name);
        } else if (task == null) {
            about.add(new Span(words.text("notification.outOfReach")));
            return about;
        }
        if (task != null) {
            about.add(new Span(words.task(task)));
            standing(task).ifPresent(about::add);
        }
        return about;
    }

    private Optional<Component> standing(WorkItemSummary task) {
        if (task.state() == WorkItemState.WITHDRAWN) {
            return Optional.of(tag(words.text("notification.withdrawn"), "blue"));
        }
        if (task.state() != WorkItemState.OPEN) {
            return Optional.of(tag(words.text("notification.over"), "green"));
        }
        if (task.assigneeId() != null && !words.isMine(task)) {
            return Optional.of(tag(words.text("notification.with", task.heldBy()), "blue"));
        }
        return task.dueAt() == null || told.kind() != NotificationKind.DUE_SOON && told.kind() != NotificationKind.LATE ? Optional.empty()
                : Optional.of(tag(words.text("notification.due", words.date(task.dueAt())),
                        told.kind() == NotificationKind.LATE ? "brick" : "ochre"));
    }

    private static Component tag(String text, String colour) {
        Span tag = new Span(text);
        tag.addClassNames("tag", colour);
        return tag;
    }

    private Component when() {
        Span when = new Span(words.time(told.at()));
        when.addClassName("notification-when");
        return when;
    }

    private Component toggle(Consumer<Told> read) {
        String label = words.text(told.read() ? "notification.markUnread" : "notification.markRead");
        Button toggle = new Button((told.read() ? VaadinIcon.ENVELOPE_O : VaadinIcon.CHECK).create(), click -> read.accept(told));
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        toggle.setTooltipText(label);
        toggle.setAriaLabel(label + ": " + title());
        return toggle;
    }
}
