package be.omringd.group.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.group.RunningGroups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the decision on the rhythm of contacts what it depends on. */
@Component
public class PlanFollowUpWorker {

    private final JobOnce jobs;
    private final RunningGroups groups;

    PlanFollowUpWorker(JobOnce jobs, RunningGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "gathering.planFollowUp")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> {
            RunningGroups.FollowUpPlan plan = groups.planFollowUp(caseId);
            return Map.of(
                    "contactNumber", plan.contactNumber(), "concern", plan.concern(), "volunteerNew", plan.volunteerNew(),
                    "gatheringOverdue", plan.gatheringOverdue());
        });
    }
}
