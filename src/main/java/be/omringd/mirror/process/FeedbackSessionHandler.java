package be.omringd.mirror.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskResult;
import be.omringd.mirror.Mirrors;

/** The picture was shown to those whom it concerns. */
@HandlesTask(formKey = "mirror/feedback-session", together = true)
class FeedbackSessionHandler implements TaskHandler {

    private final Mirrors mirrors;

    FeedbackSessionHandler(Mirrors mirrors) {
        this.mirrors = mirrors;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        mirrors.shown(task.caseId(), answers.date("heldOn").orElseThrow(), answers.text("said").orElse(""));
        return TaskResult.done();
    }
}
