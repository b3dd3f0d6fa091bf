package be.omringd.notification.ui;

import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.inbox.ui.TaskPage;
import be.omringd.notification.Notifications;
import be.omringd.notification.Notifications.Told;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** The way from what somebody was told to what it is about; with that they have read it. */
@Route(value = NotificationPages.ONE, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
class OpenNotificationPage extends Div implements HasUrlParameter<String> {

    private final Notifications notifications;

    OpenNotificationPage(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Optional<Told> told = IdInAddress.read(id).flatMap(notifications::find);
        told.ifPresent(one -> notifications.read(one.id(), true));
        Location target = new Location(told.flatMap(OpenNotificationPage::target).orElse(NotificationPages.LIST));
        event.forwardTo(target.getPath(), target.getQueryParameters());
    }

    /** Where it leads; empty where the reader may see that no more, or where it has no page. */
    static Optional<String> target(Told told) {
        return told.task() != null ? Optional.of(TaskPage.path(told.task().id()))
                : Optional.ofNullable(told.about())
                        .flatMap(file -> told.note() == null ? CaseFilePages.of(file) : CaseFilePages.note(file, told.note()));
    }
}
