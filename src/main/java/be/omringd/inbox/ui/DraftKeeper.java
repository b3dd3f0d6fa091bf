package be.omringd.inbox.ui;

import be.omringd.form.FormValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps what somebody types: at once, and again at most so many times a second while they go on. What could not be kept is tried
 * again. Used in the thread of the UI.
 */
class DraftKeeper {

    /** Hears what became of it. */
    interface Listener {

        void kept(Instant at);

        /** It cannot be kept now; it is tried again by itself. */
        void notKeptYet();

        /** The task is over, or in other hands: nothing is kept any more. */
        void refused();
    }

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final long MILLIS_BETWEEN = 700;
    private static final long MILLIS_UNTIL_AGAIN = 3000;

    /** Keeps what was typed; when, or empty where it may no longer be kept. */
    interface Keep {

        Optional<Instant> keep(FormValues values);
    }

    private final Keep keep;
    private final Component owner;
    private final Supplier<FormValues> draft;
    private final Listener listener;
    private FormValues kept;
    private boolean changed;
    private boolean typed;
    private boolean waiting;
    private boolean stopped;
    private long last = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN);

    /**
     * Makes the keeper.
     *
     * @param kept what is kept already
     */
    DraftKeeper(Keep keep, Component owner, FormValues kept, Supplier<FormValues> draft, Listener listener) {
        this.keep = keep;
        this.owner = owner;
        this.kept = kept;
        this.draft = draft;
        this.listener = listener;
    }

    /** Something was typed. */
    void changed() {
        changed = true;
        typed = true;
        long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
        if (since >= MILLIS_BETWEEN) {
            flush();
        } else {
            later(MILLIS_BETWEEN - since);
        }
    }

    /** Keeps now what was not kept yet. */
    void flush() {
        if (!changed || stopped) {
            return;
        }
        FormValues values = draft.get();
        last = System.nanoTime();
        if (values.equals(kept)) {
            changed = false;
            return;
        }
        try {
            Optional<Instant> at = keep.keep(values);
            changed = false;
            if (at.isPresent()) {
                // with what others wrote meanwhile, where several write
                kept = draft.get();
                listener.kept(at.get());
            } else {
                stopped = true;
                listener.refused();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A draft could not be kept yet: {}", away.getClass().getSimpleName());
            listener.notKeptYet();
            later(MILLIS_UNTIL_AGAIN);
        }
    }

    /** Others wrote: what was kept here is no longer what is kept. */
    void othersWrote() {
        kept = null;
    }

    /** Whether something was typed that is not kept. */
    boolean unkept() {
        return changed && !draft.get().equals(kept);
    }

    /** Nothing is kept from here on. */
    void stop() {
        stopped = true;
    }

    /** Keeps again, after {@link #stop}. */
    void goOn() {
        stopped = false;
    }

    /** Whether anything was typed since the task was opened. */
    boolean typed() {
        return typed;
    }

    private void later(long millis) {
        UI ui = owner.getUI().orElse(null);
        if (waiting || ui == null) {
            return;
        }
        waiting = true;
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                ui.access(() -> {
                    waiting = false;
                    flush();
                });
            } catch (UIDetachedException gone) {
                // closed before; it was flushed then
            }
        });
    }
}
