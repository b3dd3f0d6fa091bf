package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Screens follow what happens for as long as somebody can see them. */
@ViewPackages(packages = "be.omringd.shell")
class LiveTest extends BrowserlessTest {

    private record Sown(int seeds) {}

    private final Live live = new Live();
    private final Div screen = new Div();
    private final AtomicInteger heard = new AtomicInteger();

    /** What was said before this comes before it: once this was heard, nothing is on its way any more. */
    private void untilAllWasHeard() {
        Div last = new Div();
        UI.getCurrent().add(last);
        AtomicInteger arrived = new AtomicInteger();
        live.on(last, Sown.class, event -> arrived.incrementAndGet());
        live.happened(new Sown(0));
        await(() -> arrived.get() == 1);
        last.removeFromParent();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            // as between two requests of a browser: others get at the session, and what waits for it runs
            VaadinSession session = VaadinSession.getCurrent();
            session.unlock();
            LockSupport.parkNanos(5_000_000);
            session.lock();
            roundTrip();
        }
    }

    @Test
    void aScreenHearsOfWhatItAskedForWhileItIsThere() {
        live.on(screen, Sown.class, event -> heard.addAndGet(event.seeds()));
        assertThat(live.listening()).as("before it is shown").isZero();
        UI.getCurrent().add(screen);
        live.happened(new Sown(3));
        live.happened("something else");
        await(() -> heard.get() == 3);
    }

    @Test
    void whatHappensAfterAScreenLeftReachesItNoMoreAndNobodyListens() {
        UI.getCurrent().add(screen);
        live.on(screen, Sown.class, event -> heard.incrementAndGet());
        live.refresh(screen, Sown.class, event -> true, heard::incrementAndGet);
        assertThat(live.listening()).isEqualTo(2);

        screen.removeFromParent();
        assertThat(live.listening()).isZero();
        live.happened(new Sown(1));
        untilAllWasHeard();
        assertThat(heard).hasValue(0);
    }

    /** The screen left between what happened and its turn: what it would read may not be for the reader any more. */
    @Test
    void whatWasOnItsWayWhenAScreenLeftIsNotDone() {
        UI.getCurrent().add(screen);
        live.on(screen, Sown.class, event -> heard.incrementAndGet());
        live.refresh(screen, Sown.class, event -> true, heard::incrementAndGet);
        // this thread has the session: what is told waits
        live.happened(new Sown(1));
        screen.removeFromParent();
        untilAllWasHeard();
        assertThat(heard).hasValue(0);
    }

    @Test
    void aScreenThatComesBackListensAgainAndOnlyOnce() {
        live.on(screen, Sown.class, event -> heard.addAndGet(event.seeds()));
        UI.getCurrent().add(screen);
        screen.removeFromParent();
        UI.getCurrent().add(screen);
        assertThat(live.listening()).isEqualTo(1);
        live.happened(new Sown(1));
        await(() -> heard.get() > 0);
        untilAllWasHeard();
        assertThat(heard).hasValue(1);
    }

    @Test
    void whoWantsToHearNoMoreDoesNotListenAgainWhenTheScreenComesBack() {
        UI.getCurrent().add(screen);
        Registration registration = live.on(screen, Sown.class, event -> heard.incrementAndGet());
        registration.remove();
        assertThat(live.listening()).isZero();
        screen.removeFromParent();
        UI.getCurrent().add(screen);
        assertThat(live.listening()).isZero();
    }

    @Test
    void muchAtOnceRefreshesFewTimesAndOnceAfterTheLast() {
        AtomicInteger seen = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        UI.getCurrent().add(screen);
        live.refresh(screen, Sown.class, event -> event.seeds() > 0, () -> {
            heard.incrementAndGet();
            seen.set(now.get());
        });
        for (int i = 1; i <= 100; i++) {
            now.set(i);
            live.happened(new Sown(1));
        }
        await(() -> seen.get() == 100);
        assertThat(heard.get()).isBetween(1, 3);
        now.set(101);
        live.happened(new Sown(0));
        untilAllWasHeard();
        assertThat(seen).as("what does not matter refreshes nothing").hasValue(100);
    }
}
