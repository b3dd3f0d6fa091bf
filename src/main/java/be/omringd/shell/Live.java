package be.omringd.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets open screens follow what happens. A component names the kind of application event that it wants to hear of; it hears of
 * each one after the commit of what it tells about, in its own UI, for as long as it is attached. Reactions run on a thread of
 * their own: never in the transaction, with the rights or at the cost of whoever caused the event.
 */
@Service
public class Live {

    /** How long {@link #refresh} waits after one refresh before the next. */
    private static final long BREATH_MILLIS = 250;

    private final Set<Subscription<?>> subscriptions = new CopyOnWriteArraySet<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Runs the reaction in the component's UI for each event of this kind, while the component is attached. */
    public <E> Registration on(Component component, Class<E> kind, Consumer<E> reaction) {
        return whileAttached(component, ui -> new Subscription<>(kind, event -> run(component, ui, () -> reaction.accept(event))));
    }

    /**
     * Runs a refresh in the component's UI soon after an event of this kind that matters to it. Many events in a short time
     * cause few refreshes; after the last event there is always one.
     *
     * @param matters looks at ids in the event only: it runs for every screen with every event
     */
    public <E> Registration refresh(Component component, Class<E> kind, Predicate<E> matters, Runnable refresh) {
        return whileAttached(component, ui -> new Subscription<>(kind, new Consumer<>() {
            private final AtomicBoolean waiting = new AtomicBoolean();
            private volatile long last = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(BREATH_MILLIS);

            @Override
            public void accept(E event) {
                if (matters.test(event) && waiting.compareAndSet(false, true)) {
                    long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
                    Executor when = since >= BREATH_MILLIS
                            ? threads
                            : CompletableFuture.delayedExecutor(BREATH_MILLIS - since, TimeUnit.MILLISECONDS, threads);
                    when.execute(() -> access(component, ui, () -> {
                        // from here on another event asks for another refresh
                        waiting.set(false);
                        refresh.run();
                        last = System.nanoTime();
                    }));
                }
            }
        }));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void happened(Object event) {
        for (Subscription<?> subscription : subscriptions) {
            subscription.tell(event);
        }
    }

    /** How many components listen now. */
    int listening() {
        return subscriptions.size();
    }

    private Registration whileAttached(Component component, java.util.function.Function<UI, Subscription<?>> subscribe) {
        Subscription<?>[] current = new Subscription<?>[1];
        Runnable begin = () -> {
            current[0] = subscribe.apply(component.getUI().orElseThrow());
            subscriptions.add(current[0]);
        };
        Runnable end = () -> {
            if (current[0] != null) {
                subscriptions.remove(current[0]);
                current[0] = null;
            }
        };
        Registration attach = component.addAttachListener(attached -> {
            end.run();
            begin.run();
        });
        Registration detach = component.addDetachListener(detached -> end.run());
        if (component.isAttached()) {
            begin.run();
        }
        return () -> {
            attach.remove();
            detach.remove();
            end.run();
        };
    }

    private void run(Component component, UI ui, Runnable reaction) {
        threads.execute(() -> access(component, ui, reaction));
    }

    /** Not where the component left the screen while this waited for its turn: the reader may have gone, or may not see it any more. */
    private static void access(Component component, UI ui, Runnable reaction) {
        try {
            ui.access(() -> {
                if (component.isAttached()) {
                    reaction.run();
                }
            });
        } catch (UIDetachedException gone) {
            // the screen was closed in the meantime
        }
    }

    private record Subscription<E>(Class<E> kind, Consumer<E> reaction) {

        void tell(Object event) {
            if (kind.isInstance(event)) {
                reaction.accept(kind.cast(event));
            }
        }

        /** Two that look alike are still two. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
