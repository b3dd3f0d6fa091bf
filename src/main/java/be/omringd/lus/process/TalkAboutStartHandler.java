package be.omringd.lus.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskInHand;
import be.omringd.inbox.TaskResult;
import be.omringd.lus.FirstGatheringAgreed;
import be.omringd.lus.LusGroups;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Whether the person is ready and what we decide, in one talk; and where they begin, perhaps the day of the first gathering. The
 * decision means the same as when it was a task of its own.
 */
@HandlesTask("lus/talk-about-start")
class TalkAboutStartHandler extends DecideStartHandler {

    private final ApplicationEventPublisher events;

    TalkAboutStartHandler(LusGroups groups, CaseFiles files, ApplicationEventPublisher events) {
        super(groups, files);
        this.events = events;
    }

    @Override
    public TaskResult complete(TaskInHand task, FormValues answers) {
        answers.instant("nextGatheringOn").ifPresent(moment -> events.publishEvent(new FirstGatheringAgreed(
                task.caseId(), moment, answers.text("nextPlace").orElse(""), answers.text("nextTheme").orElse(null))));
        return super.complete(task, answers);
    }
}
