package be.omringd.casework.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.engine.JobOnce;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Closes a file at the end of its process. The header {@code ending} of the task says how it ended: {@code stopped} with the reason
 * of the closing talk, {@code deceased}, or {@code finished}.
 */
@Component
public class CloseCaseWorker {

    private final JobOnce jobs;
    private final CaseFiles files;

    CloseCaseWorker(JobOnce jobs, CaseFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    @JobWorker(type = "casefile.closeCase")
    public Map<String, Object> work(ActivatedJob job) {
        CaseId caseId = CaseId.of(job.getVariable("caseId").toString());
        String reason = reason(job);
        return jobs.once(job, () -> files.close(caseId, reason));
    }

    private static String reason(ActivatedJob job) {
        return switch (job.getCustomHeaders().getOrDefault("ending", "")) {
            case "deceased" -> "deceased";
            case "finished" -> "goalReached";
            default -> job.getVariablesAsMap().get("closeReason") instanceof String said ? said : "ownWish";
        };
    }
}
