package be.omringd.coaching.process;

import be.omringd.casefile.CaseId;
import be.omringd.coaching.CoachingSteps;
import be.omringd.coaching.CoachingSteps.Ending;
import be.omringd.engine.JobOnce;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A trajectory comes to its end. The header {@code ending} of the task says how: {@code answered}, {@code anchored} or {@code stopped}. */
@Component
public class CloseTrajectoryWorker {

    private final JobOnce jobs;
    private final CoachingSteps steps;

    CloseTrajectoryWorker(JobOnce jobs, CoachingSteps steps) {
        this.jobs = jobs;
        this.steps = steps;
    }

    @JobWorker(type = "coaching.closeTrajectory")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        Ending ending = switch (job.getCustomHeaders().getOrDefault("ending", "")) {
            case "answered" -> Ending.ANSWERED;
            case "anchored" -> Ending.ANCHORED;
            default -> Ending.STOPPED;
        };
        return jobs.once(job, () -> steps.close(caseId, ending));
    }
}
