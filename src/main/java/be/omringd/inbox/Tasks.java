package be.omringd.inbox;

import be.omringd.engine.EngineJobs;
import be.omringd.form.FormValues;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Completing a task as the screens do it: first the engine is asked whether it still has the task, outside of any transaction;
 * while it is away the task is completed all the same and the engine hears of it later.
 */
@Service
public class Tasks {

    private final WorkItems items;
    private final EngineJobs jobs;

    Tasks(WorkItems items, EngineJobs jobs) {
        this.items = items;
        this.jobs = jobs;
    }

    /** Completes the task; see {@link Completion} for what can come of it. */
    public Completion complete(UUID id, FormValues values, Locale locale) {
        if (jobs.ask(items.jobKey(id)).join() == EngineJobs.Answer.GONE) {
            return items.withdrawnWhileTyping(id, values);
        }
        return items.complete(id, values, locale);
    }
}
