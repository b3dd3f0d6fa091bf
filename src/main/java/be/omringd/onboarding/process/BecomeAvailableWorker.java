package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.onboarding.internal.OnboardingSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All papers are in order: from today a volunteer. */
@Component
public class BecomeAvailableWorker {

    private final JobOnce jobs;
    private final OnboardingSteps steps;

    BecomeAvailableWorker(JobOnce jobs, OnboardingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "volunteer.becomeAvailable")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> steps.becomeAvailable(caseId));
    }
}
