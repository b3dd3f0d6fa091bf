package be.omringd.coaching.process;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingSteps;
import be.omringd.engine.JobOnce;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells when an organisation and its trainers look back next, and whether somebody has to call first. */
@Component
public class PlanReviewWorker {

    private final JobOnce jobs;
    private final CoachingSteps steps;

    PlanReviewWorker(JobOnce jobs, CoachingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "coaching.planReview")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> {
            CoachingSteps.NextReview next = steps.planReview(caseId);
            return Map.of("reviewLeft", next.reviewAt() != null, "reviewAt", next.reviewAt() == null ? "" : next.reviewAt().toString(),
                    "callNeeded", next.callNeeded());
        });
    }
}
