package be.omringd.inbox;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A task took too long: from now on managers look along with the task named in the header {@code task}. */
@Component
public class EscalateWorker {

    private final JobOnce jobs;
    private final FromTheEngine items;

    EscalateWorker(JobOnce jobs, FromTheEngine items) {
        this.jobs = jobs;
        this.items = items;
    }

    @JobWorker(type = "inbox.escalate")
    public Map<String, Object> escalate(ActivatedJob job) {
        String task = Objects.requireNonNull(job.getCustomHeaders().get("task"), "The step names its task");
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(
                job, () -> items.escalate(caseId, job.getProcessInstanceKey(), task));
    }
}
