package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.linkgroup.LinkGroupCourse;
import be.omringd.linkgroup.LinkGroupSteps;
import be.omringd.linkgroup.LinkWaiting;
import be.omringd.linkgroup.WaitingSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process of somebody who waits for a link group has done. */
@Component
class LinkGroupWorkers {

    private final LinkWaiting waiting;
    private final LinkGroupSteps steps;
    private final LinkGroupCourse course;

    LinkGroupWorkers(LinkWaiting waiting, LinkGroupSteps steps, LinkGroupCourse course) {
        this.waiting = waiting;
        this.steps = steps;
        this.course = course;
    }

    /** Since when somebody waits for a link group, and when they last heard from us. */
    record ContactPlan(String waitingSince, String heardAt) {}

    @ServiceTask("linkgroup.planContact")
    ContactPlan planContact(CaseId caseId) {
        WaitingSummary plan = waiting.plan(caseId);
        return new ContactPlan(plan.since().toString(), plan.heardAt().toString());
    }

    /** Somebody who waited for a link group chooses a lus after all. */
    @ServiceTask("linkgroup.chooseLus")
    void chooseLus(CaseId caseId) {
        waiting.chooseLus(caseId);
    }

    /** Somebody waits no longer for a link group: their request ends with the reason that was given. */
    @ServiceTask("linkgroup.endWaiting")
    void endWaiting(CaseId caseId, @Nullable String closeReason) {
        waiting.endWaiting(caseId, closeReason == null ? "other" : closeReason);
    }

    /** Somebody said yes to a group: where it started already, they are in it. */
    @ServiceTask("linkgroup.settle")
    void settle(CaseId caseId) {
        steps.settle(caseId);
    }

    /** Somebody said no to a group, and waits for another one. */
    @ServiceTask("linkgroup.backToWaiting")
    void backToWaiting(CaseId caseId) {
        steps.backToWaiting(caseId);
    }

    /** A member leaves, after the talk about it. */
    @ServiceTask("linkgroup.leave")
    void leave(CaseId caseId, String memberNext) {
        steps.leaves(caseId, memberNext);
    }

    /** How many said yes and how long the group has been forming, for the advice on starting. */
    record MembersCount(int membersCount, long daysForming) {}

    @ServiceTask("linkgroup.countMembers")
    MembersCount countMembers(CaseId caseId) {
        LinkGroupCourse.Count count = course.count(caseId);
        return new MembersCount(count.members(), count.days());
    }

    /** The group goes on by itself after a year. */
    @ServiceTask("linkgroup.goesAlone")
    void goesAlone(CaseId caseId) {
        course.goesAlone(caseId);
    }

    /** The group stops after a year. */
    @ServiceTask("linkgroup.stopGroup")
    void stopGroup(CaseId caseId) {
        course.stop(caseId, null);
    }

    /** There is no group, or none any more. */
    @ServiceTask("linkgroup.endGroup")
    void endGroup(CaseId caseId, @Nullable String closeReason) {
        course.end(caseId, closeReason);
    }

    /** Follow-up ended with thanks: the group goes on without us. */
    @ServiceTask("linkgroup.goOn")
    void goOn(CaseId caseId) {
        course.goesOnByItself(caseId);
    }
}
