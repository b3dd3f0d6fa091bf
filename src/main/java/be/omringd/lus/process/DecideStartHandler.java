package be.omringd.lus.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.LusGroups;
import be.omringd.lus.LusPhase;

/** Searching on widens the circle again; so does a break, after which we ask the person. A start or a link group is work of the process. */
@HandlesTask("lus/decide-start")
class DecideStartHandler implements TaskHandler {

    private final LusGroups groups;
    private final CaseFiles files;

    DecideStartHandler(LusGroups groups, CaseFiles files) {
        this.groups = groups;
        this.files = files;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        String decision = answers.text("startDecision").orElse("");
        if (decision.equals("searchOn") || decision.equals("pause")) {
            groups.enter(task.caseId(), LusPhase.NETWORK_SEARCH);
        }
        if (decision.equals("pause")) {
            files.pause(task.caseId(), answers.text("reason").orElse(null));
        }
        return TaskResult.done();
    }
}
