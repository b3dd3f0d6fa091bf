package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.linkgroup.LinkWaiting;
import be.omringd.linkgroup.WaitingSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process of somebody who waits for a link group has done. */
@Component
class LinkGroupWorkers {

    private final LinkWaiting waiting;

    LinkGroupWorkers(LinkWaiting waiting) {
        this.waiting = waiting;
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
}
