package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.onboarding.internal.OnboardingSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the decision tables what they need to know of a candidate. */
@Component
public class PreparePapersWorker {

    private final JobOnce jobs;
    private final OnboardingSteps steps;

    PreparePapersWorker(JobOnce jobs, OnboardingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "volunteer.preparePapers")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> steps.preparePapers(caseId));
    }
}
