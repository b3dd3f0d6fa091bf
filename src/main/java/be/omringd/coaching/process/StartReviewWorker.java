package be.omringd.coaching.process;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingSteps;
import be.omringd.engine.JobOnce;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The day to look back together has come. */
@Component
public class StartReviewWorker {

    private final JobOnce jobs;
    private final CoachingSteps steps;

    StartReviewWorker(JobOnce jobs, CoachingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "coaching.startReview")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> steps.startReview(caseId));
    }
}
