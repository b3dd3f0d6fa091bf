package be.omringd.group.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import be.omringd.group.RunningGroups;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rhythm is chosen: the file tells when the next contact is. */
@Component
public class NoteRhythmWorker {

    private final JobOnce jobs;
    private final RunningGroups groups;

    NoteRhythmWorker(JobOnce jobs, RunningGroups groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    @JobWorker(type = "gathering.noteRhythm")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        return jobs.once(job, () -> groups.nextContactIn(caseId, days(job.getVariable("nextContactIn").toString())));
    }

    /** A decision may also say it in hours. */
    private static Period days(String duration) {
        return duration.contains("T") ? Period.ofDays((int) Duration.parse(duration).toDays()) : Period.parse(duration);
    }
}
