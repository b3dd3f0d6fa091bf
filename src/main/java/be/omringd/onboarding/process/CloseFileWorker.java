package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.onboarding.internal.OnboardingSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Closes the file of somebody who is no volunteer any more, or did not become one. */
@Component
public class CloseFileWorker {

    private final JobOnce jobs;
    private final OnboardingSteps steps;

    CloseFileWorker(JobOnce jobs, OnboardingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "volunteer.closeFile")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> steps.close(caseId));
    }
}
