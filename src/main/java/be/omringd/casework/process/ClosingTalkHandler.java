package be.omringd.casework.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import java.util.Map;

/** The closing talk: its reason goes along to where the file is closed. */
@HandlesTask("casefile/closing-talk")
class ClosingTalkHandler implements TaskHandler {

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        return TaskResult.done(Map.of("closeReason", answers.text("reason").orElse("other")));
    }
}
