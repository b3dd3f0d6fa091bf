package be.omringd.notification.ui;

import be.omringd.access.CurrentActor;
import be.omringd.notification.Notifications;
import be.omringd.notification.Notifications.Told;
import be.omringd.notification.NotificationsChanged;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that the reader was told, the newest first and day by day: what, about whom, when; what was not read yet stands out. */
@Route(value = NotificationPages.LIST, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://notification/notification.css")
class NotificationsView extends Div implements HasDynamicTitle {

    private static final int AT_ONCE = 50;

    private final Notifications notifications;
    private final NotificationWords words;
    private final Button readAll;
    private final Div unread = new Div();
    private final Div days = new Div();
    private int limit = AT_ONCE;
    private List<Told> shown = List.of();

    NotificationsView(Notifications notifications, NotificationWords words, CurrentActor currentActor, Live live) {
        this.notifications = notifications;
        this.words = words;
        addClassName("notifications");
        readAll = new Button(words.text("notification.readAll"), VaadinIcon.CHECK.create(), click -> readAll());
        readAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        unread.getElement().setAttribute("role", "status");
        unread.addClassName("quiet");
        Anchor choices = new Anchor(NotificationPages.CHOICES, words.text("notification.choices.link"));
        Div buttons = new Div(readAll, choices);
        buttons.addClassName("notification-buttons");
        Div head = new Div(new Div(new H1(words.text("notification.title")), unread), buttons);
        head.addClassName("page-head");
        add(head, days);
        show();
        UUID me = currentActor.get().userId();
        live.refresh(this, NotificationsChanged.class, changed -> changed.reader().equals(me), this::showWhatChanged);
    }

    /** What is on the page stays where it is, with who is in it, unless it is otherwise now. */
    private void showWhatChanged() {
        if (!notifications.newest(limit + 1).equals(shown)) {
            show();
        }
    }

    private void show() {
        shown = notifications.newest(limit + 1);
        int left = notifications.unread();
        unread.setText(left == 0 ? "" : words.text("notification.unread", left));
        readAll.setVisible(left > 0);
        days.removeAll();
        if (shown.isEmpty()) {
            days.add(nothing());
            return;
        }
        Map<LocalDate, UnorderedList> byDay = new LinkedHashMap<>();
        shown.stream().limit(limit).forEach(told -> byDay.computeIfAbsent(words.dayOf(told.at()), this::day)
                .add(new NotificationRow(told, words, this::read)));
        if (shown.size() > limit) {
            days.add(new Button(words.text("notification.older"), click -> {
                limit += AT_ONCE;
                show();
            }));
        }
    }

    private UnorderedList day(LocalDate day) {
        UnorderedList list = new UnorderedList();
        list.addClassName("notification-list");
        Section section = new Section(new H2(words.day(day)), list);
        section.addClassName("notification-day");
        days.add(section);
        return list;
    }

    private Component nothing() {
        Paragraph first = new Paragraph(words.text("notification.none"));
        first.addClassName("notification-none-first");
        Paragraph more = new Paragraph(words.text("notification.none.about"));
        more.addClassName("quiet");
        Div nothing = new Div(VaadinIcon.BELL_O.create(), first, more);
        nothing.addClassNames("card", "notification-none");
        return nothing;
    }

    private void read(Told told) {
        notifications.read(told.id(), !told.read());
        show();
    }

    /** What came since the page was looked at is not meant. */
    private void readAll() {
        shown.stream().map(Told::at).max(Instant::compareTo).ifPresent(notifications::readAll);
        show();
    }

    @Override
    public String getPageTitle() {
        return words.text("notification.title") + " · Omringd";
    }
}
