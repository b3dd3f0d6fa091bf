package be.omringd.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A list is refreshed at once for a few things, together for many, and never once it left the screen. */
@ViewPackages(packages = "be.omringd.nothing")
class LiveRefreshTest extends BrowserlessTest {

    private static final int MANY = 20;

    private final Div screen = new Div();
    private final AtomicInteger done = new AtomicInteger();
    private final LiveRefresh refresh = new LiveRefresh(screen, done::incrementAndGet);

    private static void many(LiveRefresh refresh) {
        for (int i = 0; i < MANY; i++) {
            refresh.soon();
        }
    }

    /** What was put off before this has had its time. */
    private void untilWhatWasPutOffHadItsTime() {
        Div other = new Div();
        UI.getCurrent().add(other);
        AtomicInteger last = new AtomicInteger();
        LiveRefresh later = new LiveRefresh(other, last::incrementAndGet);
        later.inAMoment();
        await(last, 1);
    }

    private static void await(AtomicInteger count, int atLeast) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (count.get() < atLeast) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            // as between two requests of a browser: what waits for the session runs
            VaadinSession session = VaadinSession.getCurrent();
            session.unlock();
            LockSupport.parkNanos(5_000_000);
            session.lock();
            roundTrip();
        }
    }

    @Test
    void aFewAreSeenAtOnceAndTheRestTogether() {
        UI.getCurrent().add(screen);
        many(refresh);
        int atOnce = done.get();
        assertThat(atOnce).isBetween(1, MANY / 2);
        await(done, atOnce + 1);
        untilWhatWasPutOffHadItsTime();
        assertThat(done).hasValue(atOnce + 1);
    }

    @Test
    void whatWasPutOffWhenAScreenLeftIsNotDoneAndOneThatComesBackFollowsAgain() {
        UI.getCurrent().add(screen);
        many(refresh);
        refresh.inAMoment();
        int before = done.get();
        screen.removeFromParent();
        untilWhatWasPutOffHadItsTime();
        assertThat(done).hasValue(before);

        UI.getCurrent().add(screen);
        refresh.soon();
        await(done, before + 1);
    }
}
