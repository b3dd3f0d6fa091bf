package be.omringd.access;

import be.omringd.shell.OpenTabs;
import be.omringd.web.SessionLimits;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, from where, and how long ago they last did something. Keeps the number of sessions within what the memory holds
 * (docs/decisions/0027-what-a-session-may-cost.md), and ends each whose person is away: an open screen that only follows what happens keeps
 * nobody signed in.
 */
@Component
class Sessions {

    private static final String KEY = Sessions.class.getName();

    private final SessionLimits limits;
    private final OpenTabs tabs;
    private final Clock clock;
    private final List<Held> held = new ArrayList<>();

    Sessions(SessionLimits limits, OpenTabs tabs, Clock clock) {
        this.limits = limits;
        this.tabs = tabs;
        this.clock = clock;
    }

    /** There is no room for one more session. */
    static class Full extends SessionAuthenticationException {

        private final boolean forThisNetwork;

        Full(boolean forThisNetwork) {
            super("Too many sessions");
            this.forThisNetwork = forThisNetwork;
        }

        /** Whether others still get in. */
        boolean forThisNetwork() {
            return forThisNetwork;
        }
    }

    /**
     * Somebody signed in. On too many devices at once, they are signed out where they were least recently.
     *
     * @param session called where there is room
     * @throws Full where there is none, but for those who make room at their own cost
     */
    void begin(UUID account, String network, Supplier<HttpSession> session) {
        Held begun;
        List<Held> tooMany;
        synchronized (this) {
            List<Held> own =
                    held.stream().filter(one -> one.account.equals(account)).sorted(Comparator.comparing(one -> one.used)).toList();
            tooMany = own.subList(0, Math.max(0, own.size() + 1 - limits.perAccount()));
            if (tooMany.isEmpty()) {
                if (held.stream().filter(one -> one.network.equals(network)).count() >= limits.perNetwork()) {
                    throw new Full(true);
                }
                if (held.size() >= limits.inAll()) {
                    throw new Full(false);
                }
            }
            begun = new Held(account, network, session.get(), clock.instant());
            held.add(begun);
        }
        begun.session.setAttribute(KEY, begun);
        tooMany.forEach(this::end);
    }

    /** Somebody does something themselves: more than a screen does alone. */
    void used(HttpSession session) {
        if (session.getAttribute(KEY) instanceof Held one) {
            one.used = clock.instant();
        }
    }

    /** Whether its person has been away for so long that the session ends. */
    boolean isOver(HttpSession session) {
        return session.getAttribute(KEY) instanceof Held one && isOver(one);
    }

    private boolean isOver(Held one) {
        return !one.used.plus(limits.idle()).isAfter(clock.instant());
    }

    /** Ends the sessions of those who went away; their screens go to the sign-in page. */
    @Scheduled(fixedDelay = 20, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void endThoseOfWhoWentAway() {
        List<Held> over;
        synchronized (this) {
            over = held.stream().filter(this::isOver).toList();
        }
        over.forEach(this::end);
    }

    private void end(Held one) {
        try {
            tabs.leave(one.session);
            one.session.invalidate();
        } catch (IllegalStateException gone) {
            // it ended meanwhile
        } finally {
            forget(one);
        }
    }

    private synchronized void forget(Held one) {
        held.remove(one);
    }

    /** How many there are now. */
    synchronized int count() {
        return held.size();
    }

    /** What is known of a session; it hears when the session ends, however that happens. */
    private final class Held implements HttpSessionBindingListener {

        private final UUID account;
        private final String network;
        private final HttpSession session;
        private volatile Instant used;

        Held(UUID account, String network, HttpSession session, Instant used) {
            this.account = account;
            this.network = network;
            this.session = session;
            this.used = used;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            forget(this);
        }
    }
}
