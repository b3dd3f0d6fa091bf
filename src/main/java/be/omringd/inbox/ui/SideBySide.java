package be.omringd.inbox.ui;

import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inbox and a task: on a wide screen the list that a task was chosen from stays beside it, on others the one takes the place of the
 * other. The address is that of the task. See docs/decisions/0057-list-and-task-side-by-side.md.
 */
@ParentLayout(MainLayout.class)
@PermitAll
class SideBySide extends Div implements RouterLayout, AfterNavigationObserver {

    /** From so many pixels on there is place for both; inbox.css knows it too. */
    static final int WIDE = 1280;

    private static final String BOTH = "tasks-both";

    private @Nullable InboxView list;
    private @Nullable Registration resizing;
    private boolean wide;

    @Override
    protected void onAttach(AttachEvent attached) {
        Page page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> width(details.getWindowInnerWidth()));
        resizing = page.addBrowserWindowResizeListener(resized -> width(resized.getWidth()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            if (resizing != null) {
                resizing.remove();
            }
        });
    }

    /** How many pixels wide the window is. */
    void width(int pixels) {
        wide = pixels >= WIDE;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        if (content instanceof InboxView inbox) {
            removeAll();
            list = inbox;
        }
        getElement().appendChild(content.getElement());
        setClassName(BOTH, list != null && content != list);
    }

    /** The list stays where there is place for it. */
    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        if (content != null && !(wide && content == list)) {
            getElement().removeChild(content.getElement());
            if (content == list) {
                list = null;
            }
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        InboxView beside = list;
        if (beside != null) {
            event.getActiveChain().stream().filter(TaskPage.class::isInstance).map(TaskPage.class::cast).findFirst()
                    .ifPresentOrElse(page -> beside.choose(page.task()), () -> beside.choose(null));
        }
    }

    /** The task after the one that was chosen, in the list beside it; empty where there is no list, or none follows. */
    static Optional<UUID> nextBeside(Component page) {
        return page.getParent().filter(SideBySide.class::isInstance).map(SideBySide.class::cast)
                .flatMap(layout -> Optional.ofNullable(layout.list)).flatMap(InboxView::next);
    }
}
