package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.linkgroup.LinkWaiting;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody waits no longer for a link group: their request ends with the reason that was given. */
@Component
public class EndWaitingWorker {

    private final JobOnce jobs;
    private final LinkWaiting waiting;

    EndWaitingWorker(JobOnce jobs, LinkWaiting waiting) {
        this.jobs = jobs;
        this.waiting = waiting;
    }

    @JobWorker(type = "linkgroup.endWaiting")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        String reason = job.getVariablesAsMap().get("closeReason") instanceof String said ? said : "other";
        return jobs.once(job, () -> waiting.endWaiting(caseId, reason));
    }
}
