package be.omringd.inbox;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A reminder timer went off: the task named in the header {@code task} is marked in the inbox. */
@Component
public class RemindWorker {

    private final JobOnce jobs;
    private final FromTheEngine items;

    RemindWorker(JobOnce jobs, FromTheEngine items) {
        this.jobs = jobs;
        this.items = items;
    }

    @JobWorker(type = "inbox.remind")
    public Map<String, Object> remind(ActivatedJob job) {
        String task = Objects.requireNonNull(job.getCustomHeaders().get("task"), "The step names its task");
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(
                job, () -> items.remind(caseId, job.getProcessInstanceKey(), task));
    }
}
