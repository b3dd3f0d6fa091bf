package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.linkgroup.LinkWaiting;
import be.omringd.linkgroup.WaitingSummary;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells since when somebody waits for a link group, and when they last heard from us. */
@Component
public class PlanContactWorker {

    private final JobOnce jobs;
    private final LinkWaiting waiting;

    PlanContactWorker(JobOnce jobs, LinkWaiting waiting) {
        this.jobs = jobs;
        this.waiting = waiting;
    }

    @JobWorker(type = "linkgroup.planContact")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> {
            WaitingSummary plan = waiting.plan(caseId);
            return Map.of("waitingSince", plan.since().toString(), "heardAt", plan.heardAt().toString());
        });
    }
}
