package be.omringd.inbox;

import be.omringd.database.OnceMore;
import be.omringd.engine.EngineJobs;
import be.omringd.form.FormValues;
import be.omringd.shell.UnexpectedErrors;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.dao.DataAccessException;

/**
 * Completing a task as the screens do it: first whether the engine still has the task, by what it told us, or by asking it where that is
 * not known, outside of any transaction; while it is away the task is completed all the same and the engine hears of it later. See
 * docs/decisions/0031-fewer-questions.md.
 */
@Service
public class Tasks {

    private final TaskRoots roots;
    private final Completing completing;
    private final EngineJobs jobs;

    Tasks(TaskRoots roots, Completing completing, EngineJobs jobs) {
        this.roots = roots;
        this.completing = completing;
        this.jobs = jobs;
    }

    /** Completes the task; see {@link Completion} for what can come of it. Doing the same twice completes once. */
    public Completion complete(UUID id, FormValues values, Locale locale) {
        return complete(id, values, null, locale);
    }

    /**
     * The same for a task that several write in: only with what everybody wrote.
     *
     * @param seen the {@link SharedTasks.Shared#revision} that is on the screen; null in a task that one does alone
     */
    public Completion complete(UUID id, FormValues values, @Nullable Long seen, Locale locale) {
        try {
            TaskRoots.Root root = roots.of(id).orElseThrow(WorkItemAccess::noAccess);
            // who may do it is for Completing to say
            if (has(root) == EngineJobs.Answer.GONE) {
                return OnceMore.afterGivingWay(() -> completing.withdrawnWhileTyping(id, root.caseId(), values));
            }
            return OnceMore.afterGivingWay(() -> completing.complete(id, root.caseId(), values, seen, locale));
        } catch (DataAccessException | TransactionException trouble) {
            if (passes(trouble)) {
                return new Completion.NotNow();
            }
            throw trouble;
        }
    }

    private EngineJobs.Answer has(TaskRoots.Root root) {
        return root.engine() == EngineJobs.Answer.UNKNOWN ? jobs.ask(root.jobKey()).join() : root.engine();
    }

    /**
     * Keeps in the file what somebody had typed in a task that the process has withdrawn; does nothing where the task ended in
     * another way.
     */
    public void keepAfterWithdrawal(UUID id, FormValues values) {
        OnceMore.afterGivingWay(() -> completing.keepAfterWithdrawal(id, values));
    }

    /** Where there is no room to keep it, it does not pass before somebody made some, and whoever sees that says so. */
    private static boolean passes(RuntimeException trouble) {
        return !UnexpectedErrors.isWithoutRoom(trouble)
                && (trouble instanceof TransientDataAccessException || trouble instanceof RecoverableDataAccessException
                        || trouble instanceof DataAccessResourceFailureException || trouble instanceof TransactionException);
    }
}
