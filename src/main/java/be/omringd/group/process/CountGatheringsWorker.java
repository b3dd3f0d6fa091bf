package be.omringd.group.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.group.Gatherings;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the decision on a handover how far the group is. */
@Component
public class CountGatheringsWorker {

    private final JobOnce jobs;
    private final Gatherings gatherings;

    CountGatheringsWorker(JobOnce jobs, Gatherings gatherings) {
        this.jobs = jobs;
        this.gatherings = gatherings;
    }

    @JobWorker(type = "gathering.countGatherings")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> {
            Gatherings.Count count = gatherings.count(caseId);
            return Map.of(
                    "gatheringsHeld", count.held(), "doubleGatherings", count.doubles(),
                    "personAtEase", count.personAtEase().code(), "volunteerReady", count.volunteerReady().code());
        });
    }
}
