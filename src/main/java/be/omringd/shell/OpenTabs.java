package be.omringd.shell;

import be.omringd.web.SessionLimits;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The tabs that are open, each of which is kept in memory (docs/decisions/0027-what-a-session-may-cost.md). With too many in one session,
 * or in all, the one closes that was used longest ago: in all, of whoever has most. It says so, and a click opens it again.
 */
@Component
public class OpenTabs implements VaadinServiceInitListener {

    /** Where a tab goes that was closed; what it showed stands behind it. */
    static final String CLOSED = "gesloten";

    private static final String LEAVE =
            "window.location.replace($0 + encodeURIComponent(window.location.pathname + window.location.search))";

    private static final String SECONDS_TO_WAIT = "120";

    private final SessionLimits limits;
    private final PlainMessage message;
    private final Map<UI, Tab> open = new ConcurrentHashMap<>();
    private final AtomicLong moments = new AtomicLong();

    OpenTabs(SessionLimits limits, PlainMessage message) {
        this.limits = limits;
        this.message = message;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::refuseWhereFull);
        event.getSource().addUIInitListener(init -> opened(init.getUI()));
    }

    private void opened(UI ui) {
        Principal person = VaadinRequest.getCurrent().getUserPrincipal();
        open.put(ui, new Tab(ui, ui.getSession(), person == null ? "" : person.getName(), new AtomicLong(moments.incrementAndGet())));
        ui.addDetachListener(gone -> open.remove(ui));
        // the script that tells when somebody does something in it
        ui.getPage().executeJs("window.omringdTab = $0", ui.getUIId());
        longestUnused(tab -> tab.session == ui.getSession(), limits.tabs()).ifPresent(this::close);
        if (open.size() > limits.tabsInAll()) {
            whoHasMost().ifPresent(most -> longestUnused(tab -> tab.person.equals(most), 1).ifPresent(this::close));
        }
    }

    /** There are as many tabs as may be, and nobody has more than one: in place of the screen, a page that asks to wait. */
    private void refuseWhereFull(IndexHtmlResponse page) {
        if (open.size() >= limits.tabsInAll() && whoHasMost().isEmpty()
                && page.getVaadinRequest() instanceof VaadinServletRequest request) {
            Document told =
                    Jsoup.parse(message.page(request.getHttpServletRequest(), "shell.full", request.getRequestURI(), "shell.full.again"));
            page.getDocument().head().html(told.head().html());
            page.getDocument().body().html(told.body().html());
            page.getVaadinResponse().setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            page.getVaadinResponse().setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
    }

    /** Somebody does something in this tab. */
    void used(HttpSession session, int number) {
        VaadinSession.getAllSessions(session).forEach(own -> open.values().stream()
                .filter(tab -> tab.session == own && tab.ui.getUIId() == number)
                .forEach(tab -> tab.used.set(moments.incrementAndGet())));
    }

    /** The session is about to end: its tabs go where one signs in, and show nothing any more. */
    public void leave(HttpSession session) {
        VaadinSession.getAllSessions(session).forEach(own -> open.values().stream().filter(tab -> tab.session == own)
                .forEach(tab -> in(tab.ui, () -> tab.ui.getPage().reload(), true)));
    }

    /** How many there are now. */
    int count() {
        return open.size();
    }

    /** Among more than so many of these tabs, the one that was used longest ago. */
    private Optional<Tab> longestUnused(Predicate<Tab> which, int allowed) {
        List<Tab> tabs = open.values().stream().filter(which).sorted(Comparator.comparingLong(tab -> tab.used.get())).toList();
        return tabs.size() > allowed ? Optional.of(tabs.getFirst()) : Optional.empty();
    }

    /** Whoever has the most tabs, and more than one. */
    private Optional<String> whoHasMost() {
        return open.values().stream().collect(Collectors.groupingBy(Tab::person, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private void close(Tab tab) {
        open.remove(tab.ui);
        in(tab.ui, () -> {
            tab.ui.getPage().executeJs(LEAVE, CLOSED + "?naar=");
            tab.ui.close();
            tab.session.removeUI(tab.ui);
        }, false);
    }

    private static void in(UI ui, Runnable what, boolean now) {
        try {
            if (now) {
                ui.accessSynchronously(what::run);
            } else {
                ui.access(what::run);
            }
        } catch (UIDetachedException gone) {
            // it was closed meanwhile
        }
    }

    /**
     * A tab.
     *
     * @param person who is signed in in it
     * @param used the moment of its last use, counted and not measured
     */
    private record Tab(UI ui, VaadinSession session, String person, AtomicLong used) {}
}
