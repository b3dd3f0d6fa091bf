package be.omringd.gathering.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.gathering.RunningGroups;
import be.omringd.volunteer.VolunteerId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A new volunteer takes the group over. */
@Component("gathering.welcomeVolunteer") // a lus that starts welcomes a volunteer too
public class WelcomeVolunteerWorker {

    private final JobOnce jobs;
    private final RunningGroups groups;

    WelcomeVolunteerWorker(JobOnce jobs, RunningGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "gathering.welcomeVolunteer")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        VolunteerId volunteer = VolunteerId.of(job.getVariable("volunteerId").toString());
        return jobs.once(job, () -> groups.welcome(caseId, volunteer));
    }
}
