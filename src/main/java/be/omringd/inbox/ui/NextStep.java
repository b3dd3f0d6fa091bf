package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.engine.EngineHealth;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;

/** Waits a moment for the step that follows on a task that was done: often the same person goes on with it. */
@org.springframework.stereotype.Component
class NextStep {

    private final WorkItems items;
    private final Live live;
    private final EngineHealth engine;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration patience;

    NextStep(WorkItems items, Live live, EngineHealth engine, CurrentActor currentActor, Clock clock,
            @Value("${omringd.inbox.next-step-within}") Duration patience) {
        this.items = items;
        this.live = live;
        this.engine = engine;
        this.currentActor = currentActor;
        this.clock = clock;
        this.patience = patience;
    }

    boolean engineIsAway() {
        return engine.awaySince().isPresent();
    }

    /**
     * Calls back once, in the thread of the UI: with the next task of the same person that this user may do, or with nothing: at once
     * where the engine is away, otherwise if none comes in time. Not at all where the page was left before: whoever went somewhere else
     * stays there.
     *
     * @param owner the page that waits; while it is on the screen
     * @param begun only tasks that came after this moment follow on it
     * @return to wait no longer
     */
    Registration await(UI ui, Component owner, WorkItemSummary done, Instant begun, Consumer<Optional<WorkItemSummary>> then) {
        if (engineIsAway()) {
            then.accept(Optional.empty());
            return () -> {};
        }
        Waiting waiting = new Waiting(done, begun, then);
        waiting.listening =
                Registration.combine(owner.addDetachListener(left -> waiting.stop()), live.on(owner, InboxChanged.class, event -> {
                    if (done.caseId().value().equals(event.caseId())) {
                        waiting.look();
                    }
                }));
        waiting.look();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            try {
                ui.access(() -> waiting.end(Optional.empty()));
            } catch (UIDetachedException gone) {
                // the page was closed
            }
        });
        return waiting::stop;
    }

    private final class Waiting {

        private final WorkItemSummary done;
        private final Instant begun;
        private final Consumer<Optional<WorkItemSummary>> then;
        private Registration listening = () -> {};
        private boolean over;

        Waiting(WorkItemSummary done, Instant begun, Consumer<Optional<WorkItemSummary>> then) {
            this.done = done;
            this.begun = begun;
            this.then = then;
        }

        void look() {
            if (over) {
                return;
            }
            try {
                Actor me = currentActor.get();
                items.openIn(done.caseId()).stream().filter(item -> !item.isOwn())
                        .filter(item -> !item.createdAt().isBefore(begun) && !item.resting() && !isOfADayToCome(item))
                        .filter(item -> me.mayDo(item.scope(), item.candidateGroup()))
                        .filter(item -> item.assigneeId() == null || item.assigneeId().equals(me.userId()))
                        .findFirst()
                        .ifPresent(next -> end(Optional.of(next)));
            } catch (AccessDeniedException outOfReach) {
                end(Optional.empty());
            }
        }

        /** What is agreed for later, such as a gathering: now there is nothing to do about it. */
        private boolean isOfADayToCome(WorkItemSummary item) {
            return item.detail() != null && item.detail().at() != null && day(item.detail().at()).isAfter(day(clock.instant()));
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, Moments.ZONE);
        }

        void end(Optional<WorkItemSummary> next) {
            if (!over) {
                stop();
                then.accept(next);
            }
        }

        void stop() {
            if (!over) {
                over = true;
                listening.remove();
            }
        }
    }
}
