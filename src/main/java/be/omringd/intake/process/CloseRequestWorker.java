package be.omringd.intake.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.intake.IntakeSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends a request that does not become a group. */
@Component
public class CloseRequestWorker {

    private final JobOnce jobs;
    private final IntakeSteps intake;

    CloseRequestWorker(JobOnce jobs, IntakeSteps intake) {
        this.jobs = jobs;
        this.intake = intake;
    }

    @JobWorker(type = "intake.closeRequest")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> intake.close(caseId, job.getVariable("closeReason").toString()));
    }
}
