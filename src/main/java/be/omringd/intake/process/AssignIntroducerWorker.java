package be.omringd.intake.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.intake.IntakeSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings a request to the introducers of its region and tells the process until when they have. */
@Component
public class AssignIntroducerWorker {

    private final JobOnce jobs;
    private final IntakeSteps intake;

    AssignIntroducerWorker(JobOnce jobs, IntakeSteps intake) {
        this.jobs = jobs;
        this.intake = intake;
    }

    @JobWorker(type = "intake.assignIntroducer")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> Map.of("contactDueAt", intake.assign(caseId).truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
