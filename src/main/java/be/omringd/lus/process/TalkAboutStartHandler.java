package be.omringd.lus.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.form.FormValues;
import be.omringd.group.GatheringPlan;
import be.omringd.group.Gatherings;
import be.omringd.group.LedBy;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.LusGroups;

/**
 * Whether the person is ready and what we decide, in one talk; and where they begin, perhaps the day of the first gathering. The
 * decision means the same as when it was a task of its own.
 */
@HandlesTask("lus/talk-about-start")
class TalkAboutStartHandler extends DecideStartHandler {

    private final Gatherings gatherings;

    TalkAboutStartHandler(LusGroups groups, CaseFiles files, Gatherings gatherings) {
        super(groups, files);
        this.gatherings = gatherings;
    }

    @Override
    public TaskResult complete(CurrentTask task, FormValues answers) {
        // there is no volunteer yet: somebody of us leads it
        answers.instant("nextGatheringOn").ifPresent(moment -> gatherings.plan(task.caseId(), new GatheringPlan(
                moment, answers.text("nextPlace").orElse(""), answers.text("nextTheme").orElse(null), LedBy.WORKER, null)));
        return super.complete(task, answers);
    }
}
