package be.omringd.intake.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.intake.Code;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.Orientation;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records that the person chose a lus or a link group. */
@Component
public class RecordOrientationWorker {

    private final JobOnce jobs;
    private final IntakeSteps intake;

    RecordOrientationWorker(JobOnce jobs, IntakeSteps intake) {
        this.jobs = jobs;
        this.intake = intake;
    }

    @JobWorker(type = "intake.recordOrientation")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        Orientation choice = Code.get(Orientation.class, job.getVariable("orientation").toString());
        return jobs.once(job, () -> intake.recordOrientation(caseId, choice));
    }
}
