package be.omringd.casework.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;

/** A worry is looked at together. Only where nothing is needed does it end here. */
@HandlesTask("casefile/assess-concern")
class AssessConcernHandler implements TaskHandler {

    private final Concerns concerns;

    AssessConcernHandler(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        if (answers.text("concernDecision").orElse("").equals("none")) {
            concerns.settled(task);
        }
        return TaskResult.done();
    }
}
