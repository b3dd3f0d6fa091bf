package be.omringd.group.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.group.RunningGroups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The worker has handed over: the group runs. */
@Component
public class RecordHandoverWorker {

    private final JobOnce jobs;
    private final RunningGroups groups;

    RecordHandoverWorker(JobOnce jobs, RunningGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "gathering.recordHandover")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> groups.handedOver(caseId));
    }
}
