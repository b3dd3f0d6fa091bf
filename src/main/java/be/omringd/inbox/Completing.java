package be.omringd.inbox;

import be.omringd.access.Users;
import be.omringd.engine.ProcessCommands;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Completes tasks: in one transaction with the facts that change and the command for the engine. */
@Service
@Transactional
class Completing {

    private final WorkItemAccess workItemAccess;
    private final Users users;
    private final TaskAnswers taskAnswers;
    private final TaskHandlers handlers;
    private final TaskEndings endings;
    private final ProcessCommands commands;

    Completing(WorkItemAccess workItemAccess, Users users, TaskAnswers taskAnswers, TaskHandlers handlers, TaskEndings endings,
            ProcessCommands commands) {
        this.workItemAccess = workItemAccess;
        this.users = users;
        this.taskAnswers = taskAnswers;
        this.handlers = handlers;
        this.endings = endings;
        this.commands = commands;
    }

    /**
     * Checks the answers, lets the task's handler change the facts, writes the timeline, and tells the engine after the commit.
     * Doing the same twice completes once.
     *
     * @param caseId of which case it is; a task of another one is none
     * @param seen the {@link SharedTasks.Shared#revision} that is on the screen, of a task that several write in; null otherwise
     */
    Completion complete(UUID id, UUID caseId, FormValues values, @Nullable Long seen, Locale locale) {
        WorkItem item = workItemAccess.lockWithFile(id, caseId);
        CurrentTask task = workItemAccess.inHand(item);
        FormValues answers = taskAnswers.clean(task, values);
        if (item.state() != WorkItemState.OPEN) {
            return over(item, answers);
        }
        if (item.assigneeId() != null && workItemAccess.onlyWithColleague(item)) {
            return new Completion.WithColleague(users.name(item.assigneeId()));
        }
        if (taskAnswers.wereWrittenMeanwhile(item, seen, workItemAccess.isTogether(item))) {
            return new Completion.WrittenMeanwhile();
        }
        FormErrors errors = taskAnswers.check(task, values, locale);
        if (!errors.isEmpty()) {
            return new Completion.Invalid(errors);
        }
        Map<String, Object> variables = new HashMap<>(taskAnswers.variables(task, answers));
        switch (handlers.complete(task, answers)) {
            case TaskResult.Refused refused -> {
                // whatever the handler had begun before it found out
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Completion.Invalid(refused.errors());
            }
            case TaskResult.Done done -> {
                variables.putAll(done.variables());
                answers = done.toKeep() == null ? answers : done.toKeep();
            }
        }
        endings.done(item, answers);
        commands.complete(item.jobKey(), item.caseId(), variables);
        return new Completion.Done();
    }

    /** The engine no longer has this task: it leaves the inbox, and what was typed is kept in the file. */
    Completion withdrawnWhileTyping(UUID id, UUID caseId, FormValues values) {
        return withdrawnWhileTyping(workItemAccess.lockWithFile(id, caseId), values);
    }

    private Completion withdrawnWhileTyping(WorkItem item, FormValues values) {
        FormValues answers = taskAnswers.clean(workItemAccess.inHand(item), values);
        return item.state() == WorkItemState.OPEN ? keepInFile(item, answers) : over(item, answers);
    }

    Completion keepAfterWithdrawal(UUID id, FormValues values) {
        WorkItem item = workItemAccess.lockWithFile(id);
        boolean withdrawn = item.state() == WorkItemState.WITHDRAWN || item.state() == WorkItemState.OVERTAKEN;
        return withdrawn ? withdrawnWhileTyping(item, values) : new Completion.DoneBefore("");
    }

    /** Somebody or the process was first. */
    private Completion over(WorkItem item, FormValues answers) {
        boolean mine = !workItemAccess.endedByColleague(item);
        return switch (item.state()) {
            case WITHDRAWN -> keepInFile(item, answers);
            case OVERTAKEN -> mine ? keepInFile(item, answers) : doneBefore(item);
            // pressed twice, or sent again after an answer that got lost
            case COMPLETED -> mine && answers.toJson().equals(item.answers()) ? new Completion.Done() : doneBefore(item);
            case OPEN -> throw new IllegalStateException("Not over");
        };
    }

    private Completion doneBefore(WorkItem item) {
        return new Completion.DoneBefore(item.completedBy() == null ? "" : users.name(item.completedBy()));
    }

    private Completion keepInFile(WorkItem item, FormValues answers) {
        endings.overtaken(item, answers);
        return new Completion.Gone();
    }
}
