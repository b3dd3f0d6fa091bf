package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.ProcessCommands;
import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Completes tasks: in one transaction with the facts that change and the command for the engine. */
@Service
@Transactional
class Completing {

    private final WorkItemAccess workItemAccess;
    private final CaseFiles files;
    private final Users users;
    private final Forms forms;
    private final FormChecker checker;
    private final TaskHandlers handlers;
    private final ProcessCommands commands;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final OtherTexts others;
    private final Clock clock;

    Completing(WorkItemAccess workItemAccess, CaseFiles files, Users users, Forms forms, FormChecker checker, TaskHandlers handlers,
            ProcessCommands commands, CurrentActor currentActor, ApplicationEventPublisher events, OtherTexts others, Clock clock) {
        this.workItemAccess = workItemAccess;
        this.files = files;
        this.users = users;
        this.forms = forms;
        this.checker = checker;
        this.handlers = handlers;
        this.commands = commands;
        this.currentActor = currentActor;
        this.events = events;
        this.others = others;
        this.clock = clock;
    }

    /**
     * Checks the answers, lets the task's handler change the facts, writes the timeline, and tells the engine after the commit.
     * Doing the same twice completes once.
     *
     * @param seen the {@link SharedTasks.Shared#revision} that is on the screen, of a task that several write in; null otherwise
     */
    Completion complete(UUID id, FormValues values, @Nullable Long seen, Locale locale) {
        WorkItem item = workItemAccess.lockWithFile(id);
        CurrentTask task = workItemAccess.inHand(item);
        Optional<FormDefinition> form = forms.find(item.formKey());
        FormValues answers = form.map(definition -> checker.clean(definition, values, task.variables())).orElse(values);
        if (item.state() != WorkItemState.OPEN) {
            return over(item, answers);
        }
        if (workItemAccess.onlyWithColleague(item)) {
            return new Completion.WithColleague(users.name(item.assigneeId()));
        }
        if (seen != null && seen != item.draftRevision() || others.has(id)) {
            return new Completion.WrittenMeanwhile();
        }
        Map<String, Object> variables = new HashMap<>();
        if (form.isPresent()) {
            FormErrors errors = checker.check(form.get(), values, task.variables(), locale);
            if (!errors.isEmpty()) {
                return new Completion.Invalid(errors);
            }
            variables.putAll(checker.variables(form.get(), answers));
        }
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
        item.complete(answers.toJson(), currentActor.get().userId(), clock.instant());
        files.note(task.caseId(), "task:" + item.processId() + "#" + item.elementId(), item.id(), null);
        commands.complete(item.jobKey(), item.caseId(), variables);
        events.publishEvent(InboxChanged.to(item));
        return new Completion.Done();
    }

    /** The engine no longer has this task: it leaves the inbox, and what was typed is kept in the file. */
    Completion withdrawnWhileTyping(UUID id, FormValues values) {
        WorkItem item = workItemAccess.lockWithFile(id);
        CurrentTask task = workItemAccess.inHand(item);
        FormValues answers = forms.find(item.formKey())
                .map(form -> checker.clean(form, values, task.variables()))
                .orElse(values);
        return item.state() == WorkItemState.OPEN ? keepInFile(item, answers) : over(item, answers);
    }

    Completion keepAfterWithdrawal(UUID id, FormValues values) {
        WorkItem item = workItemAccess.lockWithFile(id);
        boolean withdrawn = item.state() == WorkItemState.WITHDRAWN || item.state() == WorkItemState.OVERTAKEN;
        return withdrawn ? withdrawnWhileTyping(id, values) : new Completion.DoneBefore("");
    }

    /** Somebody or the process was first. */
    private Completion over(WorkItem item, FormValues answers) {
        UUID me = currentActor.get().userId();
        boolean mine = item.completedBy() == null || item.completedBy().equals(me);
        return switch (item.state()) {
            case WITHDRAWN -> keepInFile(item, answers);
            case OVERTAKEN -> mine ? keepInFile(item, answers) : new Completion.DoneBefore(users.name(item.completedBy()));
            // pressed twice, or sent again after an answer that got lost
            case COMPLETED -> mine && answers.toJson().equals(item.answers())
                    ? new Completion.Done()
                    : new Completion.DoneBefore(users.name(item.completedBy()));
            case OPEN -> throw new IllegalStateException("Not over");
        };
    }

    private Completion keepInFile(WorkItem item, FormValues answers) {
        boolean keptBefore = item.state() == WorkItemState.OVERTAKEN;
        if (keptBefore && answers.toJson().equals(item.answers())) {
            return new Completion.Gone();
        }
        item.overtaken(answers.toJson(), currentActor.get().userId(), clock.instant());
        if (!keptBefore) {
            files.note(new CaseId(item.caseId()), "inbox.event.overtaken", item.id(), null);
        }
        events.publishEvent(InboxChanged.to(item));
        return new Completion.Gone();
    }
}
