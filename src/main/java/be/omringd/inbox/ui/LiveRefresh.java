package be.omringd.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Refreshes a screen at once after something happened, for a few things in a row: a new task has to be visible before a colleague
 * looks up. Only when much happens does it take its time. Used in the thread of the UI.
 */
class LiveRefresh {

    private static final int AT_ONCE = 6;
    private static final long MILLIS_EACH = 200;

    private final Component component;
    private final Runnable refresh;
    private double credit = AT_ONCE;
    private long last = System.nanoTime();
    private boolean waiting;

    LiveRefresh(Component component, Runnable refresh) {
        this.component = component;
        this.refresh = refresh;
    }

    void soon() {
        if (waiting) {
            return;
        }
        long now = System.nanoTime();
        credit = Math.min(AT_ONCE, credit + TimeUnit.NANOSECONDS.toMillis(now - last) / (double) MILLIS_EACH);
        last = now;
        if (credit >= 1) {
            credit--;
            refresh.run();
            return;
        }
        UI ui = component.getUI().orElse(null);
        if (ui == null) {
            return;
        }
        waiting = true;
        Executor later = CompletableFuture.delayedExecutor(MILLIS_EACH, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            try {
                ui.access(() -> {
                    waiting = false;
                    refresh.run();
                });
            } catch (UIDetachedException gone) {
                // the screen was closed in the meantime
            }
        });
    }
}
