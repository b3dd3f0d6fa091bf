package be.omringd.demo;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseId;
import be.omringd.demo.DemoOrganisations.Story;
import be.omringd.form.FormValues;
import be.omringd.inbox.Completion;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.shell.Texts;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the tasks about invented organisations in the name of a trainer of the partner, and waits for the engine in between. */
@Component
class DemoTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTrainer.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final WorkItems items;
    private final Tasks tasks;
    private final DemoCoaching answers;
    private final DemoPartners partners;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    DemoTrainer(WorkItems items, Tasks tasks, DemoCoaching answers, DemoPartners partners, CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.items = items;
        this.tasks = tasks;
        this.answers = answers;
        this.partners = partners;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    /** Drives the case of this story; true once it is there, false where it did not get there within the patience. */
    boolean bring(CaseId file, Story story, DemoPast past, Duration patience) {
        return currentActor.as(partners.leads(story), () -> {
            past.resume(file, story);
            long end = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < end) {
                if (isThere(file, story, past)) {
                    return true;
                }
                if (!partners.invites(file, story) && !advance(file, story, past)) {
                    try {
                        Thread.sleep(LOOK_AGAIN);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                }
            }
            LOG.warn("A demo organisation did not get to {}: it waits for {}", story.waiting(),
                    items.openIn(file).stream().map(WorkItemSummary::elementId).toList());
            return false;
        });
    }

    private boolean isThere(CaseId file, Story story, DemoPast past) {
        if (past.lookedBack(file) < story.looksBack()) {
            return false;
        }
        if (story.waiting() != null) {
            return items.openIn(file).stream().anyMatch(item -> item.elementId().equals(story.waiting()))
                    && answers.answered(file, story);
        }
        return answers.nothingLeft(file, story);
    }

    private boolean advance(CaseId file, Story story, DemoPast past) {
        boolean did = false;
        for (WorkItemSummary item : items.openIn(file)) {
            if (story.stops() && item.isAt("makeAgreement")) {
                did |= answers.stop(file);
            } else if (!item.elementId().equals(story.waiting()) || past.lookedBack(file) < story.looksBack()) {
                did |= partners.doing(story, item.formKey(), () -> does(file, story, item, past));
            }
        }
        return did;
    }

    /** Does this task; false where somebody else does it. */
    private boolean does(CaseId file, Story story, WorkItemSummary item, DemoPast past) {
        Optional<FormValues> given = answers.to(file, story, items.open(item.id()).task());
        if (given.isEmpty()) {
            return false;
        }
        if (complete(file, story, item, given.get()) instanceof Completion.Invalid invalid) {
            throw new IllegalStateException("Demo answers to " + item.formKey() + " are refused: " + invalid.errors().byPath());
        }
        past.pass(file, story);
        return true;
    }

    /** A mirror of the past ends as soon as the engine hears of it: its people answer before that. */
    private Completion complete(CaseId file, Story story, WorkItemSummary item, FormValues given) {
        return Objects.requireNonNull(transaction.execute(begun -> {
            Completion completion = tasks.complete(item.id(), given, Texts.DUTCH);
            if (story.isPast() && item.isAt("prepareMirror") && !(completion instanceof Completion.Invalid)) {
                answers.respond(file, story);
            }
            return completion;
        }));
    }
}
