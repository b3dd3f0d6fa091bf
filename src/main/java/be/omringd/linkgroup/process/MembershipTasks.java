package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.linkgroup.LinkGroupCourse;
import be.omringd.linkgroup.LinkGroupSteps;
import be.omringd.linkgroup.MemberState;
import be.omringd.shell.Texts;
import org.springframework.stereotype.Component;

/** What the answers in the tasks around a link group and its people mean. */
@Component
class MembershipTasks {

    private final LinkGroupSteps steps;
    private final LinkGroupCourse course;
    private final Texts texts;

    MembershipTasks(LinkGroupSteps steps, LinkGroupCourse course, Texts texts) {
        this.steps = steps;
        this.course = course;
        this.texts = texts;
    }

    /** Somebody got to know of the group, and said yes or no. */
    @HandlesTask("linkgroup/get-acquainted")
    void getAcquainted(CaseId caseId, FormValues answers) {
        MemberState answer = switch (answers.text("groupAnswer").orElse("")) {
            case "yes" -> MemberState.MEMBER;
            case "otherGroup" -> MemberState.OTHER_GROUP;
            default -> MemberState.NOT_NOW;
        };
        steps.answered(caseId, answer, answers.bool("onList"));
    }

    /** A member talked about stopping. Who goes is taken out by the process. */
    @HandlesTask("linkgroup/exit-talk")
    void exitTalk(CaseId caseId, FormValues answers) {
        if (answers.text("memberNext").orElse("stay").equals("stay")) {
            steps.stays(caseId);
        }
    }

    /** Whether the group starts: only with as many as a group has. */
    @HandlesTask("linkgroup/decide-start")
    TaskResult decideStart(CaseId caseId, FormValues answers) {
        return answers.text("startDecision").orElse("").equals("start") && !course.canBegin(caseId)
                ? TaskResult.refused(FormErrors.of("startDecision", texts.get(Texts.ofReader(), "linkgroup.error.notSoMany")))
                : TaskResult.done();
    }
}
