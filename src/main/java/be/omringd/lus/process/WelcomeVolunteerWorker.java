package be.omringd.lus.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.lus.Leader;
import be.omringd.lus.LusGroups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The volunteer who was found becomes the companion of the group. */
@Component
public class WelcomeVolunteerWorker {

    private final JobOnce jobs;
    private final LusGroups groups;

    WelcomeVolunteerWorker(JobOnce jobs, LusGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "lus.welcomeVolunteer")
    public Map<String, Object> welcomeVolunteer(ActivatedJob job) {
        return jobs.once(job, () -> {
            groups.welcomeVolunteer(
                    CaseId.of((String) job.getVariable("caseId")), UUID.fromString((String) job.getVariable("volunteerId")));
            return Map.of("leader", Leader.VOLUNTEER.code());
        });
    }
}
