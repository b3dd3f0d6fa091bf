package be.omringd.lus.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.lus.LusGroups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the process how many people said yes and how long we have been looking, for the advice on starting. */
@Component
public class CountMembersWorker {

    private final JobOnce jobs;
    private final LusGroups groups;

    CountMembersWorker(JobOnce jobs, LusGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "lus.countMembers")
    public Map<String, Object> countMembers(ActivatedJob job) {
        return jobs.once(job, () -> {
            LusGroups.Count count = groups.count(CaseId.of((String) job.getVariable("caseId")));
            return Map.of("membersCount", count.members(), "daysSearching", count.days());
        });
    }
}
