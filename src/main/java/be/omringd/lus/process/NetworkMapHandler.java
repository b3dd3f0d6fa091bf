package be.omringd.lus.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.LusGroups;

/** The map was made. All that is on it is kept already; an empty map is a map too, because nobody needs a network to start. */
@HandlesTask("lus/network-map")
class NetworkMapHandler implements TaskHandler {

    private final LusGroups groups;

    NetworkMapHandler(LusGroups groups) {
        this.groups = groups;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        groups.mapMade(task.caseId());
        return TaskResult.done();
    }
}
