package be.omringd.lus.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.lus.Leader;
import be.omringd.lus.LusGroups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The group starts; who will keep it going is still open. */
@Component
public class StartUpWorker {

    private final JobOnce jobs;
    private final LusGroups groups;

    StartUpWorker(JobOnce jobs, LusGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "lus.startUp")
    public Map<String, Object> startUp(ActivatedJob job) {
        return jobs.once(job, () -> {
            groups.startUp(CaseId.of((String) job.getVariable("caseId")));
            return Map.of("leader", Leader.NONE.code());
        });
    }
}
