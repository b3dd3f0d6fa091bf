package be.omringd.group.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.group.Groups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The group starts; who will keep it going is still open. */
@Component
public class StartUpWorker {

    private final JobOnce jobs;
    private final Groups groups;

    StartUpWorker(JobOnce jobs, Groups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "group.startUp")
    public Map<String, Object> work(ActivatedJob job) {
        return startUp(job);
    }

    /** A lus that starts in its own process, as before any group could be started in the same way. */
    @JobWorker(type = "lus.startUp")
    public Map<String, Object> workForLus(ActivatedJob job) {
        return startUp(job);
    }

    private Map<String, Object> startUp(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> groups.startUp(caseId));
    }
}
