package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.onboarding.internal.OnboardingSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks which groups near a candidate need somebody, now or soon. */
@Component
public class LookAroundWorker {

    private final JobOnce jobs;
    private final OnboardingSteps steps;

    LookAroundWorker(JobOnce jobs, OnboardingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "volunteer.lookAround")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> steps.lookAround(caseId));
    }
}
