package be.omringd.coaching.process;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingSteps;
import be.omringd.engine.JobOnce;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mirror was looked into: the organisation chooses for whom it wants to change something. */
@Component
public class BeginChoiceWorker {

    private final JobOnce jobs;
    private final CoachingSteps steps;

    BeginChoiceWorker(JobOnce jobs, CoachingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "coaching.beginChoice")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> steps.beginChoice(caseId));
    }
}
