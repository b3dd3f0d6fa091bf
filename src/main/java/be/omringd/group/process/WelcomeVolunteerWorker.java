package be.omringd.group.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.group.RunningGroups;
import be.omringd.volunteer.VolunteerId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The volunteer who was found becomes the companion of the group, instead of who was it before. */
@Component
public class WelcomeVolunteerWorker {

    private final JobOnce jobs;
    private final RunningGroups groups;

    WelcomeVolunteerWorker(JobOnce jobs, RunningGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "gathering.welcomeVolunteer")
    public Map<String, Object> work(ActivatedJob job) {
        return welcome(job);
    }

    /** A lus that starts in its own process, as before any group could be started in the same way. */
    @JobWorker(type = "lus.welcomeVolunteer")
    public Map<String, Object> workForLus(ActivatedJob job) {
        return welcome(job);
    }

    private Map<String, Object> welcome(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        VolunteerId volunteer = VolunteerId.of(job.getVariable("volunteerId").toString());
        return jobs.once(job, () -> groups.welcome(caseId, volunteer));
    }
}
