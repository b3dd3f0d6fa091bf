package be.omringd.onboarding.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.onboarding.internal.OnboardingSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a year has gone by without a talk. */
@Component
public class CheckYearlyTalkWorker {

    private final JobOnce jobs;
    private final OnboardingSteps steps;

    CheckYearlyTalkWorker(JobOnce jobs, OnboardingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "volunteer.checkYearlyTalk")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> Map.of("talkNeeded", steps.yearlyTalkNeeded(caseId)));
    }
}
