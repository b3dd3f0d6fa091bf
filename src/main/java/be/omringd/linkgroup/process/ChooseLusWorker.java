package be.omringd.linkgroup.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.linkgroup.LinkWaiting;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody who waited for a link group chooses a lus after all. */
@Component
public class ChooseLusWorker {

    private final JobOnce jobs;
    private final LinkWaiting waiting;

    ChooseLusWorker(JobOnce jobs, LinkWaiting waiting) {
        this.jobs = jobs;
        this.waiting = waiting;
    }

    @JobWorker(type = "linkgroup.chooseLus")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> waiting.chooseLus(caseId));
    }
}
