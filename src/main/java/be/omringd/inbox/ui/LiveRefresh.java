package be.omringd.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Refreshes a screen at once after something came, for a few things in a row: a new task has to be visible before a colleague
 * looks up. What went can wait a moment, and mostly goes together with what comes next. Only when much happens does the screen take
 * its time. A screen that left meanwhile is not refreshed. Used in the thread of the UI.
 */
class LiveRefresh {

    private static final int AT_ONCE = 6;
    private static final long MILLIS_EACH = 200;
    private static final long A_MOMENT_MILLIS = 250;

    private final Component component;
    private final Runnable refresh;
    private double credit = AT_ONCE;
    private long last = System.nanoTime();
    private boolean waiting;
    private boolean putOff;

    LiveRefresh(Component component, Runnable refresh) {
        this.component = component;
        this.refresh = refresh;
    }

    /** Something came or changed. */
    void soon() {
        if (waiting) {
            return;
        }
        long now = System.nanoTime();
        credit = Math.min(AT_ONCE, credit + TimeUnit.NANOSECONDS.toMillis(now - last) / (double) MILLIS_EACH);
        last = now;
        if (credit >= 1) {
            credit--;
            run();
        } else {
            waiting = true;
            after(MILLIS_EACH, this::run);
        }
    }

    /** Something went. */
    void inAMoment() {
        if (!waiting && !putOff) {
            putOff = true;
            after(A_MOMENT_MILLIS, () -> {
                if (putOff) {
                    run();
                }
            });
        }
    }

    private void run() {
        waiting = false;
        putOff = false;
        refresh.run();
    }

    private void after(long millis, Runnable then) {
        UI ui = component.getUI().orElse(null);
        if (ui == null) {
            waiting = false;
            putOff = false;
            return;
        }
        Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            try {
                ui.access(() -> {
                    if (component.isAttached()) {
                        then.run();
                    } else {
                        waiting = false;
                        putOff = false;
                    }
                });
            } catch (UIDetachedException gone) {
                // the screen was closed in the meantime
            }
        });
    }
}
