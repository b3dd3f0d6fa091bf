package be.omringd.casework.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;

/** A worry was followed up. */
@HandlesTask("casefile/follow-up-concern")
class FollowUpConcernHandler implements TaskHandler {

    private final Concerns concerns;

    FollowUpConcernHandler(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        concerns.settled(task);
        return TaskResult.done();
    }
}
