package be.omringd.lus.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.lus.LusGroups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** No lus after all: the person waits for a place in a link group. */
@Component
public class ContinueAsLinkWorker {

    private final JobOnce jobs;
    private final LusGroups groups;

    ContinueAsLinkWorker(JobOnce jobs, LusGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "lus.continueAsLink")
    public Map<String, Object> continueAsLink(ActivatedJob job) {
        return jobs.once(job, () -> {
            groups.continueAsLink(CaseId.of((String) job.getVariable("caseId")));
        });
    }
}
