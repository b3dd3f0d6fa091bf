package be.omringd.lus.process;

import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.TaskInHand;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.Leader;
import be.omringd.lus.LusGroups;
import java.util.Map;

/** No volunteer was found: who keeps the group going. The process gets {@code leader}, unless the search goes on. */
@HandlesTask("lus/decide-without-volunteer")
class DecideWithoutVolunteerHandler implements TaskHandler {

    private final LusGroups groups;

    DecideWithoutVolunteerHandler(LusGroups groups) {
        this.groups = groups;
    }

    @Override
    public TaskResult complete(TaskInHand task, FormValues answers) {
        return switch (answers.text("withoutVolunteer").orElse("")) {
            case "memberLeads" -> lead(task, Leader.MEMBER);
            case "workerStays" -> lead(task, Leader.WORKER);
            default -> TaskResult.done();
        };
    }

    private TaskResult lead(TaskInHand task, Leader leader) {
        groups.leadBy(task.caseId(), leader);
        return TaskResult.done(Map.of("leader", leader.code()));
    }
}
