package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.onboarding.internal.OnboardingSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down which checks the decision table asks for, and gives those that are still to be done. */
@Component
public class ListChecksWorker {

    private final JobOnce jobs;
    private final OnboardingSteps steps;

    ListChecksWorker(JobOnce jobs, OnboardingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "volunteer.listChecks")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        // a table in which no rule fits answers with nothing at all
        List<?> checks = job.getVariablesAsMap().get("checks") instanceof List<?> list ? list : List.of();
        return jobs.once(job, () -> Map.of("openChecks", steps.listChecks(caseId, checks.stream().map(Object::toString).toList())));
    }
}
